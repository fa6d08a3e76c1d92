package io.bastide.emitters.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.ManifestId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random units, judged by our own evaluator; the real tool judges in {@link KustomizeConformanceTest}. */
class RandomUnitsTest {
    @Test
    void provesEveryOverlay() {
        for (long seed = 1; seed <= 1000; seed++) {
            Packaged packaged = new KustomizePackager().pack(RandomUnits.unit(seed));

            assertThat(packaged.findings()).as("seed " + seed).isEmpty();
        }
    }

    /** Random units are worth something only as long as they lead to every form that we emit. */
    @Test
    void leadsToEveryForm() {
        StringBuilder all = new StringBuilder();
        for (long seed = 1; seed <= 100; seed++) {
            for (OutputFile file :
                    new KustomizePackager().pack(RandomUnits.unit(seed)).files()) {
                all.append(file.path()).append('\n').append(new String(file.content(), StandardCharsets.UTF_8));
            }
        }

        assertThat(all)
                .contains("environments/dev/unit/patch-", "overlays/dev/eu/unit/patch-", "/delete-")
                .contains(
                        "\nreplicas:\n",
                        "\nimages:\n",
                        "\nconfigMapGenerator:\n",
                        "behavior: merge",
                        "behavior: replace")
                .contains("- op: replace", "- op: add", "- op: remove", "$patch: delete", ": null\n", "immutable: true")
                .contains("newTag:", "newName:", "digest:");
    }

    @Test
    void givesTheSameBytesTwiceAndForAnotherOrderOfObjects() {
        for (long seed = 1; seed <= 100; seed++) {
            UnitManifests unit = RandomUnits.unit(seed);

            assertThat(contents(reversed(unit))).as("seed " + seed).isEqualTo(contents(unit));
        }
    }

    @Test
    void changesOnlyFilesOfTheEnvironmentWhoseOverlayChanged() {
        int compared = 0;
        for (long seed = 1; seed <= 200; seed++) {
            UnitManifests one = RandomUnits.unitWithDevelopment(seed, 1000 + seed);
            UnitManifests other = RandomUnits.unitWithDevelopment(seed, 2000 + seed);
            // A config map that one of the two cannot generate is a plain object everywhere.
            if (generated(one).equals(generated(other))) {
                assertThat(outsideDevelopment(other)).as("seed " + seed).isEqualTo(outsideDevelopment(one));
                compared++;
            }
        }

        assertThat(compared).isGreaterThan(150);
    }

    private static Set<ManifestId> generated(UnitManifests unit) {
        return UnitObjects.of(unit).rolled().generated();
    }

    private static Map<String, String> outsideDevelopment(UnitManifests unit) {
        Map<String, String> contents = contents(unit);
        contents.keySet().removeIf(path -> path.startsWith("environments/dev/") || path.startsWith("overlays/dev/"));
        return contents;
    }

    private static UnitManifests reversed(UnitManifests unit) {
        List<ViewManifests> views = unit.views().stream()
                .map(view -> new ViewManifests(view.environment(), view.cluster(), reversed(view.manifests())))
                .toList();
        return new UnitManifests(unit.unit(), reversed(unit.reference()), views);
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>();
        items.forEach(item -> reversed.add(0, item));
        return reversed;
    }

    private static Map<String, String> contents(UnitManifests unit) {
        Map<String, String> contents = new TreeMap<>();
        for (OutputFile file : new KustomizePackager().pack(unit).files()) {
            contents.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
        }
        return contents;
    }
}
