package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
    @TempDir
    Path folder;

    @Test
    void writesARepositoryThatBuilds() {
        CommandRun init = CommandRun.in(folder, "init", "my-platform");
        CommandRun build = CommandRun.in(folder, "build", "my-platform");

        assertThat(init.exitCode()).isZero();
        assertThat(build.exitCode()).as(build.out()).isZero();
        assertThat(folder.resolve("my-platform/deploy/index.json")).exists();
    }

    @Test
    void writesTheFilesOfTheStarterAndNoneBeside() throws IOException {
        CommandRun.in(folder, "init");

        Path starter = Path.of(System.getProperty("bastide.root"), "examples", "starter");
        for (String file : Starter.files().keySet()) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(starter.resolve(file));
        }
        assertThat(Starter.files().keySet())
                .contains(".gitignore", "README.md", "pom.xml")
                .noneMatch(file -> file.startsWith("target") || file.startsWith("deploy"));
    }

    @Test
    void saysWhatToDoNext() {
        CommandRun run = CommandRun.in(folder, "init", "my-platform");

        assertThat(run.out()).contains("  bastide build my-platform\n  bastide render my-platform --env prod\n");
    }

    @Test
    void overwritesNothingAndSaysWhatIsInTheWay() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "mine");

        CommandRun run = CommandRun.in(folder, "init");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("error: nothing was written, because this is in the way: pom.xml\n");
        assertThat(folder.resolve("pom.xml")).hasContent("mine");
        assertThat(folder.resolve("src")).doesNotExist();
    }

    @Test
    void doesNotWriteBelowAFile() throws IOException {
        Files.writeString(folder.resolve("src"), "mine");

        CommandRun run = CommandRun.in(folder, "init");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("src/main/java/platform/MyPlatform.java");
        assertThat(folder.resolve("pom.xml")).doesNotExist();
    }
}
