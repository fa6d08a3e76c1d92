package io.bastide.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sequences of builds and of other people's edits, against a model of which file belongs to whom. */
class OutputPropertyTest {
    private static final List<String> PATHS =
            List.of("a", "a/x", "a/x/1", "a/y", "b", "b/x", "b/x/1", "c/x/y/z", "c/x/y/w", "d");

    /**
     * What happens between two builds, and the next build.
     *
     * @param foreign files that somebody writes where nothing is in the way
     * @param wanted what the build wants; later paths that do not fit beside earlier ones are left out
     */
    record Round(Map<String, String> foreign, Map<String, String> wanted) {}

    @Provide
    Arbitrary<List<Round>> rounds() {
        Arbitrary<String> paths = Arbitraries.of(PATHS);
        Arbitrary<String> contents = Arbitraries.of("1", "2", "33");
        Arbitrary<Map<String, String>> foreign =
                Arbitraries.maps(paths, contents).ofMaxSize(2);
        Arbitrary<Map<String, String>> wanted =
                Arbitraries.maps(paths, contents).ofMaxSize(6);
        return Combinators.combine(foreign, wanted)
                .as(Round::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Property(tries = 150)
    void aBuildGivesItsFilesAndKeepsThoseOfOthers(@ForAll("rounds") List<Round> rounds) throws Exception {
        Path root = Files.createTempDirectory("output");
        try {
            Map<String, String> written = new HashMap<>();
            for (Round round : rounds) {
                edit(root, round.foreign());
                written = checkedBuild(root, written, fitting(round.wanted()));
            }
        } finally {
            new Disk(FaultPoint.NONE).deleteAll(root);
        }
    }

    /** Builds, compares the outcome with what the model expects, and gives what the index now lists. */
    private static Map<String, String> checkedBuild(
            Path root, Map<String, String> written, SortedMap<String, String> wanted) throws Exception {
        SortedMap<String, String> before = Builds.everything(root);
        SortedMap<String, String> others = Builds.files(root);
        others.entrySet().removeIf(file -> file.getValue().equals(written.get(file.getKey())));
        // Our own files stay ours when they are wanted again, whatever somebody made of them.
        others.keySet().removeIf(path -> written.containsKey(path) && wanted.containsKey(path));
        others.entrySet().removeIf(file -> file.getValue().equals(wanted.get(file.getKey())));
        boolean isBlocked = wanted.keySet().stream()
                .anyMatch(path -> others.keySet().stream()
                        .anyMatch(other -> other.equals(path) || isAbove(other, path) || isAbove(path, other)));

        OutputComparison forecast = OutputComparison.of(
                OutputTree.of(Map.of("shop", outputFiles(wanted))), Builds.HEADER, Builds::position, root);
        try {
            WriteSummary summary = Builds.build(root, Map.of("shop", outputFiles(wanted)), FaultPoint.NONE);

            assertThat(isBlocked).as("%s into %s", wanted, before).isFalse();
            SortedMap<String, String> expected = new TreeMap<>(others);
            expected.putAll(wanted);
            assertThat(Builds.files(root)).isEqualTo(expected);
            assertThat(forecast.foreign()).isEmpty();
            assertThat(forecast.removed()).hasSize(summary.removed());
            assertThat(forecast.added().size() + forecast.changed().size())
                    .isBetween(summary.written(), summary.written() + 1);
            return wanted;
        } catch (WriteRefusedException refused) {
            assertThat(isBlocked).as("%s into %s: %s", wanted, before, refused).isTrue();
            assertThat(Builds.everything(root)).isEqualTo(before);
            assertThat(forecast.foreign()).isNotEmpty();
            return written;
        }
    }

    private static void edit(Path root, Map<String, String> foreign) throws IOException {
        for (var file : foreign.entrySet()) {
            boolean isFree = PATHS.stream()
                            .filter(path -> isAbove(path, file.getKey()))
                            .noneMatch(path -> Files.isRegularFile(root.resolve(path)))
                    && !Files.isDirectory(root.resolve(file.getKey()));
            if (isFree) {
                Builds.write(root, file.getKey(), file.getValue());
            }
        }
    }

    private static SortedMap<String, String> fitting(Map<String, String> wanted) {
        SortedMap<String, String> fitting = new TreeMap<>();
        wanted.forEach((path, content) -> {
            if (fitting.keySet().stream().noneMatch(other -> isAbove(other, path) || isAbove(path, other))) {
                fitting.put(path, content);
            }
        });
        return fitting;
    }

    private static boolean isAbove(String folder, String path) {
        return path.startsWith(folder + "/");
    }

    private static List<OutputFile> outputFiles(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> Builds.file(file.getKey(), file.getValue()))
                .toList();
    }
}
