package io.bastide.compiler.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The index file {@code index.json}: which unit wrote which file, with what content, from which line of the spec. */
public final class OutputIndex {
    private OutputIndex() {}

    /**
     * Reads an index unit by unit; memory is that of the largest unit.
     *
     * @param file an index, not a symbolic link
     * @param units takes the units, sorted by name; when reading fails it may have seen some
     * @throws WriteRefusedException with {@code WRT008} when the index is too new, {@code WRT009} when it is missing,
     *     damaged or no index
     * @throws IOException when the disk fails
     */
    public static IndexHeader read(Path file, Consumer<IndexedUnit> units) throws IOException, WriteRefusedException {
        return readEach(file, units::accept);
    }

    /**
     * Joins the indexes of shards, each of which was built into a folder of its own; equal byte for byte to the index of
     * a build of all units at once.
     *
     * @param shards the indexes, in any order
     * @param target the file to write, in one step; an index that lies there is replaced
     * @throws WriteRefusedException with {@code WRT002} when two shards claim one path, {@code WRT008} or {@code WRT009}
     *     when an index cannot be read or the target is no index, {@code WRT012} when a unit is in two shards or the
     *     shards come from different versions
     * @throws IOException when the disk fails
     */
    public static void merge(List<Path> shards, Path target) throws IOException, WriteRefusedException {
        IndexMerge.merge(shards, target);
    }

    static IndexHeader readEach(Path file, IndexReader.Units units) throws IOException, WriteRefusedException {
        try {
            if (FileKind.of(file) != FileKind.FILE) {
                throw new WriteRefusedException(
                        IndexFindings.unreadable(displayed(file), "does not exist or is not a regular file"));
            }
            return IndexReader.read(file, units);
        } catch (NoSuchFileException | AccessDeniedException denied) {
            throw new WriteRefusedException(IndexFindings.unreadable(displayed(file), "cannot be opened"));
        } catch (UnusableIndexException unusable) {
            throw new WriteRefusedException(IndexFindings.asked(displayed(file), unusable));
        }
    }

    /** A path as the caller gave it, with forward slashes. */
    private static String displayed(Path file) {
        return file.toString().replace('\\', '/');
    }
}
