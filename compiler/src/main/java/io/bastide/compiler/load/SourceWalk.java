package io.bastide.compiler.load;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the Java sources below a folder. Links are followed, a link to a folder above it is a failure; hidden folders
 * and {@code module-info.java} are passed over, because specs are compiled outside any module.
 */
final class SourceWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final int limit;
    private final List<Path> sources = new ArrayList<>();
    private final Map<Path, IOException> failures = new LinkedHashMap<>();

    private SourceWalk(Path root, int limit) {
        this.root = root;
        this.limit = limit;
    }

    /**
     * Walks below a folder.
     *
     * @param limit sources after which it stops
     */
    static SourceWalk below(Path root, int limit) throws IOException {
        var walk = new SourceWalk(root, limit);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return walk;
    }

    /** The sources, in the order of the disk. */
    List<Path> sources() {
        return sources;
    }

    /** What could not be looked into. */
    Map<Path, IOException> failures() {
        return failures;
    }

    /** Says whether there are more sources than the limit. */
    boolean hasTooMany() {
        return sources.size() > limit;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isHidden =
                !folder.equals(root) && folder.getFileName().toString().startsWith(".");
        return isHidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString();
        if (name.endsWith(SourceReader.JAVA) && !name.equals("module-info.java")) {
            sources.add(file);
        }
        return hasTooMany() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        failures.put(file, failure);
        return FileVisitResult.CONTINUE;
    }
}
