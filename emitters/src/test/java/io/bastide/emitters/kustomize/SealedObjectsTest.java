package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Objects with secret values, and the generators that bring them in, stand in overlays alone. */
class SealedObjectsTest {
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: shop
            spec:
              clusterIP: None
            """;

    private static final String CACHE = """
            apiVersion: v1
            kind: Secret
            metadata:
              name: cache
              namespace: shop
            stringData:
              password: "<generated password, 24 characters>"
            """;

    private static final String DB = CACHE.replace("cache", "db");

    private static final String GENERATOR = """
            apiVersion: viaduct.ai/v1
            kind: ksops
            metadata:
              name: secrets
              annotations:
                config.kubernetes.io/function: |
                  exec:
                    path: ksops
            files:
            - ./cache.sops.yaml
            - ./db.sops.yaml
            """;

    private static final String KUSTOMIZATION = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

    @Test
    void givesEachOverlayItsOwnFileOfAnObjectThatIsTheSameEverywhere() {
        SortedMap<String, OutputFile> files = files(resources(), "dev/eu", "prod/eu", "prod/us");

        assertThat(files)
                .containsOnlyKeys(
                        "base/shop/kustomization.yaml",
                        "base/shop/service-web.yaml",
                        "overlays/dev/eu/shop/cache.sops.yaml",
                        "overlays/dev/eu/shop/db.sops.yaml",
                        "overlays/dev/eu/shop/kustomization.yaml",
                        "overlays/prod/eu/shop/cache.sops.yaml",
                        "overlays/prod/eu/shop/db.sops.yaml",
                        "overlays/prod/eu/shop/kustomization.yaml",
                        "overlays/prod/us/shop/cache.sops.yaml",
                        "overlays/prod/us/shop/db.sops.yaml",
                        "overlays/prod/us/shop/kustomization.yaml");
    }

    @Test
    void listsSealedFilesAmongTheResourcesOfAnOverlay() {
        SortedMap<String, OutputFile> files = files(resources(), "prod/eu");

        assertThat(text(files, "overlays/prod/eu/shop/kustomization.yaml"))
                .isEqualTo(KUSTOMIZATION + "resources:\n- ../../../../base/shop\n- cache.sops.yaml\n- db.sops.yaml\n");
        assertThat(text(files, "base/shop/kustomization.yaml"))
                .isEqualTo(KUSTOMIZATION + "resources:\n- service-web.yaml\n");
    }

    @Test
    void asksTheSealStageForTheContentOfEachFile() {
        SortedMap<String, OutputFile> files = files(resources(), "prod/eu", "prod/us");

        OutputFile file = file(files, "overlays/prod/us/shop/db.sops.yaml");
        OutputFile.Unsealed unsealed = file.unsealed().orElseThrow();
        assertThat(unsealed.environment()).isEqualTo("prod");
        assertThat(unsealed.cluster()).isEqualTo("us");
        assertThat(unsealed.manifest().id().name()).isEqualTo("db");
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo(DB);
        assertThat(file.objects())
                .singleElement()
                .satisfies(origin -> assertThat(origin.id().name()).isEqualTo("db"));
    }

    @Test
    void listsGeneratorsInsteadOfTheFilesThatTheyBringIn() {
        SortedMap<String, OutputFile> files = files(generated(), "dev/eu", "prod/eu");

        assertThat(text(files, "overlays/prod/eu/shop/kustomization.yaml"))
                .isEqualTo(KUSTOMIZATION + "resources:\n- ../../../../base/shop\ngenerators:\n- ksops-secrets.yaml\n");
        assertThat(text(files, "overlays/prod/eu/shop/ksops-secrets.yaml")).isEqualTo(GENERATOR);
        assertThat(file(files, "overlays/prod/eu/shop/ksops-secrets.yaml").unsealed())
                .isEmpty();
        assertThat(file(files, "overlays/prod/eu/shop/db.sops.yaml").unsealed()).isPresent();
        assertThat(files.keySet()).noneMatch(path -> path.startsWith("base/") && path.contains("secret"));
    }

    @Test
    void leavesAnOverlayWithoutSecretsAsItWas() {
        SortedMap<String, OutputFile> files = files(Units.manifests(SERVICE), "prod/eu");

        assertThat(text(files, "overlays/prod/eu/shop/kustomization.yaml"))
                .isEqualTo(KUSTOMIZATION + "resources:\n- ../../../../base/shop\n");
    }

    private static List<Manifest> resources() {
        return manifests(false);
    }

    private static List<Manifest> generated() {
        List<Manifest> all = new ArrayList<>(manifests(true));
        all.addAll(Units.manifests(GENERATOR));
        return all;
    }

    /** Two sealed objects, not in the order of their names. */
    private static List<Manifest> manifests(boolean isGenerated) {
        List<Manifest> all = new ArrayList<>(Units.manifests(SERVICE));
        all.add(Units.manifests(DB).get(0).sealed(new Named("db.sops.yaml", isGenerated)));
        all.add(Units.manifests(CACHE).get(0).sealed(new Named("cache.sops.yaml", isGenerated)));
        return all;
    }

    private static SortedMap<String, OutputFile> files(List<Manifest> objects, String... places) {
        List<ViewManifests> views = new ArrayList<>();
        for (String place : places) {
            int slash = place.indexOf('/');
            views.add(new ViewManifests(place.substring(0, slash), place.substring(slash + 1), objects));
        }
        Packaged packaged = new KustomizePackager().pack(new UnitManifests("shop", objects, views));
        assertThat(packaged.findings()).isEmpty();
        SortedMap<String, OutputFile> files = new TreeMap<>();
        packaged.files().forEach(file -> files.put(file.path(), file));
        return files;
    }

    private static String text(SortedMap<String, OutputFile> files, String path) {
        return new String(file(files, path).content(), StandardCharsets.UTF_8);
    }

    private static OutputFile file(SortedMap<String, OutputFile> files, String path) {
        return Objects.requireNonNull(files.get(path), path);
    }

    /** A sealing that says what packagers ask. */
    private record Named(String fileName, boolean isGenerated) implements Sealing {
        @Override
        public String sealer() {
            return "test";
        }
    }
}
