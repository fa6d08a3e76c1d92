package io.bastide.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server in the background that writes a log file and dies with this process, however this process ends. */
final class ServerProcess {

    private static final int LAST_LINES = 20;

    /**
     * The server takes the shell's place. A child of the shell waits for the end of the input, which comes when this
     * process ends, killed or not, and then kills the server.
     */
    private static final String DIE_WITH_PARENT =
            "exec 3<&0; { cat <&3 >/dev/null; kill -9 $$; } 2>/dev/null & exec \"$@\" 3<&- </dev/null";

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a server whose output goes to a file of its name in the given folder. */
    static ServerProcess start(Path folder, Path executable, String... arguments) throws IOException {
        var log = folder.resolve(executable.getFileName() + ".log");
        var command = Stream.concat(
                        Stream.of("sh", "-c", DIE_WITH_PARENT, "sh", executable.toString()), Stream.of(arguments))
                .toList();
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The end of the log, for a message about what went wrong. */
    String lastWords() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }

    /** Kills the server and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
