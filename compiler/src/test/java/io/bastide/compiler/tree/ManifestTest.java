package io.bastide.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bastide.dsl.source.CallSite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final CallSite CAUSE = new CallSite("shop.Shop", "Shop.java", 7, "define", List.of());

    @Test
    void readsItsIdentityFromTheBody() {
        Manifest manifest = Manifest.of(deployment("shop", "web"), CAUSE);

        assertThat(manifest.id()).isEqualTo(new ManifestId("apps/v1", "Deployment", "shop", "web"));
        assertThat(manifest.cause()).isEqualTo(CAUSE);
    }

    @Test
    void objectWithoutNamespaceLivesInNone() {
        Mapping body = deployment("shop", "web").with("metadata", Mapping.of("name", Scalar.of("web")));

        assertThat(Manifest.of(body, CAUSE).id().namespace()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiVersion", "kind", "metadata"})
    void refusesABodyWithoutIdentity(String missing) {
        Mapping body = deployment("shop", "web").without(missing);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Manifest.of(body, CAUSE))
                .withMessageStartingWith("an object without `" + (missing.equals("metadata") ? "name" : missing) + "`");
    }

    @Test
    void refusesANameThatIsNotAString() {
        Mapping body = deployment("shop", "web").with("metadata", Mapping.of("name", Scalar.of(7)));

        assertThatIllegalArgumentException().isThrownBy(() -> Manifest.of(body, CAUSE));
    }

    @Test
    void changedBodyGivesChangedIdentityAndTheSameCause() {
        Manifest manifest = Manifest.of(deployment("shop", "web"), CAUSE).withBody(deployment("shop", "api"));

        assertThat(manifest.id().name()).isEqualTo("api");
        assertThat(manifest.cause()).isEqualTo(CAUSE);
    }

    @Test
    void identitiesAreOrderedByKindThenVersionThenNamespaceThenName() {
        ManifestId first = new ManifestId("v1", "ConfigMap", "z", "z");
        ManifestId second = new ManifestId("apps/v1", "Deployment", "z", "z");
        ManifestId third = new ManifestId("extensions/v1beta1", "Deployment", "a", "b");
        ManifestId fourth = new ManifestId("extensions/v1beta1", "Deployment", "b", "a");
        ManifestId fifth = new ManifestId("extensions/v1beta1", "Deployment", "b", "b");

        assertThat(List.of(fifth, third, first, fourth, second).stream().sorted())
                .containsExactly(first, second, third, fourth, fifth);
    }

    @Test
    void groupIsThePartBeforeTheVersion() {
        assertThat(new ManifestId("apps/v1", "Deployment", "", "web").group()).isEqualTo("apps");
        assertThat(new ManifestId("v1", "Namespace", "", "shop").group()).isEmpty();
    }

    @Test
    void identityReadsWell() {
        assertThat(new ManifestId("apps/v1", "Deployment", "shop", "web")).hasToString("Deployment shop/web");
        assertThat(new ManifestId("v1", "Namespace", "", "shop")).hasToString("Namespace shop");
    }

    private static Mapping deployment(String namespace, String name) {
        return Mapping.builder()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put(
                        "metadata",
                        Mapping.builder()
                                .put("name", name)
                                .put("namespace", namespace)
                                .build())
                .build();
    }
}
