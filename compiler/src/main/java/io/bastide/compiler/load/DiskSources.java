package io.bastide.compiler.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sources of classes that somebody else compiled; each is looked for once. */
final class DiskSources implements SourceIndex {
    private final Path base;
    private final List<Path> roots;
    private final Map<String, Optional<String>> files = new ConcurrentHashMap<>();
    private final Map<String, Path> paths = new ConcurrentHashMap<>();

    /**
     * Looks below folders.
     *
     * @param base folder to which files are relative when they are below it; others are relative to their root
     * @param roots folders that hold the folders of packages, the first one that has a source wins
     */
    DiskSources(Path base, List<Path> roots) {
        this.base = base.toAbsolutePath().normalize();
        this.roots =
                roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    }

    @Override
    public Optional<String> file(String nameInPackage) {
        return files.computeIfAbsent(nameInPackage, this::look);
    }

    @Override
    public Optional<List<String>> lines(String file) {
        Path path = paths.get(file);
        if (path == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException deletedMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<String> look(String nameInPackage) {
        for (Path root : roots) {
            Path source = root.resolve(nameInPackage).normalize();
            if (source.startsWith(root) && Files.isRegularFile(source)) {
                String file = source.startsWith(base)
                        ? base.relativize(source).toString().replace('\\', '/')
                        : nameInPackage;
                paths.put(file, source);
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
