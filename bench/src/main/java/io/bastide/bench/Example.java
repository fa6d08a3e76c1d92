package io.bastide.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The example shop as people build it: again with nothing changed, and from its sources for the first time. */
final class Example {
    private final Workplace place;
    private final Path spec;

    Example(Workplace place) {
        this.place = place;
        this.spec = place.root().resolve("examples/online-boutique");
    }

    /** A build with nothing changed against the start of an empty program. */
    Comparison unchanged(TimedProcess process) throws IOException {
        place.clear("shop", "cache");
        process.run(build(), variables("never"));
        String own = place.classes().toString();
        String empty = EmptyProgram.class.getName();
        return new Comparison(
                "nothing changed, online-boutique",
                List.of(
                        Contender.of(
                                "empty program, same JVM options",
                                List.of(
                                        Workplace.jdk("java"),
                                        "-Xshare:auto",
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-XX:-UsePerfData",
                                        "-cp",
                                        own,
                                        empty)),
                        Contender.of(
                                "empty program, default options", List.of(Workplace.jdk("java"), "-cp", own, empty)),
                        Contender.of("build", build()).with(variables("")),
                        Contender.of("build, no look at the checkout", build()).with(variables("never"))));
    }

    /** A first build from sources against the Java compiler alone. */
    Comparison cold() throws IOException {
        Path classes = place.folder("javac");
        List<String> javac =
                new ArrayList<>(List.of(Workplace.jdk("javac"), "-cp", place.dsl(), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(spec.resolve("src/main/java"))) {
            files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .forEach(javac::add);
        }
        return new Comparison(
                "first build from sources, online-boutique",
                List.of(
                        Contender.of("`javac` alone", javac).after(() -> place.clear("javac")),
                        Contender.of("build", build())
                                .with(variables("never"))
                                .after(() -> place.clear("shop", "cache"))
                                .writing(place.folder("shop"))));
    }

    private List<String> build() {
        return List.of(
                place.launcher(),
                "build",
                spec.toString(),
                "--out",
                place.folder("shop").toString());
    }

    private Map<String, String> variables(String rebuild) {
        return Map.of("BASTIDE_CACHE", place.folder("cache").toString(), "BASTIDE_REBUILD", rebuild);
    }
}
