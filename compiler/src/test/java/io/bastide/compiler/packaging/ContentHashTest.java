package io.bastide.compiler.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.source.CallSite;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    private static final Mapping ODD = Mapping.builder()
            .put("a.txt", "hello\n")
            .put("empty", "")
            .put("odd", "x\tz\r\n \u0001\u0085\u2028<&>\n")
            .build();

    /** The expected value was printed by Kustomize 5.8.1 for these bytes. */
    @Test
    void equalsWhatKustomizeAppends() {
        Mapping configMap = Mapping.of("data", ODD);

        String hash = ContentHash.of(configMap);

        assertThat(hash).isEqualTo("tgkm2f7d44");
    }

    @Test
    void doesNotDependOnKeyOrderOrName() {
        Mapping one = Mapping.builder()
                .put("metadata", Mapping.of("name", io.bastide.compiler.tree.Scalar.of("a")))
                .put("data", Mapping.builder().put("x", "1").put("y", "2").build())
                .build();
        Mapping other =
                Mapping.of("data", Mapping.builder().put("y", "2").put("x", "1").build());

        assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(other));
    }

    @Test
    void dependsOnBinaryData() {
        Mapping data = Mapping.builder().put("x", "AAAA").build();

        assertThat(ContentHash.of(Mapping.of("data", data)))
                .isNotEqualTo(ContentHash.of(Mapping.of("binaryData", data)));
    }

    @Test
    void isFoundInTheNameOfItsOwnConfigMap() {
        HashedName name = HashedName.of("app", Mapping.of("data", ODD));

        assertThat(HashedName.in(configMap(name.text()))).contains(name);
    }

    @Test
    void isNotFoundInAnotherName() {
        assertThat(HashedName.in(configMap("app-0123456789"))).isEmpty();
        assertThat(HashedName.in(configMap("tgkm2f7d44"))).isEmpty();
        assertThat(HashedName.in(configMap("-tgkm2f7d44"))).isEmpty();
    }

    private static Manifest configMap(String name) {
        Mapping body = Mapping.builder()
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("metadata", Mapping.builder().put("name", name).build())
                .put("data", ODD)
                .build();
        return Manifest.of(body, CallSite.UNKNOWN);
    }
}
