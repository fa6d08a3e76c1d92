package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.Platform;
import io.bastide.emitters.yaml.YamlReader;
import io.bastide.emitters.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real kustomize builds from our files exactly the intended objects. */
@Tag("conformance")
class KustomizeConformanceTest {

    /** The random platforms are cut into parts of this size, so that a failure names few of them. */
    private static final int PART = 50;

    /** For each seed. */
    private static final int BROKEN_FIELDS = 30;

    @AutoClose
    private static Kustomize kustomize;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findTool() {
        kustomize = Kustomize.require();
    }

    @ParameterizedTest
    @MethodSource("io.bastide.conformance.Examples#names")
    void buildsTheIntendedObjectsOfAnExample(String example) {
        var platform = Examples.compile(example, "kustomize");

        List<String> differences = kustomize.differences(platform, folder);

        assertThat(platform.unitsInPlaces()).isNotEmpty();
        assertThat(differences).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.bastide.conformance.Examples#names")
    void buildsWhatThePlainPackagerWrites(String example) throws IOException {
        var platform = Examples.compile(example, "kustomize", "plain");
        platform.writeTo(folder);

        for (var unit : platform.unitsInPlaces()) {
            var plain = ObjectSet.ofYaml(plainText(folder.resolve(unit.plainFile())));

            var built = kustomize.build(folder.resolve(unit.overlay()));

            assertThat(plain.differences(built)).as(unit.overlay()).isEmpty();
        }
    }

    /** The objects of a unit; those with secret values have files of their own. */
    private static String plainText(Path file) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(file));
        Path sealed = Path.of(file.toString().replaceFirst("\\.yaml$", ""));
        if (Files.isDirectory(sealed)) {
            try (Stream<Path> files = Files.list(sealed)) {
                for (Path each : files.sorted().toList()) {
                    text.append("---\n").append(Files.readString(each));
                }
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50, 100, 150, 200, 250})
    void buildsTheIntendedObjectsOfRandomPlatforms(long firstSeed) {
        List<String> differences = new ArrayList<>();

        for (long seed = firstSeed; seed < firstSeed + PART; seed++) {
            String name = "seed-" + seed;
            var platform = CompiledPlatform.of(random(seed), "kustomize");
            kustomize.differences(platform, folder.resolve(name)).stream()
                    .map(difference -> name + "/" + difference)
                    .forEach(differences::add);
        }

        assertThat(differences).isEmpty();
    }

    private static Platform random(long seed) {
        return seed % 10 == 0 ? RandomPlatforms.ofSeveralTenants(seed) : RandomPlatforms.small(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void noticesFieldsThatAreBrokenByHand(long seed) throws Exception {
        var platform = Examples.compile("online-boutique", "kustomize");
        platform.writeTo(folder);
        Dice dice = new Dice(seed);
        List<OutputFile> manifests = platform.files().stream()
                .filter(file -> !file.objects().isEmpty())
                .filter(file -> file.path().endsWith(".yaml") && !file.path().endsWith("kustomization.yaml"))
                .toList();

        for (int i = 0; i < BROKEN_FIELDS; i++) {
            OutputFile file = dice.oneOf(manifests);
            Tree document = dice.oneOf(YamlReader.read(file.content()));
            JsonPointer leaf = dice.oneOf(BrokenTree.leaves(document));
            Tree broken = dice.chance(50) ? BrokenTree.changed(document, leaf) : BrokenTree.without(document, leaf);
            Files.write(folder.resolve(file.path()), YamlWriter.bytesOf(broken));

            assertThat(kustomize.isAsIntended(platform, folder))
                    .as(file.path() + leaf)
                    .isFalse();
            Files.write(folder.resolve(file.path()), file.content());
        }
    }
}
