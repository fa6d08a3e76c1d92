package io.bastide.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A command that was run in this process.
 *
 * @param exitCode how it ended
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int exitCode, String out, String err) {
    /** Runs a command line in a folder; nobody looks at a terminal. */
    static CommandRun in(Path folder, String... arguments) {
        return in(folder, Map.of(), arguments);
    }

    /** Runs a command line with further environment variables. */
    static CommandRun in(Path folder, Map<String, String> environment, String... arguments) {
        return in(folder, environment, Optional.empty(), false, "", arguments);
    }

    /** Runs a command line that keeps notes of the last build. */
    static CommandRun noting(LastBuild notes, Path folder, String... arguments) {
        return in(folder, Map.of(), Optional.of(notes), false, "", arguments);
    }

    /** Runs a command line with further environment variables that keeps notes of the last build. */
    static CommandRun noting(LastBuild notes, Path folder, Map<String, String> environment, String... arguments) {
        return in(folder, environment, Optional.of(notes), false, "", arguments);
    }

    /** Runs a command line at a terminal, where somebody types. */
    static CommandRun typing(String typed, Path folder, Map<String, String> environment, String... arguments) {
        return in(folder, environment, Optional.empty(), true, typed, arguments);
    }

    private static CommandRun in(
            Path folder,
            Map<String, String> environment,
            Optional<LastBuild> notes,
            boolean isTerminal,
            String typed,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Map<String, String> all = new TreeMap<>(environment);
        all.putIfAbsent("BASTIDE_CACHE", sharedCache().toString());
        Session session = new Session(
                new PrintWriter(out, false, StandardCharsets.UTF_8),
                new PrintWriter(err),
                out,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                isTerminal,
                isTerminal,
                folder,
                all,
                notes);
        int exitCode = new BastideCommand(session).execute(arguments);
        session.out().flush();
        session.err().flush();
        return new CommandRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }

    /** Specs are compiled once for all tests: the cache goes by content. */
    private static Path sharedCache() {
        try {
            return Files.createDirectories(Path.of("target", "spec-cache").toAbsolutePath());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
