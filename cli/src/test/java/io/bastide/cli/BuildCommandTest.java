package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesTheOutputBesideTheSpecAndSaysHowMuch() throws IOException {
        SampleSpec spec = SampleSpec.in(folder.resolve("shop"));

        CommandRun run = CommandRun.in(folder, "build", "shop");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .matches("1 unit, \\d+ objects: \\d+ files written, 0 unchanged in \\d+\\.\\d\\d s"),
                        line -> assertThat(line).isEqualTo("look at shop/deploy"));
        assertThat(spec.output().resolve("index.json")).exists();
    }

    @Test
    void leavesUnchangedFilesAloneTheSecondTime() throws IOException {
        SampleSpec.in(folder).build();

        CommandRun run = CommandRun.in(folder, "build");

        assertThat(run.out()).contains(": 0 files written, ");
    }

    @Test
    void writesToTheFolderThatIsAskedFor() throws IOException {
        SampleSpec spec = SampleSpec.in(folder.resolve("shop"));

        CommandRun run = CommandRun.in(folder, "build", "shop", "--out", "golden/shop");

        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("golden/shop/index.json")).exists();
        assertThat(spec.output()).doesNotExist();
    }

    @Test
    void writesRenderedObjectsWhenAsked() throws IOException {
        SampleSpec spec = SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "build", "--package", "plain");

        assertThat(run.exitCode()).isZero();
        assertThat(spec.output().resolve("base")).doesNotExist();
    }

    @Test
    void showsFindingsAndWritesNothingWhenThereAreErrors() throws IOException {
        SampleSpec spec = SampleSpec.in(folder).edit("web:1.0", "web:latest");

        CommandRun run = CommandRun.in(folder, "build");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[", "; nothing was written").doesNotContain("look at");
        assertThat(spec.output().resolve("index.json")).doesNotExist();
    }

    @Test
    void endsWarningsWithOneLineThatCountsThemAndTheFiles() throws IOException {
        SampleSpec.in(folder).edit("w -> w.withReplicas(5)", "w -> w");

        CommandRun run = CommandRun.in(folder, "build");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("warning[");
        assertThat(run.out().lines().filter(line -> line.contains("0 errors, ")))
                .singleElement()
                .asString()
                .matches("0 errors, .* suppressed; 1 unit, .* unchanged in .* s");
    }

    @Test
    void writesNothingButJsonToStandardOutputWhenAsked() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "build", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\n  \"version\": 1,").endsWith("}\n").doesNotContain("look at");
        assertThat(run.out()).contains("\"written\": true").doesNotContainPattern("in \\d+\\.\\d\\d s");
    }

    @Test
    void writesNothingButSarifToStandardOutputWhenAsked() throws IOException {
        SampleSpec.in(folder).edit("web:1.0", "web:latest");

        CommandRun run = CommandRun.in(folder, "build", "--format", "sarif");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{\n  \"$schema\"").endsWith("}\n");
    }

    @Test
    void tellsMoreOnStandardErrorWhenAsked() throws IOException {
        SampleSpec spec = SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "build", "-v");

        assertThat(run.err())
                .contains("platform `sample`, defined at " + spec.place("Platform.named"))
                .containsPattern("classes (compiled|from the cache)")
                .containsPattern("load \\d+\\.\\d\\d s")
                .containsPattern("  package kustomize \\d+\\.\\d\\d s");
    }

    @Test
    void suggestsThePathThatWasProbablyMeant() throws IOException {
        SampleSpec.in(folder.resolve("examples/shop"));

        CommandRun run = CommandRun.in(folder, "build", "exampels/shop");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("error: there is no `exampels/shop`; did you mean `examples/shop`?\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void suggestsThePackagerThatWasProbablyMeant() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "build", "--package", "plian");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no packager `plian`; did you mean `plain`?");
    }

    @Test
    void refusesToWriteAmongTheSources() throws IOException {
        SampleSpec.in(folder);

        CommandRun run = CommandRun.in(folder, "build", "--out", "src/main/java/deploy");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("lies among the sources of the spec").contains("--out deploy");
        assertThat(folder.resolve("src/main/java/deploy")).doesNotExist();
    }

    @Test
    void refusesToWriteIntoAFolderOfBareSources() throws IOException {
        Files.writeString(folder.resolve("Shop.java"), "class Shop {}");

        CommandRun run = CommandRun.in(folder, "build", "--out", ".");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("lies among the sources of the spec");
    }

    @Test
    void takesAnUnknownOptionForWrongUsage() {
        CommandRun run = CommandRun.in(folder, "build", "--nonsense");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--nonsense");
    }
}
