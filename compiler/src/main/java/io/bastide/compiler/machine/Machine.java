package io.bastide.compiler.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The machine that a build runs on, as far as secrets need it. Safe for several threads. */
public interface Machine {
    /** An environment variable; empty when it is not set. */
    Optional<String> variable(String name);

    /** Name of the operating system as Java gives it, for example {@code Linux}. */
    String system();

    /**
     * Reads a file.
     *
     * @return its bytes; empty when there is no such file
     * @throws IOException when it is there and cannot be read
     */
    Optional<byte[]> file(Path path) throws IOException;

    /**
     * Runs a command and gives what it prints.
     *
     * @param command the program and its arguments; no shell
     * @param more variables in addition to those of this process
     * @param limit how long it may run
     * @throws IOException when it cannot be started, fails or takes too long; the message never holds what it printed
     */
    byte[] output(List<String> command, Map<String, String> more, Duration limit) throws IOException;

    /** The time. */
    Instant now();

    /** Chance, good enough for keys. */
    SecureRandom random();
}
