package io.bastide.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything a command needs from the process it runs in, so that tests can call it in theirs.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param bytes where {@code out} goes, for what is no text; flush {@code out} first
 * @param in what the user types
 * @param isOutTerminal whether a person looks at {@code out}
 * @param isErrTerminal whether a person looks at {@code err}
 * @param workingFolder the folder that relative paths start from
 * @param environment the environment variables
 * @param lastBuild notes of the last build of this command line, for the process that has them
 */
record Session(
        PrintWriter out,
        PrintWriter err,
        OutputStream bytes,
        InputStream in,
        boolean isOutTerminal,
        boolean isErrTerminal,
        Path workingFolder,
        Map<String, String> environment,
        Optional<LastBuild> lastBuild) {
    /** Copies the environment. */
    Session {
        environment = new TreeMap<>(environment);
    }

    /** The session of this process; the launcher says which streams are terminals. */
    static Session ofProcess(LastBuild lastBuild, PrintWriter out, PrintWriter err) {
        return new Session(
                out,
                err,
                System.out,
                System.in,
                Boolean.getBoolean("bastide.terminal.out"),
                Boolean.getBoolean("bastide.terminal.err"),
                Path.of(System.getProperty("user.dir")),
                System.getenv(),
                Optional.of(lastBuild));
    }

    /** Says whether text for people may be coloured: on a terminal, unless {@code NO_COLOR} is set. */
    boolean hasColour() {
        return isOutTerminal && isColourAllowed();
    }

    /** Says the same of standard error. */
    boolean hasErrorColour() {
        return isErrTerminal && isColourAllowed();
    }

    private boolean isColourAllowed() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** An absolute path for one that the user wrote. */
    Path resolve(Path path) {
        return workingFolder.resolve(path).normalize();
    }

    /** A path as the user would write it: relative when it is inside the working folder. */
    String shown(Path path) {
        return path.startsWith(workingFolder) && !path.equals(workingFolder)
                ? workingFolder.relativize(path).toString()
                : path.toString();
    }

    /** The folder for things that can be made again. */
    Path cacheFolder() {
        return CacheFolder.of(
                environment.get("BASTIDE_CACHE"), environment.get("XDG_CACHE_HOME"), System.getProperty("user.home"));
    }
}
