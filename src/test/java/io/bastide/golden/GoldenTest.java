package io.bastide.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.testkit.CompiledSpec;
import io.bastide.testkit.GoldenTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenTest {
    private static final Path ROOT =
            Path.of(System.getProperty("bastide.root")).toAbsolutePath().normalize();

    static Stream<String> examples() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT.resolve("examples"))) {
            return folders
                    .filter(folder -> Files.isDirectory(folder.resolve("src")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compilesToItsGoldenTree(String example) {
        CompiledSpec spec = CompiledSpec.ofSources(ROOT.resolve("examples").resolve(example));

        assertThat(spec.diagnostics().all().stream()
                        .filter(finding -> !finding.isSuppressed())
                        .toList())
                .isEmpty();
        GoldenTree.at(ROOT.resolve("golden").resolve(example)).verify(spec.files());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compilesToTheSameBytesElsewhereInAnotherOrderLocaleAndTimeZone(String example, @TempDir Path folder)
            throws IOException {
        Path sources = ROOT.resolve("examples").resolve(example);
        SortedMap<String, byte[]> here = CompiledSpec.ofSources(sources).files();
        copyBackwards(sources.resolve("src"), folder.resolve("src"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        SortedMap<String, byte[]> there;
        try {
            there = CompiledSpec.ofSources(folder).files();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((path, content) -> assertThat(there.get(path)).as(path).isEqualTo(content));
    }

    private static void copyBackwards(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> backwards = files.filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : backwards) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
