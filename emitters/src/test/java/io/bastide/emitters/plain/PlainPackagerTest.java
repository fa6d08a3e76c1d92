package io.bastide.emitters.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sealing;
import io.bastide.dsl.source.CallSite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class PlainPackagerTest {
    @Test
    void writesOneFilePerClusterSortedByPath() {
        Packaged packaged = pack(
                view("prod", "us", manifest("v1", "Service", "a")), view("dev", "eu", manifest("v1", "Service", "a")));

        assertThat(packaged.files())
                .extracting(OutputFile::path)
                .containsExactly("plain/dev/eu/unit.yaml", "plain/prod/us/unit.yaml");
    }

    @Test
    void separatesDocuments() {
        Packaged packaged = pack(view("dev", "eu", manifest("v1", "Service", "b"), manifest("v1", "Service", "a")));

        assertThat(new String(packaged.files().get(0).content(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: a
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata:
                          name: b
                        """);
    }

    @Test
    void putsEachKindAfterWhatItNeeds() {
        Packaged packaged = pack(view(
                "dev",
                "eu",
                manifest("admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration", "a"),
                manifest("example.com/v1", "Widget", "a"),
                manifest("policy/v1", "PodDisruptionBudget", "a"),
                manifest("apps/v1", "Deployment", "a"),
                manifest("v1", "Service", "a"),
                manifest("v1", "ConfigMap", "a"),
                manifest("networking.k8s.io/v1", "NetworkPolicy", "a"),
                manifest("rbac.authorization.k8s.io/v1", "RoleBinding", "a"),
                manifest("rbac.authorization.k8s.io/v1", "Role", "a"),
                manifest("v1", "ServiceAccount", "a"),
                manifest("v1", "ResourceQuota", "a"),
                manifest("apiextensions.k8s.io/v1", "CustomResourceDefinition", "a"),
                manifest("v1", "Namespace", "a")));

        assertThat(packaged.files().get(0).objects())
                .extracting(origin -> origin.id().kind())
                .containsExactly(
                        "Namespace",
                        "CustomResourceDefinition",
                        "ResourceQuota",
                        "ServiceAccount",
                        "Role",
                        "RoleBinding",
                        "NetworkPolicy",
                        "ConfigMap",
                        "Service",
                        "Deployment",
                        "PodDisruptionBudget",
                        "Widget",
                        "ValidatingWebhookConfiguration");
    }

    @Test
    void writesNoFileForAClusterWithoutObjects() {
        assertThat(pack(view("dev", "eu")).files()).isEmpty();
    }

    @Test
    void reportsTextsThatNoFileCanHold() {
        Manifest broken = manifest("v1", "ConfigMap", "a");
        Mapping body = broken.body().with("data", Mapping.of("k", Scalar.of("\uD83D")));

        Packaged packaged = pack(view("dev", "eu", broken.withBody(body)));

        assertThat(packaged.files()).isEmpty();
        assertThat(packaged.findings())
                .extracting(finding -> finding.rule().code() + " " + finding.message())
                .containsExactly("PLN001 `ConfigMap a` has a text with half of a surrogate pair at character 0");
    }

    @Test
    void givesAnObjectWithSecretValuesAFileOfItsOwnInAFolderOfTheUnit() {
        Manifest secret = manifest("v1", "Secret", "db").sealed(new Named("db.sops.yaml", false));

        Packaged packaged = pack(view("prod", "eu", manifest("v1", "Service", "a"), secret));

        assertThat(packaged.files())
                .extracting(OutputFile::path)
                .containsExactly("plain/prod/eu/unit.yaml", "plain/prod/eu/unit/db.sops.yaml");
        assertThat(new String(packaged.files().get(0).content(), StandardCharsets.UTF_8))
                .doesNotContain("Secret");
        assertThat(packaged.files().get(1).unsealed()).contains(new OutputFile.Unsealed(secret, "prod", "eu"));
    }

    @Test
    void writesNoFileOfOtherObjectsWhereThereAreOnlySecretValues() {
        Manifest secret = manifest("v1", "Secret", "db").sealed(new Named("db.sops.yaml", false));

        assertThat(pack(view("prod", "eu", secret)).files())
                .extracting(OutputFile::path)
                .containsExactly("plain/prod/eu/unit/db.sops.yaml");
    }

    @Test
    void leavesOutWhatOnlyConfiguresAFunctionOfKustomize() {
        Manifest generator = manifest("viaduct.ai/v1", "ksops", "secrets");
        Mapping annotations = Mapping.of("config.kubernetes.io/function", Scalar.of("exec:\n  path: ksops\n"));
        Mapping metadata = generator.body().mapping("metadata").with("annotations", annotations);

        Packaged packaged = pack(view(
                "prod",
                "eu",
                manifest("v1", "Service", "a"),
                generator.withBody(generator.body().with("metadata", metadata))));

        assertThat(packaged.files())
                .singleElement()
                .satisfies(file -> assertThat(file.objects())
                        .extracting(origin -> origin.id().kind())
                        .containsExactly("Service"));
    }

    @Test
    void isFoundByTheServiceLoaderBesideTheOtherPackagers() {
        assertThat(ServiceLoader.load(Packager.class))
                .extracting(Packager::name)
                .contains("kustomize", "plain");
    }

    /** A sealing that says what packagers ask. */
    private record Named(String fileName, boolean isGenerated) implements Sealing {
        @Override
        public String sealer() {
            return "test";
        }
    }

    private static Packaged pack(ViewManifests... views) {
        return new PlainPackager().pack(new UnitManifests("unit", List.of(), List.of(views)));
    }

    private static ViewManifests view(String environment, String cluster, Manifest... manifests) {
        return new ViewManifests(environment, cluster, List.of(manifests));
    }

    private static Manifest manifest(String apiVersion, String kind, String name) {
        Mapping body = Mapping.builder()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", Mapping.of("name", Scalar.of(name)))
                .build();
        return Manifest.of(body, CallSite.UNKNOWN);
    }
}
