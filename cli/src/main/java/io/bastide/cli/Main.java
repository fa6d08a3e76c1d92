package io.bastide.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Starts the command; the one place that ends the process. */
public final class Main {
    private Main() {}

    /**
     * Runs the command.
     *
     * <p>A build with nothing changed is answered before anything else is loaded: that is most starts.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        String noColour = System.getenv("NO_COLOR");
        boolean isColourAllowed = noColour == null || noColour.isEmpty();
        Path cache = CacheFolder.of(
                System.getenv("BASTIDE_CACHE"), System.getenv("XDG_CACHE_HOME"), System.getProperty("user.home"));
        LastBuild last = LastBuild.of(
                cache,
                System.getProperty("user.dir"),
                isColourAllowed && Boolean.getBoolean("bastide.terminal.out"),
                arguments);
        if (arguments.length > 0 && arguments[0].equals("build")) {
            String summary = last.summaryIfNothingChanged();
            if (summary != null) {
                byte[] text = summary.getBytes(StandardCharsets.UTF_8);
                System.out.write(text, 0, text.length);
                System.out.flush();
                System.exit(0);
            }
        }
        System.exit(run(last, arguments));
    }

    private static int run(LastBuild last, String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        BastideCommand command = new BastideCommand(Session.ofProcess(last, out, err));
        try {
            return command.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError exhausted) {
            return command.failed(exhausted);
        } finally {
            out.flush();
            err.flush();
        }
    }
}
