package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every object that we emit keeps the published schema of its kind, with no field that the kind does not have. */
@Tag("conformance")
class SchemaConformanceTest {

    private static final int RANDOM_PLATFORMS = 50;

    private static Kubeconform kubeconform;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findTool() {
        kubeconform = Kubeconform.require();
    }

    @ParameterizedTest
    @MethodSource("io.bastide.conformance.Examples#names")
    void acceptsEveryObjectOfAnExample(String example) {
        int objects = Kubeconform.write(Examples.compile(example), folder);

        var verdict = kubeconform.judge(folder);

        assertThat(verdict.complaints()).isEmpty();
        assertThat(verdict.valid()).isEqualTo(objects).isPositive();
    }

    @Test
    void acceptsEveryObjectOfRandomPlatforms() {
        int objects = 0;
        for (long seed = 1; seed <= RANDOM_PLATFORMS; seed++) {
            var platform = CompiledPlatform.of(RandomPlatforms.forServers(seed));
            objects += Kubeconform.write(platform, folder.resolve("seed-" + seed));
        }

        var verdict = kubeconform.judge(folder);

        assertThat(verdict.complaints()).isEmpty();
        assertThat(verdict.valid()).isEqualTo(objects).isGreaterThan(1000);
    }

    @Test
    void refusesAFieldThatItsKindDoesNotHave() throws Exception {
        Files.writeString(
                folder.resolve("typo.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndate: {}\n");

        var verdict = kubeconform.judge(folder);

        assertThat(verdict.complaints()).singleElement().asString().contains("date");
    }
}
