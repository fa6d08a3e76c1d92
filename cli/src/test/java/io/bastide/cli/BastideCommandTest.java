package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BastideCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"init", "build", "check", "render", "diff", "explain", "secrets", "doctor", "completion"})
    void hasHelpWithExamplesForEveryCommand(String command) {
        CommandRun run = CommandRun.in(folder, command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: bastide " + command, "Examples:", "  bastide " + command);
    }

    @Test
    void takesAMissingCommandForWrongUsage() {
        CommandRun run = CommandRun.in(folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("a command is missing");
    }

    @Test
    void suggestsTheCommandThatWasProbablyMeant() {
        CommandRun run = CommandRun.in(folder, "biuld");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("bastide build");
    }

    @Test
    void saysItsVersionAndThatOfJava() {
        CommandRun run = CommandRun.in(folder, "--version");

        assertThat(run.out()).startsWith("bastide ").contains("Java " + Runtime.version());
    }

    @Test
    void completesEveryCommandInTheShell() {
        CommandRun run = CommandRun.in(folder, "completion");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("complete -F", "init build check render diff explain secrets doctor completion");
    }
}
