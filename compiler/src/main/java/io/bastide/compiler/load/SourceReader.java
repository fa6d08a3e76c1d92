package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads the Java sources of a spec, in an order that does not depend on the disk. */
final class SourceReader {
    /** The end of a Java source's name. */
    static final String JAVA = ".java";

    /** Bytes of one source; no person writes that much. */
    static final int MAX_SOURCE_BYTES = 10 * 1024 * 1024;

    private final int maxSources;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<SourceFile> sources = new ArrayList<>();

    /**
     * A reader for one spec.
     *
     * @param maxSources Java sources in one folder
     */
    SourceReader(int maxSources) {
        this.maxSources = maxSources;
    }

    /**
     * The sources at a place.
     *
     * @param place a {@code .java} file or a folder
     */
    SourceTree read(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return readFolder(place, place.toAbsolutePath().normalize());
        }
        if (!Files.exists(place)) {
            return nothing("`" + shown(place) + "` does not exist");
        }
        if (!place.toString().endsWith(JAVA)) {
            return nothing("`" + shown(place) + "` is neither a folder nor a Java source");
        }
        return readFile(place);
    }

    private SourceTree readFolder(Path place, Path folder) throws IOException {
        Path main = folder.resolve("src").resolve("main");
        boolean isProject = Files.isDirectory(main.resolve("java"));
        Path root = isProject ? main.resolve("java") : folder;
        SourceWalk walk = SourceWalk.below(root, maxSources);
        walk.failures().forEach((path, failure) -> findings.add(unreadable(name(folder, path), failure)));
        if (walk.hasTooMany()) {
            return tooMany(place);
        }
        walk.sources().stream()
                .sorted(Comparator.comparing(path -> name(folder, path)))
                .forEach(path -> add(path, name(folder, path)));
        if (sources.isEmpty() && findings.isEmpty()) {
            return nothing("`" + shown(place) + "` holds no Java source");
        }
        List<Path> resources = Stream.of(main.resolve("resources"), root)
                .filter(Files::isDirectory)
                .toList();
        return new SourceTree(sources, isProject ? resources : List.of(root), findings);
    }

    private SourceTree readFile(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        add(file, absolute.getFileName().toString());
        if (sources.isEmpty()) {
            return new SourceTree(sources, List.of(), findings);
        }
        SourceFile source = sources.get(0);
        Path root = root(absolute, source.packageName());
        var named = new SourceFile(file, name(root, absolute), source.text(), source.packageName());
        return new SourceTree(List.of(named), List.of(root), findings);
    }

    /** The folder above the package's own folders; the source's folder when these have other names than the package. */
    private static Path root(Path file, String packageName) {
        Path folder = file.resolveSibling("");
        if (packageName.isEmpty()) {
            return folder;
        }
        Path packageFolders = Path.of(packageName.replace('.', '/'));
        if (!folder.endsWith(packageFolders)) {
            return folder;
        }
        Path root = folder;
        for (int level = packageFolders.getNameCount(); level > 0; level--) {
            root = root.resolve("..");
        }
        return root.normalize();
    }

    private void add(Path path, String file) {
        try {
            if (Files.size(path) > MAX_SOURCE_BYTES) {
                findings.add(oversized(file, Files.size(path)));
                return;
            }
            var bytes = new SourceBytes(Files.readAllBytes(path));
            if (bytes.isText()) {
                sources.add(SourceFile.of(path, file, bytes.text()));
            } else {
                findings.add(finding(
                        LoadRule.UNREADABLE_SOURCE,
                        file,
                        bytes.brokenLine(),
                        "`" + file + "` is not UTF-8 text",
                        "save the file as UTF-8"));
            }
        } catch (IOException failure) {
            findings.add(unreadable(file, failure));
        }
    }

    private static Diagnostic unreadable(String file, IOException failure) {
        if (failure instanceof FileSystemLoopException) {
            return finding(
                    LoadRule.UNREADABLE_SOURCE,
                    file,
                    0,
                    "`" + file + "` is a link to a folder above it",
                    "remove the link");
        }
        String reason = failure instanceof AccessDeniedException
                ? "access is denied"
                : failure instanceof NoSuchFileException ? "it leads nowhere" : "the disk refuses";
        return finding(
                LoadRule.UNREADABLE_SOURCE,
                file,
                0,
                "`" + file + "` cannot be read: " + reason,
                "make it readable, or move it out of the spec's folder");
    }

    private static Diagnostic oversized(String file, long bytes) {
        return finding(
                LoadRule.OVERSIZED_SOURCE,
                file,
                0,
                "`%s` has %d bytes, more than %d".formatted(file, bytes, MAX_SOURCE_BYTES),
                "move data out of the source, or move the file out of the spec's folder");
    }

    private SourceTree tooMany(Path place) {
        String message = "`%s` holds more than %d Java sources".formatted(shown(place), maxSources);
        findings.add(Diagnostic.of(LoadRule.OVERSIZED_SOURCE, Stage.LOAD, message)
                .withHelp("name the folder that holds the spec alone"));
        return new SourceTree(List.of(), List.of(), findings);
    }

    private SourceTree nothing(String message) {
        Diagnostic finding = Diagnostic.of(LoadRule.NO_SOURCE, Stage.LOAD, message)
                .withHelp("name a Java source, a folder with Java sources, or a project with `src/main/java`");
        return new SourceTree(List.of(), List.of(), List.of(finding));
    }

    private static Diagnostic finding(LoadRule rule, String file, int line, String message, String help) {
        return Diagnostic.of(rule, Stage.LOAD, message)
                .withPosition(new SpecPosition(file, line, ""))
                .withHelp(help);
    }

    private static String name(Path folder, Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    /** How messages call a path that the user gave: as given when relative, else by its last part. */
    static String shown(Path path) {
        Path given = path.isAbsolute() && path.getFileName() != null ? path.getFileName() : path;
        return given.toString().replace('\\', '/');
    }
}
