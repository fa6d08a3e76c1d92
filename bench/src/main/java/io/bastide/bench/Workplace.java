package io.bastide.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where benchmarks run, and what they run.
 *
 * @param root a checkout whose command has been built
 * @param work an empty folder on the same kind of disk as users' output
 * @param classes compiled classes of this module
 */
record Workplace(Path root, Path work, Path classes) {
    /** The launcher of the checkout. */
    String launcher() {
        return root.resolve("bastide").toString();
    }

    /** A program of the JDK that runs this one. */
    static String jdk(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    /** The file of options that the launcher starts Java with. */
    Path launchOptions() throws IOException {
        List<Path> places =
                List.of(root.resolve("cli/target/launch/java.args"), root.resolve("cli/target/dist/java.args"));
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new IOException("run ./bastide once, so that it is built"));
    }

    /** The jars of the command. */
    String classPath() throws IOException {
        List<String> lines = Files.readAllLines(launchOptions());
        return lines.get(lines.indexOf("-cp") + 1).replace("\"", "");
    }

    /** The jar that spec authors compile against. */
    String dsl() throws IOException {
        return Arrays.stream(classPath().split(File.pathSeparator, -1))
                .filter(jar -> Path.of(jar).getFileName().toString().startsWith("bastide-dsl"))
                .findFirst()
                .orElseThrow(() -> new IOException("the command has no jar of the DSL"));
    }

    /** A folder of the work place; it need not exist. */
    Path folder(String name) {
        return work.resolve(name);
    }

    /** A project folder without anything in it, beside which all output lies: builds look for changes below it. */
    Path project() {
        return work.resolve("project");
    }

    /** Deletes folders of the work place. */
    void clear(String... names) throws IOException {
        for (String name : names) {
            Path folder = folder(name);
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
