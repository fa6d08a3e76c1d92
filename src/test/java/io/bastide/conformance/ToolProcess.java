package io.bastide.conformance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of a command to its end: what it is given, and what came out. */
public final class ToolProcess {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private final List<String> command;
    private final Path directory;
    private final byte[] input;
    private final Map<String, String> variables;
    private final Duration timeout;

    private ToolProcess(
            List<String> command, Path directory, byte[] input, Map<String, String> variables, Duration timeout) {
        this.command = command;
        this.directory = directory;
        this.input = input;
        this.variables = variables;
        this.timeout = timeout;
    }

    /** A run in the current directory with empty input and a timeout of 60 seconds. */
    public static ToolProcess of(Path executable, String... arguments) {
        var command = Stream.concat(Stream.of(executable.toString()), Stream.of(arguments))
                .toList();
        return new ToolProcess(command, Path.of(""), new byte[0], Map.of(), DEFAULT_TIMEOUT);
    }

    /** The same run in another working directory. */
    public ToolProcess in(Path folder) {
        return new ToolProcess(command, folder, input, variables, timeout);
    }

    /** The same run with these bytes as standard input. */
    public ToolProcess withInput(byte[] bytes) {
        return new ToolProcess(command, directory, bytes.clone(), variables, timeout);
    }

    /** The same run with one more environment variable beside those of this process. */
    public ToolProcess withVariable(String name, String value) {
        var more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new ToolProcess(command, directory, input, more, timeout);
    }

    /** The same run with another time after which the command and its children are killed. */
    public ToolProcess withTimeout(Duration limit) {
        return new ToolProcess(command, directory, input, variables, limit);
    }

    /**
     * What the command answered, whatever its exit code.
     *
     * @throws AssertionError when the timeout passed; the message has what came out until then
     */
    public Result run() {
        try {
            return finish(start());
        } catch (IOException e) {
            throw new UncheckedIOException("while running `%s`".formatted(command), e);
        }
    }

    private Process start() throws IOException {
        var builder =
                new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
        builder.environment().putAll(variables);
        return builder.start();
    }

    private Result finish(Process process) throws IOException {
        var output = new Drain(process.getInputStream());
        var error = new Drain(process.getErrorStream());
        var feed = new Thread(() -> feed(process));
        feed.setDaemon(true);
        var threads = List.of(feed, output, error);
        threads.forEach(Thread::start);
        try {
            var deadline = System.nanoTime() + timeout.toNanos();
            var exited = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
            for (Thread thread : threads) {
                exited = exited && joined(thread, deadline);
            }
            if (!exited) {
                throw new AssertionError("`%s` took longer than %s%noutput: %s%nerror: %s"
                        .formatted(command, timeout, output.text(), error.text()));
            }
            return new Result(
                    process.exitValue(), output.complete(), new String(error.complete(), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            kill(process);
        }
    }

    private static boolean joined(Thread thread, long deadline) throws InterruptedException {
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        return !thread.isAlive();
    }

    private static void kill(Process process) {
        var children = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void feed(Process process) {
        try (var stream = process.getOutputStream()) {
            stream.write(input);
        } catch (IOException e) {
            // A command may end without reading its input; its exit code tells whether that was right.
        }
    }

    /** What a command answered. */
    public static final class Result {

        private final int exitCode;
        private final byte[] output;
        private final String error;

        Result(int exitCode, byte[] output, String error) {
            this.exitCode = exitCode;
            this.output = output;
            this.error = error;
        }

        /** The exit code, 0 for success by custom. */
        public int exitCode() {
            return exitCode;
        }

        /** The bytes of standard output. */
        public byte[] output() {
            return output.clone();
        }

        /** Standard output as UTF-8 text. */
        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }

        /** Standard error as UTF-8 text. */
        public String error() {
            return error;
        }

        /** This result, when the exit code is 0; else an {@link AssertionError} with both outputs. */
        public Result requireSuccess() {
            if (exitCode != 0) {
                throw new AssertionError("exit code %d%noutput: %s%nerror: %s".formatted(exitCode, text(), error));
            }
            return this;
        }
    }

    /** Reads a stream to its end, so that the command never waits for a reader. */
    private static final class Drain extends Thread {

        private final InputStream stream;
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private volatile @Nullable IOException failure;

        Drain(InputStream stream) {
            this.stream = stream;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                stream.transferTo(collected);
            } catch (IOException e) {
                failure = e;
            }
        }

        /** All there was to read, once the thread has ended. */
        byte[] complete() throws IOException {
            if (failure != null) {
                throw new IOException("while reading the command's output", failure);
            }
            return collected.toByteArray();
        }

        /** What was read until now. */
        String text() {
            return collected.toString(StandardCharsets.UTF_8);
        }
    }
}
