package io.bastide.cli;

import io.bastide.compiler.load.ClassCache;
import io.bastide.compiler.load.LoadOptions;
import io.bastide.compiler.load.SpecSource;
import io.bastide.overlays.Presets;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a spec is loaded, wherever it is. */
final class LoadingOptions {
    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            split = "[:;]",
            description = "Jars and folders of classes that the spec uses.")
    List<Path> classPath = new ArrayList<>();

    @Option(
            names = "--classes",
            paramLabel = "PATH",
            split = "[:;]",
            description = "Compiled classes of the spec, instead of sources; SPEC is then the project's folder.")
    List<Path> classes = new ArrayList<>();

    @Option(
            names = "--spec",
            paramLabel = "CLASS",
            description = "Class that defines the platform, when there are several.")
    String specClass = "";

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long the spec may take to define its platform. Default: ${DEFAULT-VALUE}.")
    int timeLimit;

    /** Everything besides sources that the spec is made from, absolute. */
    List<Path> inputs(Session session) {
        List<Path> inputs = new ArrayList<>();
        classPath.forEach(entry -> inputs.add(session.resolve(entry)));
        classes.forEach(entry -> inputs.add(session.resolve(entry)));
        return inputs;
    }

    /** The folder of a spec: the place itself, or the folder of a single file. */
    static Path folder(Path place) {
        return Files.isDirectory(place)
                ? place
                : Optional.ofNullable(place.getParent()).orElse(place);
    }

    /** The spec at an absolute path. */
    SpecSource source(Session session, Path place) {
        List<Path> libraries = classPath.stream().map(session::resolve).toList();
        if (classes.isEmpty()) {
            return SpecSource.sources(place).withClassPath(libraries).withSpecClass(specClass);
        }
        List<Path> roots = classes.stream().map(session::resolve).toList();
        Path sources = folder(place).resolve("src/main/java");
        return SpecSource.classes(folder(place), roots)
                .withClassPath(libraries)
                .withSourceRoots(Files.isDirectory(sources) ? List.of(sources) : List.of())
                .withSpecClass(specClass);
    }

    LoadOptions options(Session session, ClassCache cache) {
        if (timeLimit < 1) {
            throw new UsageException("a time limit of " + timeLimit + " s is too short; give a second or more");
        }
        return LoadOptions.standard()
                .withTimeLimit(Duration.ofSeconds(timeLimit))
                .withSpecOutput(printTo(session.err()))
                .withCache(cache)
                .withLibraries(List.of(Presets.class));
    }

    /** What a spec prints belongs to standard error: standard output is for what was asked for. */
    private static PrintStream printTo(PrintWriter err) {
        OutputStream bytes = new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] text, int from, int length) {
                err.print(new String(text, from, length, StandardCharsets.UTF_8));
                err.flush();
            }
        };
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
