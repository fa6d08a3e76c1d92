package io.bastide.compiler.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LocalMachineTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final LocalMachine machine = LocalMachine.with(Map.of("TOKEN", "open sesame"));

    @Test
    void hasTheVariablesThatItWasGivenAndNoOthers() {
        assertThat(machine.variable("TOKEN")).contains("open sesame");
        assertThat(machine.variable("PATH")).isEmpty();
    }

    @Test
    void hasTheVariablesOfTheProcess() {
        assertThat(LocalMachine.current().variable("PATH")).contains(System.getenv("PATH"));
    }

    @Test
    void readsAFile() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {0, 1, -1});

        assertThat(machine.file(file))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(new byte[] {0, 1, -1}));
    }

    @Test
    void tellsAMissingFileFromOneThatCannotBeRead() throws IOException {
        assertThat(machine.file(folder.resolve("none"))).isEmpty();
        assertThatThrownBy(() -> machine.file(folder)).isInstanceOf(IOException.class);
    }

    @Test
    void saysNothingOfItsVariables() {
        assertThat(machine).hasToString("LocalMachine");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesWhatACommandPrintsWithItsVariables() throws IOException {
        byte[] printed = machine.output(
                List.of("/bin/sh", "-c", "printf '%s %s' \"$TOKEN\" \"$MORE\""), Map.of("MORE", "now"), LONG);

        assertThat(new String(printed, StandardCharsets.UTF_8)).isEqualTo("open sesame now");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesACommandThatFailsWithoutShowingWhatItPrinted() {
        assertThatThrownBy(() -> machine.output(List.of("/bin/sh", "-c", "echo open sesame; exit 3"), Map.of(), LONG))
                .isInstanceOf(IOException.class)
                .hasMessage("it ended with exit code 3");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesUpOnACommandThatPrintsNothing() {
        assertThatThrownBy(() -> machine.output(List.of("/bin/sleep", "60"), Map.of(), Duration.ofMillis(200)))
                .isInstanceOf(IOException.class)
                .hasMessage("it took longer than 200 ms");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void givesUpOnACommandThatHasPrintedAndDoesNotEnd() {
        List<String> command = List.of("/bin/sh", "-c", "exec >&-; exec /bin/sleep 60");

        assertThatThrownBy(() -> machine.output(command, Map.of(), Duration.ofMillis(500)))
                .isInstanceOf(IOException.class)
                .hasMessage("it took longer than 500 ms");
    }

    @Test
    void refusesACommandThatThereIsNot() {
        assertThatThrownBy(() -> machine.output(List.of(folder.resolve("none").toString()), Map.of(), LONG))
                .isInstanceOf(IOException.class);
    }
}
