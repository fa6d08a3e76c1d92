package io.bastide.cli;

import io.bastide.compiler.diagnostic.NearMiss;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Where the spec is: the same for every command that compiles. */
final class SpecOptions {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SPEC",
            description = "Folder or file with the Java sources of the spec. Default: the current folder.")
    @Nullable
    Path spec;

    @Mixin
    LoadingOptions loading = new LoadingOptions();

    /**
     * The folder or file of the spec, absolute.
     *
     * @throws UsageException when there is nothing, with the name that was probably meant
     */
    Path place(Session session) throws IOException {
        Path given = Optional.ofNullable(spec).orElse(Path.of(""));
        Path place = session.resolve(given);
        if (!Files.exists(place)) {
            throw new UsageException("there is no `" + given + "`" + suggestion(given, place));
        }
        return place;
    }

    /** A path that differs in the first name that is not there. */
    private static String suggestion(Path given, Path place) throws IOException {
        Path missing = place;
        Path parent = missing.getParent();
        while (parent != null && !Files.isDirectory(parent)) {
            missing = parent;
            parent = missing.getParent();
        }
        if (parent == null) {
            return "";
        }
        Path found = parent;
        Path rest = missing.relativize(place);
        return NearMiss.of(missing.getFileName().toString(), names(parent))
                .map(name -> rest.toString().isEmpty()
                        ? found.resolve(name)
                        : found.resolve(name).resolve(rest))
                .filter(Files::exists)
                .map(near -> "; did you mean `" + likeGiven(given, place, near) + "`?")
                .orElse("; give the folder or file of the spec");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** Relative when the user gave a relative path. */
    private static Path likeGiven(Path given, Path place, Path near) {
        Path parent = place.getParent();
        if (given.isAbsolute() || parent == null) {
            return near;
        }
        Path base = place;
        for (int i = given.normalize().getNameCount(); i > 0 && base.getParent() != null; i--) {
            base = base.getParent();
        }
        return near.startsWith(base) ? base.relativize(near) : near;
    }
}
