package io.bastide.compiler.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The machine that this program runs on. */
public final class LocalMachine implements Machine {
    /** Most bytes that are taken of a command: thousands of identities. */
    private static final int MAX_OUTPUT = 1 << 20;

    private final Map<String, String> variables;
    private final SecureRandom random = new SecureRandom();

    private LocalMachine(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** This machine as it is. */
    public static LocalMachine current() {
        return new LocalMachine(System.getenv());
    }

    /** This machine with other variables. */
    public static LocalMachine with(Map<String, String> variables) {
        return new LocalMachine(variables);
    }

    @Override
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public String system() {
        return System.getProperty("os.name", "");
    }

    @Override
    public Optional<byte[]> file(Path path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
    }

    /** What the command says on standard error goes to the user, who may be asked to touch a token. */
    @Override
    public byte[] output(List<String> command, Map<String, String> more, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().putAll(more);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            byte[] printed =
                    CompletableFuture.supplyAsync(() -> printed(process)).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            requireSuccess(process, printed, limit);
            return printed;
        } catch (TimeoutException slow) {
            throw tooSlow(limit);
        } catch (ExecutionException failed) {
            throw new IOException("its output cannot be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("it was interrupted", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void requireSuccess(Process process, byte[] printed, Duration limit)
            throws IOException, InterruptedException {
        boolean hasEnded = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (!hasEnded || process.exitValue() != 0 || printed.length > MAX_OUTPUT) {
            Arrays.fill(printed, (byte) 0);
            if (!hasEnded) {
                throw tooSlow(limit);
            }
            throw new IOException(
                    process.exitValue() != 0
                            ? "it ended with exit code " + process.exitValue()
                            : "it prints more than " + MAX_OUTPUT + " bytes");
        }
    }

    private static IOException tooSlow(Duration limit) {
        return new IOException("it took longer than " + limit.toMillis() + " ms");
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public SecureRandom random() {
        return random;
    }

    /** Says nothing of the variables, which may be secrets. */
    @Override
    public String toString() {
        return "LocalMachine";
    }

    private static byte[] printed(Process process) {
        try {
            return process.getInputStream().readNBytes(MAX_OUTPUT + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
