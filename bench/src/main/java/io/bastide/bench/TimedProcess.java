package io.bastide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a process and says what it took. The kernel's own account is read through GNU time, which must be installed:
 * on a machine that others use too, processor time says more than the clock.
 */
final class TimedProcess {
    private static final Path GNU_TIME = Path.of("/usr/bin/time");

    private final Path folder;

    /**
     * Processes that leave their notes in a folder.
     *
     * @param folder exists
     */
    TimedProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs a command to its end.
     *
     * @throws IOException when it cannot be started or fails; the message has what it printed
     */
    Run run(List<String> command, Map<String, String> environment) throws IOException {
        if (!Files.isExecutable(GNU_TIME)) {
            throw new IOException(GNU_TIME + " is missing: install GNU time");
        }
        Path account = folder.resolve("account.txt");
        Path printed = folder.resolve("printed.txt");
        List<String> timed =
                new ArrayList<>(List.of(GNU_TIME.toString(), "--quiet", "-f", "%U %S %M", "-o", account.toString()));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int exit = waitFor(builder.start());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException(
                    "exit " + exit + " of " + String.join(" ", command) + "\n" + Files.readString(printed));
        }
        String[] numbers = Files.readString(account).trim().split(" ", -1);
        return new Run(
                seconds, Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1]), Long.parseLong(numbers[2]));
    }

    /** What the last process printed. */
    String printed() throws IOException {
        return Files.readString(folder.resolve("printed.txt"));
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("the benchmark was interrupted", stopped);
        }
    }
}
