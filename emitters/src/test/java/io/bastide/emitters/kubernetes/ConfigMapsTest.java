package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static io.bastide.emitters.kubernetes.Emitted.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.Workload;
import org.junit.jupiter.api.Test;

class ConfigMapsTest {
    private static final ConfigFiles SITE =
            ConfigFiles.at("site", "/etc/site").file("b.conf", "b").file("a.conf", "a\n");

    /** The suffix is what {@code kustomize build} 5.8.1 gives to a generated config map with this content. */
    @Test
    void namesAConfigMapByTheHashThatKustomizeWouldGiveIt() {
        Tenant shop =
                Emitted.tenant().withConfigMaps(ConfigMap.named("settings").entry("b", "2"));

        assertYaml(Emitted.of(shop).only("ConfigMap").body(), """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: settings-fmbk44khfc
                  labels:
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                data:
                  b: '2'
                """);
    }

    @Test
    void hashesAConfigMapWithoutKeysAsKustomizeDoes() {
        Tenant shop = Emitted.tenant().withConfigMaps(ConfigMap.named("empty"));

        Emitted emitted = Emitted.of(shop);

        assertThat(emitted.only("ConfigMap").id().name()).isEqualTo("empty-6ct58987ht");
        assertThat(emitted.only("ConfigMap").body().has("data")).isFalse();
    }

    @Test
    void keepsAFixedName() {
        Tenant shop = Emitted.tenant()
                .withConfigMaps(
                        ConfigMap.named("settings").entry("mode", "fast").withFixedName());

        assertThat(Emitted.of(shop).names()).containsExactly("ConfigMap settings");
    }

    @Test
    void refersToHashedNamesEverywhere() {
        Workload web = Emitted.web()
                .withVolumes(Volume.config("files", "settings"))
                .changeContainer(app ->
                        app.withEnv(EnvVar.config("B", "settings", "b")).withEnvFrom(EnvFrom.config("settings")));
        Tenant shop =
                Emitted.tenant(web).withConfigMaps(ConfigMap.named("settings").entry("b", "2"));

        Emitted emitted = Emitted.of(shop);

        Mapping container = emitted.firstContainer();
        assertYaml(
                Mapping.of("env", container.get("env").orElseThrow()),
                "env: [{name: B, valueFrom: {configMapKeyRef: {name: settings-fmbk44khfc, key: b}}}]");
        assertYaml(
                Mapping.of("envFrom", container.get("envFrom").orElseThrow()),
                "envFrom: [{configMapRef: {name: settings-fmbk44khfc}}]");
        assertYaml(
                Mapping.of("volumes", emitted.pod("Deployment").get("volumes").orElseThrow()),
                "volumes: [{name: files, configMap: {name: settings-fmbk44khfc}}]");
    }

    @Test
    void mountsFilesReadOnlyFromAConfigMapOfTheirOwn() {
        Emitted emitted = Emitted.of(Emitted.web().changeContainer(app -> app.withFiles(SITE)));

        String name = emitted.only("ConfigMap").id().name();
        assertThat(name).matches("web-site-[a-z0-9]{10}");
        assertYaml(emitted.only("ConfigMap").body().mapping("data"), "{b.conf: b, a.conf: \"a\\n\"}");
        assertThat(emitted.only("ConfigMap")
                        .body()
                        .mapping("metadata")
                        .mapping("labels")
                        .text("app.kubernetes.io/name"))
                .contains("web");
        assertYaml(
                Mapping.of(
                        "mounts", emitted.firstContainer().get("volumeMounts").orElseThrow()),
                "mounts: [{name: site, mountPath: /etc/site, readOnly: true}]");
        assertYaml(
                Mapping.of("volumes", emitted.pod("Deployment").get("volumes").orElseThrow()),
                "volumes: [{name: site, configMap: {name: %s}}]".formatted(name));
    }

    @Test
    void sharesEqualFilesOfTwoContainers() {
        ConfigFiles elsewhere = new ConfigFiles("site", "/srv", SITE.files(), SITE.declaredAt());
        Workload web = Emitted.web()
                .changeContainer(app -> app.withFiles(SITE))
                .withSidecars(container().withName("proxy").withFiles(elsewhere));

        Emitted emitted = Emitted.of(web);

        assertThat(emitted.names())
                .filteredOn(name -> name.startsWith("ConfigMap"))
                .hasSize(1);
        assertThat(emitted.pod("Deployment").items("volumes")).hasSize(1);
    }

    @Test
    void givesOtherContentAnotherName() {
        Emitted before = Emitted.of(Emitted.web().changeContainer(app -> app.withFiles(SITE)));
        Emitted after = Emitted.of(Emitted.web().changeContainer(app -> app.withFiles(SITE.file("a.conf", "c"))));

        assertThat(after.only("ConfigMap").id().name())
                .isNotEqualTo(before.only("ConfigMap").id().name());
    }
}
