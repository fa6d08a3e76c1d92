package io.bastide.compiler.write;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The output root as it lies on disk before the build moves anything; reads only.
 *
 * <p>Shared by the threads of a build. Remembers each folder that it looked at, because most files share theirs.
 */
final class TargetFolder {
    /** How a file of the earlier build lies there now. */
    enum Condition {
        GONE,
        AS_WRITTEN,
        EDITED
    }

    /**
     * What a folder's path leads to.
     *
     * @param kind the folder itself, or the first thing on the way to it that is none
     * @param at the path of that thing
     */
    private record Way(FileKind kind, String at) {}

    private static final Way ROOT = new Way(FileKind.FOLDER, "");

    private final Path root;
    private final Map<String, Way> ways = new ConcurrentHashMap<>();
    private final SortedSet<String> links = new ConcurrentSkipListSet<>();
    private final SortedSet<String> blockers = new ConcurrentSkipListSet<>();

    TargetFolder(Path root) {
        this.root = root;
    }

    /** Compares a wanted file with the disk, and remembers what stands in its way. */
    FileState compare(String path, byte[] content) throws IOException {
        Way way = way(OutputPath.folder(path));
        if (way.kind == FileKind.ABSENT) {
            return FileState.NEW;
        }
        if (way.kind != FileKind.FOLDER) {
            return blocked(way.kind, way.at);
        }
        try {
            Path file = root.resolve(path);
            var attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            FileKind kind = FileKind.of(attributes);
            if (kind != FileKind.FILE) {
                return blocked(kind, path);
            }
            boolean same = attributes.size() == content.length && holds(file, content);
            return same ? FileState.UNCHANGED : FileState.CHANGED;
        } catch (NoSuchFileException absent) {
            return FileState.NEW;
        }
    }

    /** Looks at a file that the earlier build wrote. */
    Condition condition(String path, String sha256) throws IOException {
        Way way = way(OutputPath.folder(path));
        if (way.kind != FileKind.FOLDER) {
            return way.kind == FileKind.LINK ? Condition.EDITED : Condition.GONE;
        }
        Path file = root.resolve(path);
        return switch (FileKind.of(file)) {
            case ABSENT -> Condition.GONE;
            case FILE -> Checksum.of(file).equals(sha256) ? Condition.AS_WRITTEN : Condition.EDITED;
            case FOLDER, LINK, OTHER -> Condition.EDITED;
        };
    }

    /** Says whether the file system takes two spellings of a path for one file. */
    boolean isOneFile(String path, String otherSpelling) throws IOException {
        Path file = root.resolve(path);
        Path other = root.resolve(otherSpelling);
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && Files.exists(other, LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(file, other);
    }

    /** The symbolic links that wanted paths lead through, sorted. */
    List<String> links() {
        return List.copyOf(links);
    }

    /** The paths at which something must be cleared away before a wanted file or folder fits, sorted. */
    List<String> blockers() {
        return List.copyOf(blockers);
    }

    /** What lies at a path now. */
    FileKind kind(String path) throws IOException {
        return FileKind.of(root.resolve(path));
    }

    /** What a folder's path leads to; when there is no such folder, the thing on the way that is none. */
    FileKind folderKind(String folder) throws IOException {
        return way(folder).kind;
    }

    /** All that lies below a folder, as paths relative to the root, sorted; folders only when they are empty. */
    SortedSet<String> below(String folder) throws IOException {
        SortedSet<String> leaves = new TreeSet<>();
        try (var children = Files.newDirectoryStream(root.resolve(folder))) {
            for (Path child : children) {
                String path = folder + "/" + child.getFileName();
                SortedSet<String> deeper = FileKind.of(child) == FileKind.FOLDER ? below(path) : new TreeSet<>();
                if (deeper.isEmpty()) {
                    leaves.add(path);
                } else {
                    leaves.addAll(deeper);
                }
            }
        }
        return leaves;
    }

    private FileState blocked(FileKind kind, String at) {
        if (kind == FileKind.LINK) {
            links.add(at);
            return FileState.REFUSED;
        }
        blockers.add(at);
        return FileState.NEW;
    }

    private Way way(String folder) throws IOException {
        if (folder.isEmpty()) {
            return ROOT;
        }
        Way known = ways.get(folder);
        if (known != null) {
            return known;
        }
        Way above = way(OutputPath.folder(folder));
        Way way = above;
        if (above.kind == FileKind.FOLDER) {
            way = new Way(kind(folder), folder);
        }
        ways.put(folder, way);
        return way;
    }

    static boolean holds(Path file, byte[] content) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] found = in.readNBytes(content.length + 1);
            return Arrays.equals(found, content);
        }
    }
}
