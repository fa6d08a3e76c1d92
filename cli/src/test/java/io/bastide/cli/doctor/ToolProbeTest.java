package io.bastide.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolProbeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void findsAToolAndItsVersion() throws IOException {
        Path helm = tool("helm", "echo 'v3.19.0+g3d8990f'");

        ToolState state = state(Tool.HELM, PATIENCE);

        assertThat(state.path()).contains(helm);
        assertThat(state.version()).contains("v3.19.0+g3d8990f");
        assertThat(state.problem()).isEmpty();
    }

    @Test
    void readsTheVersionWhereverTheToolPrintsIt() throws IOException {
        tool("mvn", "printf '\\033[1mApache Maven 3.8.7\\033[m\\nMaven home: /x\\n' >&2");

        assertThat(state(Tool.MAVEN, PATIENCE).version()).contains("3.8.7");
    }

    @Test
    void tellsWhatIsMissing() {
        ToolState state = state(Tool.SOPS, PATIENCE);

        assertThat(state.path()).isEmpty();
        assertThat(state.version()).isEmpty();
    }

    @Test
    void givesUpOnAToolThatDoesNotAnswer() throws IOException {
        tool("age", "sleep 60");

        ToolState state = state(Tool.AGE, Duration.ofMillis(200));

        assertThat(state.path()).isPresent();
        assertThat(state.problem()).contains("did not answer within 200 ms");
    }

    @Test
    void tellsWhenAToolSaysNoVersion() throws IOException {
        tool("git", "echo broken; exit 1");

        assertThat(state(Tool.GIT, PATIENCE).problem()).contains("does not say its version");
    }

    @Test
    void takesTheFirstFolderOfTheSearchPath() throws IOException {
        Path second = Files.createDirectories(folder.resolve("second"));
        tool("helm", "echo 1.1");
        executable(second.resolve("helm"), "echo 2.2");

        ToolState state = new ToolProbe(second + File.pathSeparator + folder, PATIENCE)
                .all().stream()
                        .filter(one -> one.tool() == Tool.HELM)
                        .findFirst()
                        .orElseThrow();

        assertThat(state.version()).contains("2.2");
    }

    private ToolState state(Tool tool, Duration patience) {
        return new ToolProbe(folder.toString(), patience)
                .all().stream()
                        .filter(state -> state.tool() == tool)
                        .findFirst()
                        .orElseThrow();
    }

    private Path tool(String name, String script) throws IOException {
        return executable(folder.resolve(name), script);
    }

    private static Path executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
