package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsHelpTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"keygen", "list", "verify", "rotate", "updatekeys", "edit", "show", "status"})
    void hasHelpWithExamplesForEveryCommand(String command) {
        CommandRun run = CommandRun.in(folder, "secrets", command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: bastide secrets " + command, "Examples:", "bastide secrets " + command);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void takesAMissingCommandForWrongUsage() {
        CommandRun run = CommandRun.in(folder, "secrets");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("a command is missing");
    }

    @Test
    void isCompletedInTheShell() {
        CommandRun run = CommandRun.in(folder, "completion");

        assertThat(run.out()).contains("keygen list verify rotate updatekeys edit show status", "--if-possible");
    }
}
