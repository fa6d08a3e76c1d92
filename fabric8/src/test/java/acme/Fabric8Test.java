package acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.RawManifest;
import io.bastide.dsl.source.SpecException;
import io.bastide.fabric8.Fabric8;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lives outside of Bastide's packages, as a spec does, because positions skip frames of Bastide itself. */
class Fabric8Test {
    @Test
    void writesAConfigMapAsOneDocument() {
        RawManifest manifest = Fabric8.manifest(settings("frontend", "yes"));

        assertThat(manifest.yaml()).isEqualTo("""
                        ---
                        apiVersion: "v1"
                        kind: "ConfigMap"
                        metadata:
                          name: "frontend"
                        data:
                          banner: "yes"
                        """);
    }

    @Test
    void writesQuantitiesPortsAndNumbersAsKubernetesReadsThem() {
        Deployment deployment = new DeploymentBuilder()
                .withNewMetadata()
                .withName("web")
                .endMetadata()
                .withNewSpec()
                .withReplicas(2)
                .withNewTemplate()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withNewReadinessProbe()
                .withNewTcpSocket()
                .withPort(new IntOrString(8080))
                .endTcpSocket()
                .endReadinessProbe()
                .withNewResources()
                .withRequests(Map.of("memory", new Quantity("64Mi")))
                .endResources()
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();

        RawManifest manifest = Fabric8.manifest(deployment);

        assertThat(manifest.yaml()).isEqualTo("""
                        ---
                        apiVersion: "apps/v1"
                        kind: "Deployment"
                        metadata:
                          name: "web"
                        spec:
                          replicas: 2
                          template:
                            spec:
                              containers:
                              - name: "web"
                                readinessProbe:
                                  tcpSocket:
                                    port: 8080
                                resources:
                                  requests:
                                    memory: "64Mi"
                        """);
    }

    @Test
    void writesOneDocumentForEachObjectInTheirOrder() {
        RawManifest manifest = Fabric8.manifest(settings("second", "b"), settings("first", "a"));

        assertThat(manifest.yaml().lines().filter(line -> line.equals("---") || line.startsWith("  name:")))
                .containsExactly("---", "  name: \"second\"", "---", "  name: \"first\"");
    }

    @Test
    void keepsLongAndManyLinedTextsWhole() {
        String text = "a".repeat(300) + " " + "b".repeat(300) + "\nlast line";

        RawManifest manifest = Fabric8.manifest(settings("frontend", text));

        assertThat(manifest.yaml()).contains("\"" + "a".repeat(300) + " " + "b".repeat(300) + "\\nlast line\"");
    }

    @Test
    void refusesToWriteNothing() {
        assertThatThrownBy(Fabric8::manifest)
                .isInstanceOf(SpecException.class)
                .hasMessage("a raw manifest has no object");
    }

    @Test
    void remembersTheCallAsThePlaceOfTheDeclaration() {
        RawManifest manifest = Fabric8.manifest(settings("frontend", "a"));

        assertThat(manifest.declaredAt().className()).isEqualTo(Fabric8Test.class.getName());
        assertThat(manifest.declaredAt().member()).isEqualTo("remembersTheCallAsThePlaceOfTheDeclaration");
    }

    private static ConfigMap settings(String name, String banner) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addToData("banner", banner)
                .build();
    }
}
