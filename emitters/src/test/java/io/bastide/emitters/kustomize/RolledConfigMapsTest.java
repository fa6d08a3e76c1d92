package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolledConfigMapsTest {
    private static final String CONFIG = """
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: <app>
              namespace: shop
              labels:
                tier: web
            data:
              app.properties: |
                a=1
              flags: "no"
            """;

    private static final String READER = """
            ---
            apiVersion: v1
            kind: Pod
            metadata:
              name: reader
              namespace: shop
            spec:
              containers:
              - name: main
                image: busybox
                envFrom:
                - configMapRef:
                    name: <app>
            """;

    private static final String BASE = "base/shop/kustomization.yaml";

    @Test
    void generatesConfigMapsFromFilesUnderTheirBaseName() {
        Map<String, String> files = Units.reference(CONFIG + READER)
                .view("dev", "eu", CONFIG + READER)
                .files();

        assertThat(files)
                .containsOnlyKeys(
                        BASE,
                        "base/shop/config/app/app.properties",
                        "base/shop/config/app/flags",
                        "base/shop/pod-reader.yaml",
                        "overlays/dev/eu/shop/kustomization.yaml")
                .containsEntry("base/shop/config/app/app.properties", "a=1\n")
                .containsEntry("base/shop/config/app/flags", "no");
        assertThat(files.get("base/shop/pod-reader.yaml")).contains("name: app\n");
        assertThat(files.get(BASE)).endsWith("""
                        configMapGenerator:
                        - files:
                          - app.properties=config/app/app.properties
                          - flags=config/app/flags
                          name: app
                          namespace: shop
                          options:
                            labels:
                              tier: web
                        """);
    }

    @Test
    void mergesChangedKeysInLayersAndReplacesWhereAKeyIsGone() {
        Map<String, String> files = Units.reference(CONFIG + READER)
                .view("dev", "eu", CONFIG + READER, "a=1", "a=2", "tier: web", "tier: test")
                .view("prod", "eu", CONFIG + READER, "  flags: \"no\"\n", "")
                .view("test", "eu", CONFIG + READER)
                .files();

        assertThat(files)
                .containsEntry("environments/dev/shop/config/app/app.properties", "a=2\n")
                .doesNotContainKey("environments/dev/shop/config/app/flags")
                .containsEntry("environments/prod/shop/config/app/app.properties", "a=1\n")
                .doesNotContainKey("environments/dev/shop/patch-pod-reader.yaml");
        assertThat(files.get("environments/dev/shop/kustomization.yaml"))
                .contains("- behavior: merge\n", "labels:\n      tier: test\n");
        assertThat(files.get("environments/prod/shop/kustomization.yaml"))
                .contains("- behavior: replace\n")
                .doesNotContain("labels");
    }

    @Test
    void keepsConfigMapsWithoutHashAsPlainObjects() {
        String plain = CONFIG.replace("<app>", "app");

        assertThat(Units.reference(plain).view("dev", "eu", plain).files()).containsKey("base/shop/configmap-app.yaml");
    }

    /** Each of these refers to the config map where Kustomize does not look, or shadows its base name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Widget\napiVersion: example.com/v1\nmetadata: {name: w, namespace: shop}\nspec: {configMap: <app>}",
                "kind: Pod\napiVersion: v1\nmetadata: {name: p, namespace: other}\n"
                        + "spec: {volumes: [{name: v, configMap: {name: <app>}}]}",
                "kind: ConfigMap\napiVersion: v1\nmetadata: {name: app, namespace: shop}\ndata: {a: b}",
                "kind: Pod\napiVersion: v1\nmetadata: {name: p, namespace: shop}\n"
                        + "spec: {volumes: [{name: v, configMap: {name: app}}]}",
                "kind: ClusterRole\napiVersion: rbac.authorization.k8s.io/v1\nmetadata: {name: r}\n"
                        + "rules: [{resourceNames: [<app>]}]",
                "kind: Pod\napiVersion: v1\nmetadata: {name: p, namespace: shop, annotations: {config: <app>}}\nspec: {}"
            })
    void keepsTheLiteralNameWhereKustomizeWouldNotRewriteAReference(String object) {
        String all = CONFIG + READER + "---\n" + object + "\n";

        Map<String, String> files = Units.reference(all).view("dev", "eu", all).files();

        assertThat(files.get(BASE)).doesNotContain("configMapGenerator");
        assertThat(files.keySet()).anyMatch(path -> path.matches("base/shop/configmap-app-[a-z0-9]{10}\\.yaml"));
    }

    /** None of these can come out of a generator as they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "binaryData: {blob: /wD+}",
                "immutable: false",
                "data: {}",
                "data: {a b: c}",
                "data: {A: x, a: y}",
                "data: {..a: x}",
                "data: {a: 1}",
                "data: {a: \"\\tx\\n\"}",
                "metadata: {name: <app>, namespace: shop, finalizers: [a]}",
                "metadata: {name: <app>, namespace: shop, labels: {}}"
            })
    void keepsWhatAGeneratorCannotMake(String line) {
        String field = line.substring(0, line.indexOf(':'));
        String config = "kind: ConfigMap\napiVersion: v1\n"
                + (field.equals("metadata") ? "" : "metadata: {name: <app>, namespace: shop}\n")
                + (field.equals("data") ? "" : "data: {a: b}\n")
                + line
                + "\n";

        assertThat(Units.reference(config).view("dev", "eu", config).files().get(BASE))
                .doesNotContain("configMapGenerator");
    }
}
