package io.bastide.cli.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder that only its owner can look into, in memory where the machine has such a place. Overwritten and removed when
 * it is closed, or when the process ends before.
 */
final class PrivateFolder implements AutoCloseable {
    private static final int CHUNK_BYTES = 64 << 10;

    private final Path path;
    private final Thread atEnd = new Thread(this::remove, "private-folder-removal");

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes one: in {@code XDG_RUNTIME_DIR} or {@code /dev/shm} when they are in memory, else where temporary files are.
     *
     * @param environment the environment variables
     */
    static PrivateFolder make(Map<String, String> environment) throws IOException {
        List<Path> places = new ArrayList<>();
        Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> places.add(Path.of(text)));
        places.add(Path.of("/dev/shm"));
        Path base = places.stream()
                .filter(PrivateFolder::isInMemory)
                .findFirst()
                .orElse(Path.of(System.getProperty("java.io.tmpdir")));
        PrivateFolder made = new PrivateFolder(Files.createTempDirectory(base, "bastide-", mode(base, "rwx------")));
        Runtime.getRuntime().addShutdownHook(made.atEnd);
        return made;
    }

    /** Writes a file that only its owner can read. */
    Path write(String name, byte[] content) throws IOException {
        Path file = path.resolve(name);
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(path, "rw-------"))) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }
        return file;
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException ending) {
            return; // the hook runs already, and finds nothing to do
        }
    }

    /** Removes whatever is there: editors leave copies beside the file. */
    private synchronized void remove() {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        overwrite(file, attributes.size());
                    }
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException stuck) {
            throw new UncheckedIOException("`" + path + "` holds a plaintext and cannot be removed", stuck);
        }
    }

    /** A file that cannot be written is at least removed. */
    private static void overwrite(Path file, long size) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] zeros = new byte[CHUNK_BYTES];
            for (long done = 0; done < size; ) {
                done += channel.write(ByteBuffer.wrap(zeros, 0, (int) Math.min(CHUNK_BYTES, size - done)));
            }
            channel.force(false);
        } catch (IOException readOnly) {
            return;
        }
    }

    private static boolean isInMemory(Path place) {
        try {
            return place.isAbsolute()
                    && Files.isDirectory(place)
                    && Files.isWritable(place)
                    && Files.getFileStore(place).type().equals("tmpfs");
        } catch (IOException unknown) {
            return false;
        }
    }

    private static FileAttribute<?>[] mode(Path place, String mode) {
        boolean isPosix = place.getFileSystem().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
