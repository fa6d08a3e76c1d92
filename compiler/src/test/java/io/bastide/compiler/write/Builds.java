package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.dsl.source.CallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small builds and what they leave on the disk. */
final class Builds {
    static final IndexHeader HEADER = new IndexHeader("1.2.3");

    static final WriteSettings SETTINGS = new WriteSettings(Builds::position, Duration.ZERO, LockWait.SILENT);

    private Builds() {}

    static Position position(CallSite cause) {
        return cause.isKnown()
                ? new Position.SpecPosition("shop/" + cause.fileName(), cause.line(), "")
                : Position.NONE;
    }

    /** Files from paths and contents in turn; each holds one object, named after its path. */
    static List<OutputFile> files(String... pathsAndContents) {
        List<OutputFile> files = new ArrayList<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.add(file(pathsAndContents[i], pathsAndContents[i + 1]));
        }
        return files;
    }

    static OutputFile file(String path, String content) {
        ManifestId id = new ManifestId("v1", "ConfigMap", "shop", path.replace('/', '-'));
        CallSite cause = new CallSite("shop.Shop", "Shop.java", path.length(), "define", List.of());
        return new OutputFile(path, content.getBytes(StandardCharsets.UTF_8), List.of(new ObjectOrigin(id, cause)));
    }

    /** Builds one unit of the given files. */
    static WriteSummary build(Path root, String... pathsAndContents) throws IOException, WriteRefusedException {
        return build(root, Map.of("shop", files(pathsAndContents)), FaultPoint.NONE);
    }

    static WriteSummary build(Path root, Map<String, List<OutputFile>> units, FaultPoint faults)
            throws IOException, WriteRefusedException {
        try (OutputTransaction build = OutputWriter.begin(root, SETTINGS, faults)) {
            for (var unit : new TreeMap<>(units).entrySet()) {
                build.put(unit.getKey(), unit.getValue());
            }
            return build.commit(HEADER);
        }
    }

    /** Writes a file as somebody else would. */
    static void write(Path root, String path, String content) throws IOException {
        Path file = root.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, content);
    }

    /** All files with their contents, folders with a trailing slash, links with their targets; not the work folder. */
    static SortedMap<String, String> everything(Path root) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (folder.equals(root.resolve(".bastide"))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                if (!folder.equals(root)) {
                    found.put(path(folder) + "/", "");
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                boolean isLink = attributes.isSymbolicLink();
                found.put(path(file), isLink ? "-> " + Files.readSymbolicLink(file) : Files.readString(file));
                return FileVisitResult.CONTINUE;
            }

            private String path(Path place) {
                return root.relativize(place).toString().replace('\\', '/');
            }
        });
        return found;
    }

    /** As {@link #everything}, without the index. */
    static SortedMap<String, String> files(Path root) throws IOException {
        SortedMap<String, String> found = everything(root);
        found.remove(OutputPath.INDEX);
        found.keySet().removeIf(path -> path.endsWith("/"));
        return found;
    }

    /** The codes of findings, in their order. */
    static List<String> codes(WriteRefusedException refused) {
        return refused.findings().all().stream()
                .map(finding -> finding.rule().code())
                .toList();
    }

    static List<String> codes(WriteSummary summary) {
        return summary.findings().all().stream()
                .map(finding -> finding.rule().code())
                .toList();
    }
}
