package io.bastide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Generated platforms, classes compiled already: against copying what they give, and against peers on the same kinds. */
final class Scale {
    private static final String PLATFORMS = "io.bastide.bench.platforms.Platform";

    private final Workplace place;
    private final String size;

    /**
     * Comparisons at one size.
     *
     * @param size how the platform's class name ends, for example {@code 20k}
     */
    Scale(Workplace place, String size) {
        this.place = place;
        this.size = size;
    }

    /** Building into a fresh folder, and again with nothing to write, against {@code cp -r} of the tree. */
    Comparison againstCopy(TimedProcess process) throws IOException {
        place.clear("tree-" + size, "fresh", "copy", "cache");
        Path tree = place.folder("tree-" + size);
        Path fresh = place.folder("fresh");
        Path copy = place.folder("copy");
        process.run(build(tree), cache());
        String counted = process.printed()
                .lines()
                .filter(line -> line.contains(" objects"))
                .findFirst()
                .orElse("");
        return new Comparison(
                size + " manifests (" + counted.replaceFirst(":.*", "") + ")",
                List.of(
                        Contender.of("`cp -r` of the output", List.of("cp", "-r", tree.toString(), copy.toString()))
                                .after(() -> place.clear("copy"))
                                .writing(copy),
                        Contender.of("build, fresh folder", build(fresh))
                                .with(cache())
                                .after(() -> place.clear("fresh", "cache"))
                                .writing(fresh),
                        Contender.of("build again, a class touched", build(fresh))
                                .with(cache())
                                .after(this::touch)));
    }

    /** The options with which the launcher starts Java, which are for short runs, against Java's own. */
    Comparison options() throws IOException {
        Path fresh = place.folder("fresh");
        return new Comparison(
                "options of Java at " + size + " manifests",
                List.of(
                        Contender.of("build, the launcher's options", build(fresh))
                                .with(cache())
                                .after(() -> place.clear("fresh", "cache")),
                        Contender.of("build, Java's own options", plainJava(fresh))
                                .with(cache())
                                .after(() -> place.clear("fresh", "cache"))));
    }

    /** The same build with the default heap and with 512 MB. */
    Comparison memory() {
        Path fresh = place.folder("fresh");
        List<Contender> contenders = new ArrayList<>();
        for (String heap : List.of("", "-Xmx512m")) {
            Map<String, String> variables = new TreeMap<>(cache());
            variables.put("JDK_JAVA_OPTIONS", heap);
            contenders.add(Contender.of("build, " + (heap.isEmpty() ? "default heap" : heap), build(fresh))
                    .with(variables)
                    .after(() -> place.clear("fresh", "cache")));
        }
        return new Comparison("memory at " + size + " manifests", contenders);
    }

    /** Building against a cdk8s program that writes as many objects of the same kinds. */
    Comparison againstCdk8s(Path modules) {
        Path fresh = place.folder("fresh");
        Path theirs = place.folder("cdk8s");
        String script = place.root().resolve("bench/peers/cdk8s.js").toString();
        return new Comparison(
                "cdk8s, " + size + " manifests",
                List.of(
                        Contender.of("cdk8s", List.of("node", script, String.valueOf(tenants()), theirs.toString()))
                                .with(Map.of("NODE_PATH", modules.toString()))
                                .after(() -> place.clear("cdk8s"))
                                .writing(theirs),
                        Contender.of("build, fresh folder", build(fresh))
                                .with(cache())
                                .after(() -> place.clear("fresh", "cache"))
                                .writing(fresh)));
    }

    private int tenants() {
        return switch (size) {
            case "1k" -> 4;
            case "20k" -> 74;
            case "100k" -> 368;
            case "1m" -> 3677;
            default -> throw new IllegalArgumentException("there is no platform of size " + size);
        };
    }

    private List<String> build(Path out) {
        List<String> command = new ArrayList<>(List.of(place.launcher()));
        command.addAll(arguments(out));
        return command;
    }

    private List<String> plainJava(Path out) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(Workplace.jdk("java"), "-cp", place.classPath(), "io.bastide.cli.Main"));
        command.addAll(arguments(out));
        return command;
    }

    private List<String> arguments(Path out) {
        return List.of(
                "build",
                place.project().toString(),
                "--classes",
                place.classes().toString(),
                "--spec",
                PLATFORMS + size,
                "--out",
                out.toString());
    }

    private Map<String, String> cache() {
        return Map.of("BASTIDE_CACHE", place.folder("cache").toString(), "BASTIDE_REBUILD", "never");
    }

    /** Sets a later time on a class of the spec, so that the build cannot know that nothing changed. */
    private void touch() throws IOException {
        Path spec = place.classes().resolve((PLATFORMS + size).replace('.', '/') + ".class");
        Files.setLastModifiedTime(spec, FileTime.from(Instant.now()));
    }
}
