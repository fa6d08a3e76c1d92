package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.tree.ManifestId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KustomizePackagerTest {
    private static final String FRONTEND = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: frontend
              namespace: shop
              labels:
                app: frontend
            spec:
              replicas: 2
              selector:
                matchLabels:
                  app: frontend
              template:
                metadata:
                  labels:
                    app: frontend
                spec:
                  containers:
                  - name: server
                    image: registry.example/shop/frontend:1.0
                    args:
                    - --port=8080
                    - --log=info
                    env:
                    - name: CURRENCY
                      value: EUR
                    - name: DEBUG
                      value: "false"
                    resources:
                      limits:
                        cpu: 500m
            """;

    private static final String SERVICE = """
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: frontend
              namespace: shop
            spec:
              ports:
              - port: 80
                targetPort: 8080
              selector:
                app: frontend
            """;

    private static final String QUEUE = """
            ---
            apiVersion: example.com/v1
            kind: Queue
            metadata:
              name: orders
              namespace: shop
            spec:
              size: 10
              readers:
              - a
              - b
            """;

    private static final String OVERLAY_ON =
            "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n";

    @Test
    void putsWhatAllClustersShareIntoTheBaseAlone() {
        Map<String, String> files = Units.reference(FRONTEND + SERVICE)
                .view("dev", "eu", FRONTEND + SERVICE)
                .view("prod", "eu", FRONTEND + SERVICE)
                .view("prod", "us", FRONTEND + SERVICE)
                .files();

        assertThat(files)
                .containsOnlyKeys(
                        "base/shop/deployment-frontend.yaml",
                        "base/shop/kustomization.yaml",
                        "base/shop/service-frontend.yaml",
                        "overlays/dev/eu/shop/kustomization.yaml",
                        "overlays/prod/eu/shop/kustomization.yaml",
                        "overlays/prod/us/shop/kustomization.yaml")
                .containsEntry("base/shop/deployment-frontend.yaml", FRONTEND)
                .containsEntry(
                        "base/shop/kustomization.yaml",
                        OVERLAY_ON + "- deployment-frontend.yaml\n- service-frontend.yaml\n")
                .containsEntry("overlays/dev/eu/shop/kustomization.yaml", OVERLAY_ON + "- ../../../../base/shop\n");
    }

    @Test
    void putsWhatTheClustersOfAnEnvironmentShareIntoItsLayerOnce() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND)
                .view("prod", "eu", FRONTEND, "replicas: 2", "replicas: 6", "500m", "\"2\"")
                .view("prod", "us", FRONTEND, "replicas: 2", "replicas: 6", "500m", "\"4\"")
                .files();

        assertThat(files)
                .containsEntry(
                        "environments/prod/shop/kustomization.yaml",
                        OVERLAY_ON + "- ../../../base/shop\nreplicas:\n- count: 6\n  name: frontend\n")
                .containsEntry(
                        "overlays/prod/us/shop/kustomization.yaml",
                        OVERLAY_ON
                                + "- ../../../../environments/prod/shop\npatches:\n- path: patch-deployment-frontend.yaml\n")
                .containsEntry("overlays/prod/us/shop/patch-deployment-frontend.yaml", """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: frontend
                          namespace: shop
                        spec:
                          template:
                            spec:
                              containers:
                              - name: server
                                resources:
                                  limits:
                                    cpu: "4"
                        """)
                .doesNotContainKey("environments/dev/shop/kustomization.yaml");
    }

    @Test
    void putsTheEditsOfAnEnvironmentWithOneClusterIntoTheLayer() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND, "replicas: 2", "replicas: 1")
                .view("prod", "eu", FRONTEND)
                .files();

        assertThat(files)
                .containsKey("environments/dev/shop/kustomization.yaml")
                .containsEntry(
                        "overlays/dev/eu/shop/kustomization.yaml",
                        OVERLAY_ON + "- ../../../../environments/dev/shop\n");
    }

    @Test
    void changesImagesByNameWhereAllContainersAgree() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND, "frontend:1.0", "frontend:1.10")
                .view("prod", "eu", FRONTEND, "registry.example/shop/frontend:1.0", "mirror.example/frontend@sha256:0f")
                .view("test", "eu", FRONTEND)
                .files();

        assertThat(files.get("environments/dev/shop/kustomization.yaml"))
                .endsWith("images:\n- name: registry.example/shop/frontend\n  newTag: \"1.10\"\n");
        assertThat(files.get("environments/prod/shop/kustomization.yaml"))
                .endsWith("images:\n- digest: sha256:0f\n  name: registry.example/shop/frontend\n"
                        + "  newName: mirror.example/frontend\n");
    }

    @Test
    void patchesImagesWhereContainersWithTheSameImageDiffer() {
        String canary = "---\n" + FRONTEND.replace("name: frontend", "name: canary");
        Map<String, String> files = Units.reference(FRONTEND + canary)
                .view("dev", "eu", FRONTEND + canary.replace("frontend:1.0", "frontend:2.0"))
                .view("prod", "eu", FRONTEND + canary)
                .files();

        assertThat(files.get("environments/dev/shop/kustomization.yaml")).doesNotContain("images:");
        assertThat(files.get("environments/dev/shop/patch-deployment-canary.yaml"))
                .contains("frontend:2.0");
    }

    @Test
    void namesTheItemsBeforeAChangedOneToKeepTheirOrder() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND, "\"false\"", "\"true\"")
                .view("prod", "eu", FRONTEND)
                .files();

        assertThat(files.get("environments/dev/shop/patch-deployment-frontend.yaml"))
                .endsWith("""
                              containers:
                              - name: server
                                env:
                                - name: CURRENCY
                                - name: DEBUG
                                  value: "true"
                        """);
    }

    @Test
    void removesFieldsByNullAndItemsByDirective() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view(
                        "dev",
                        "eu",
                        FRONTEND,
                        "        - name: CURRENCY\n          value: EUR\n",
                        "",
                        "  labels:\n    app: frontend\nspec",
                        "spec")
                .view("prod", "eu", FRONTEND)
                .files();

        assertThat(files.get("environments/dev/shop/patch-deployment-frontend.yaml"))
                .contains("  labels: null\n")
                .contains("- name: CURRENCY\n          $patch: delete\n");
    }

    @Test
    void patchesListsWithoutMergeKeysByJsonPatch() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND, "--log=info", "--log=debug")
                .view("prod", "eu", FRONTEND)
                .files();

        assertThat(files.get("environments/dev/shop/patch-deployment-frontend.yaml"))
                .isEqualTo("""
                        - op: replace
                          path: /spec/template/spec/containers/0/args/1
                          value: --log=debug
                        """);
        assertThat(files.get("environments/dev/shop/kustomization.yaml")).endsWith("""
                        patches:
                        - path: patch-deployment-frontend.yaml
                          target:
                            group: apps
                            kind: Deployment
                            name: frontend
                            namespace: shop
                            version: v1
                        """);
    }

    @Test
    void patchesCustomKindsByJsonPatch() {
        Map<String, String> files = Units.reference(QUEUE)
                .view("dev", "eu", QUEUE, "size: 10", "size: 1", "  - b\n", "")
                .view("prod", "eu", QUEUE)
                .files();

        assertThat(files.get("environments/dev/shop/patch-queue-orders.yaml")).isEqualTo("""
                        - op: replace
                          path: /spec/size
                          value: 1
                        - op: remove
                          path: /spec/readers/1
                        """);
        assertThat(files.get("environments/dev/shop/kustomization.yaml")).contains("group: example\\.com\n");
    }

    /**
     * Kustomize keeps the block style of the earlier text when a strategic merge replaces it, and cannot read a block
     * back that begins with a tab; found by the conformance test.
     */
    @Test
    void patchesTextsThatBeginWithATabByJsonPatch() {
        String config = """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: table
                  namespace: shop
                data:
                  rows: |
                    a
                    b
                """;

        Map<String, String> files = Units.reference(config)
                .view("dev", "eu", config, "rows: |\n    a\n    b\n", "rows: \"\\tab\"\n")
                .view("prod", "eu", config)
                .files();

        assertThat(files.get("environments/dev/shop/patch-configmap-table.yaml"))
                .isEqualTo("- op: replace\n  path: /data/rows\n  value: \"\\tab\"\n");
    }

    @Test
    void deletesWhatAnEnvironmentDoesNotHave() {
        Map<String, String> files = Units.reference(FRONTEND + QUEUE)
                .view("dev", "eu", FRONTEND)
                .view("prod", "eu", FRONTEND + QUEUE)
                .files();

        assertThat(files)
                .containsEntry("environments/dev/shop/delete-queue-orders.yaml", """
                        $patch: delete
                        apiVersion: example.com/v1
                        kind: Queue
                        metadata:
                          name: orders
                          namespace: shop
                        """)
                .containsEntry(
                        "environments/dev/shop/kustomization.yaml",
                        OVERLAY_ON + "- ../../../base/shop\npatches:\n- path: delete-queue-orders.yaml\n");
    }

    @Test
    void beginsWhatTheReferenceDoesNotHaveWhereItIs() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND + QUEUE)
                .view("dev", "us", FRONTEND + QUEUE)
                .view("prod", "eu", FRONTEND)
                .view("prod", "us", FRONTEND + QUEUE)
                .files();

        assertThat(files)
                .containsKeys("environments/dev/shop/queue-orders.yaml", "overlays/prod/us/shop/queue-orders.yaml")
                .doesNotContainKeys("base/shop/queue-orders.yaml", "overlays/dev/eu/shop/queue-orders.yaml");
    }

    @Test
    void takesEditsThatAllViewsShareIntoTheBase() {
        Map<String, String> files = Units.reference(FRONTEND)
                .view("dev", "eu", FRONTEND, "EUR", "CHF", "500m", "100m")
                .view("prod", "eu", FRONTEND, "EUR", "CHF")
                .files();

        assertThat(files.get("base/shop/deployment-frontend.yaml")).isEqualTo(FRONTEND.replace("EUR", "CHF"));
        assertThat(files.get("environments/dev/shop/patch-deployment-frontend.yaml"))
                .doesNotContain("CHF");
        assertThat(files).doesNotContainKey("environments/prod/shop/kustomization.yaml");
    }

    @Test
    void buildsAnEmptyUnit() {
        Map<String, String> files = Units.reference("")
                .view("dev", "eu", "")
                .view("prod", "eu", QUEUE)
                .files();

        assertThat(files)
                .containsEntry(
                        "base/shop/kustomization.yaml",
                        "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n")
                .containsEntry("overlays/dev/eu/shop/kustomization.yaml", OVERLAY_ON + "- ../../../../base/shop\n");
    }

    @Test
    void tellsWhichObjectsAFileHoldsOrChanges() {
        var packaged = Units.reference(FRONTEND + SERVICE)
                .view("dev", "eu", FRONTEND + SERVICE)
                .view("prod", "eu", FRONTEND + SERVICE, "replicas: 2", "replicas: 3")
                .packaged();

        ManifestId frontend = new ManifestId("apps/v1", "Deployment", "shop", "frontend");
        assertThat(packaged.files())
                .filteredOn(
                        file -> file.objects().stream().map(ObjectOrigin::id).anyMatch(frontend::equals))
                .extracting(file -> file.path())
                .containsExactly("base/shop/deployment-frontend.yaml", "environments/prod/shop/kustomization.yaml");
    }

    @Test
    void givesObjectsOfOneNameFilesByNamespace() {
        String other = SERVICE.replace("namespace: shop", "namespace: other");
        String role = """
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: ClusterRole
                metadata:
                  name: shop:Reader
                """;

        Map<String, String> files = Units.reference(SERVICE + other + role)
                .view("dev", "eu", SERVICE + other + role)
                .files();

        assertThat(files).containsKeys("base/shop/service-shop-frontend.yaml", "base/shop/service-other-frontend.yaml");
        assertThat(files.keySet()).anyMatch(path -> path.matches("base/shop/clusterrole-shop-reader-[0-9a-f]+\\.yaml"));
    }
}
