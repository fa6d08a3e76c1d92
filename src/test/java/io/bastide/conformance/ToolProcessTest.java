package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolProcessTest {

    private static final int MORE_THAN_A_PIPE_HOLDS = 1_000_000;

    @Test
    void answersExitCodeAndBothOutputs() {
        var result = shell("echo out; echo err >&2; exit 3").run();

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.text()).isEqualTo("out\n");
        assertThat(result.error()).isEqualTo("err\n");
    }

    @Test
    void passesLargeInputThroughUnchanged() {
        var input = new byte[MORE_THAN_A_PIPE_HOLDS];
        input[MORE_THAN_A_PIPE_HOLDS - 1] = (byte) 0xff;

        var result = shell("cat").withInput(input).run();

        assertThat(result.output()).isEqualTo(input);
    }

    @Test
    void acceptsACommandThatDoesNotReadItsInput() {
        var result =
                shell("echo done").withInput(new byte[MORE_THAN_A_PIPE_HOLDS]).run();

        assertThat(result.requireSuccess().text()).isEqualTo("done\n");
    }

    @Test
    void runsInTheGivenFolderWithTheGivenVariable(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("here"), "file ");

        var result = shell("cat here; echo $GREETING")
                .in(folder)
                .withVariable("GREETING", "hello")
                .run();

        assertThat(result.text()).isEqualTo("file hello\n");
    }

    @Test
    void killsTheCommandAndItsChildrenWhenTheTimeIsUp(@TempDir Path folder) {
        var late = folder.resolve("late");
        var slow = shell("echo begun; (sleep 2; touch %s) & sleep 60".formatted(late))
                .withTimeout(Duration.ofSeconds(1));

        assertThatThrownBy(slow::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("took longer than PT1S")
                .hasMessageContaining("begun");

        assertThat(Poll.until(Duration.ofSeconds(2), () -> Files.exists(late))).isFalse();
    }

    @Test
    void saysWhatFailedWhenSuccessIsRequired() {
        var result = shell("echo broken pipe wrench >&2; exit 1").run();

        assertThatThrownBy(result::requireSuccess)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("exit code 1")
                .hasMessageContaining("broken pipe wrench");
    }

    @Test
    void namesACommandThatDoesNotExist(@TempDir Path folder) {
        var missing = ToolProcess.of(folder.resolve("no-such-tool"));

        assertThatThrownBy(missing::run).hasMessageContaining("no-such-tool");
    }

    private static ToolProcess shell(String script) {
        return ToolProcess.of(Path.of("sh"), "-c", script);
    }
}
