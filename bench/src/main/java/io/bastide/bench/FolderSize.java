package io.bastide.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much a folder holds.
 *
 * @param files number of files
 * @param bytes sum of their lengths
 */
record FolderSize(long files, long bytes) {
    /** Nothing. */
    static final FolderSize NONE = new FolderSize(0, 0);

    /** What a folder holds now. */
    static FolderSize of(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            return new FolderSize(
                    files.size(), files.stream().mapToLong(FolderSize::length).sum());
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
