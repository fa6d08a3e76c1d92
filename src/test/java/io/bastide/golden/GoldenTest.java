package io.bastide.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.compiler.write.EarlierOutput;
import io.bastide.testkit.CompiledSpec;
import io.bastide.testkit.GoldenTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        CompiledSpec spec = compiled(example, identities(example));

        assertThat(open(spec)).isEmpty();
        GoldenTree.at(ROOT.resolve("golden").resolve(example)).verify(spec.files());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compilesToItsGoldenTreeWithoutAnIdentityToo(String example) {
        CompiledSpec spec = compiled(example, Map.of());

        assertThat(open(spec).stream().map(finding -> finding.rule().code())).isSubsetOf("SOP014");
        GoldenTree.at(ROOT.resolve("golden").resolve(example)).verify(spec.files());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compilesToTheSameBytesElsewhereInAnotherOrderLocaleAndTimeZone(String example, @TempDir Path folder)
            throws IOException {
        Path sources = ROOT.resolve("examples").resolve(example);
        SealSeams seams = CompiledSpec.keeping(sources, ROOT.resolve("golden").resolve(example));
        SortedMap<String, byte[]> here =
                CompiledSpec.ofSources(sources, "kustomize", seams).files();
        copyBackwards(sources.resolve("src"), folder.resolve("src"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        SortedMap<String, byte[]> there;
        try {
            there = CompiledSpec.ofSources(folder, "kustomize", seams).files();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }

        assertThat(there.keySet()).isEqualTo(here.keySet());
        here.forEach((path, content) -> assertThat(there.get(path)).as(path).isEqualTo(content));
    }

    private static CompiledSpec compiled(String example, Map<String, String> variables) {
        Path place = ROOT.resolve("examples").resolve(example);
        SealSeams seams = new SealSeams(
                LocalMachine.with(variables),
                place,
                EarlierOutput.in(ROOT.resolve("golden").resolve(example)),
                SealWishes.NONE);
        return CompiledSpec.ofSources(place, "kustomize", seams);
    }

    private static List<Diagnostic> open(CompiledSpec spec) {
        return spec.diagnostics().all().stream()
                .filter(finding -> !finding.isSuppressed())
                .toList();
    }

    /** The identities of an example, which are for tests only, as the variable that sops reads. */
    private static Map<String, String> identities(String example) {
        Path folder = ROOT.resolve("examples").resolve(example).resolve("test-identities");
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            return Map.of("SOPS_AGE_KEY", all.toString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
