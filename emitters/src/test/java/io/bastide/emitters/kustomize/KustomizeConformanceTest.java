package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import io.bastide.emitters.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kustomize is the judge: it must build the intended objects from every overlay that we write. */
@Tag("conformance")
class KustomizeConformanceTest {
    private static final int UNITS = Integer.getInteger("bastide.conformance.units", 300);
    private static final long FIRST_SEED = Long.getLong("bastide.conformance.seed", 1);

    @TempDir
    Path folder;

    @Test
    void buildsTheIntendedObjectsFromEveryOverlay() throws Exception {
        KustomizeTool kustomize = KustomizeTool.required();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<List<String>>> checks = new ArrayList<>();
        for (long seed = FIRST_SEED; seed < FIRST_SEED + UNITS; seed++) {
            long unit = seed;
            checks.add(pool.submit(() -> differences(kustomize, unit)));
        }

        List<String> differences = new ArrayList<>();
        for (Future<List<String>> check : checks) {
            differences.addAll(check.get());
        }
        pool.shutdown();

        assertThat(differences).isEmpty();
    }

    private List<String> differences(KustomizeTool kustomize, long seed) throws Exception {
        UnitManifests unit = RandomUnits.unit(seed);
        Packaged packaged = new KustomizePackager().pack(unit);
        List<String> differences = new ArrayList<>();
        packaged.findings().forEach(finding -> differences.add("seed " + seed + ": " + finding.message()));
        Path root = folder.resolve("unit-" + seed);
        for (OutputFile file : packaged.files()) {
            Path path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.write(path, file.content());
        }
        for (ViewManifests view : packaged.findings().isEmpty() ? unit.views() : List.<ViewManifests>of()) {
            Path overlay = root.resolve("overlays/" + view.environment() + "/" + view.cluster() + "/unit");
            String place = "seed " + seed + ", " + view.environment() + "/" + view.cluster() + ": ";
            try {
                compare(view, YamlReader.read(kustomize.build(overlay)), place, differences);
            } catch (IOException e) {
                differences.add(place + e.getMessage());
            }
        }
        return differences;
    }

    private static void compare(ViewManifests view, List<Tree> built, String place, List<String> differences) {
        Map<ManifestId, Mapping> left = new TreeMap<>();
        for (Tree document : built) {
            Manifest manifest = Manifest.of((Mapping) document, CallSite.UNKNOWN);
            left.put(manifest.id(), manifest.body());
        }
        for (Manifest manifest : view.manifests()) {
            Mapping intended = Carriage.normalized(manifest).body();
            Mapping body = left.remove(manifest.id());
            if (body == null) {
                differences.add(place + "missing " + manifest.id());
            } else if (!body.equals(intended)) {
                differences.add(place + manifest.id() + JsonDiff.between(body, intended));
            }
        }
        left.keySet().forEach(id -> differences.add(place + "extra " + id));
    }
}
