package io.bastide.compiler.write;

import io.bastide.compiler.packaging.OutputFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A build in a process of its own, which stops before a given change of the disk and waits to be killed there. */
final class ChildBuild {
    private static final String STOPPED = "stopped";
    private static final WriteSettings PATIENT =
            new WriteSettings(Builds::position, Duration.ofMinutes(1), (holder, waited) -> say("waits for " + holder));

    private ChildBuild() {}

    /**
     * Runs in the child.
     *
     * @param arguments what to do, the root, how many changes to let pass, how often
     */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[1]);
        FaultPoint faults = stopAfter(Integer.parseInt(arguments[2]));
        for (int round = 0; round < Integer.parseInt(arguments[3]); round++) {
            switch (arguments[0]) {
                case "recover" -> OutputWriter.recover(root, PATIENT, faults);
                case "old" -> build(root, TwoBuilds.OLD, faults);
                case "new" -> build(root, TwoBuilds.NEW, faults);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
    }

    /** Starts a child; it lets all changes pass when the number is negative. */
    static Process start(String work, Path root, int changes, int rounds) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChildBuild.class.getName(),
                        work,
                        root.toString(),
                        Integer.toString(changes),
                        Integer.toString(rounds)))
                .redirectErrorStream(true)
                .start();
    }

    /** Kills a child where it stops; false when it ended by itself, and well. */
    static boolean isKilledWhereItStops(Process child) throws IOException, InterruptedException {
        try (InputStreamReader output = new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)) {
            StringBuilder text = new StringBuilder();
            for (int c = output.read(); c >= 0; c = output.read()) {
                text.append((char) c);
                if (text.indexOf(STOPPED) >= 0) {
                    child.destroyForcibly();
                    break;
                }
            }
            if (!child.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the child neither stops nor ends");
            }
            boolean isKilled = text.indexOf(STOPPED) >= 0;
            if (!isKilled && child.exitValue() != 0) {
                throw new IllegalStateException("the child failed: " + text);
            }
            return isKilled;
        }
    }

    /** The next line that a child prints. */
    static String line(Process child) throws IOException {
        return String.valueOf(child.inputReader(StandardCharsets.UTF_8).readLine());
    }

    private static void build(Path root, Map<String, List<OutputFile>> units, FaultPoint faults)
            throws IOException, WriteRefusedException {
        try (OutputTransaction build = OutputWriter.begin(root, PATIENT, faults)) {
            for (var unit : units.entrySet()) {
                build.put(unit.getKey(), unit.getValue());
            }
            build.commit(Builds.HEADER);
        }
    }

    private static FaultPoint stopAfter(int changes) {
        int[] left = {changes};
        return () -> {
            if (left[0]-- == 0) {
                say(STOPPED);
                awaitDeath();
            }
        };
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void awaitDeath() {
        try {
            Thread.sleep(Duration.ofMinutes(2).toMillis());
        } catch (InterruptedException woken) {
            throw new IllegalStateException(woken);
        }
        throw new UncheckedIOException(new IOException("nobody came to kill"));
    }
}
