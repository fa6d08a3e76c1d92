package io.bastide.cli.secrets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** Puts a whole new content into the place of a file, or leaves the file as it was. */
public final class FileReplacement {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private FileReplacement() {}

    /**
     * Replaces a file and keeps its mode. A symbolic link stays, and the file that it leads to is replaced.
     *
     * @param expected what the file must still hold
     * @throws IOException when it holds something else by now, or the disk fails; the file is as it was then
     */
    public static void replace(Path file, byte[] expected, byte[] content) throws IOException {
        Path target = file.toRealPath();
        Path draft = draftOf(target);
        try {
            write(draft, content);
            if (isPosix()) {
                Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(target));
            }
            if (!Arrays.equals(Files.readAllBytes(target), expected)) {
                throw new IOException("`" + file.getFileName() + "` was changed by somebody else meanwhile");
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Writes a file that is not there yet, with the mode that new files have.
     *
     * @throws IOException when it is there by now, or the disk fails; then nothing was written
     */
    public static void create(Path file, byte[] content) throws IOException {
        Path draft = draftOf(file);
        try {
            write(draft, content);
            place(draft, file, false);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Writes a file that only its owner may read.
     *
     * @param isOverwriting whether a file that is there may be replaced
     * @throws IOException as {@link #create}
     */
    public static void createPrivate(Path file, byte[] content, boolean isOverwriting) throws IOException {
        Path draft = draftOf(file);
        try {
            write(draft, content, ownerOnly());
            place(draft, file, isOverwriting);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A hard link fails when the name is taken, which a move does not. */
    private static void place(Path draft, Path file, boolean isOverwriting) throws IOException {
        if (isOverwriting) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
        }
    }

    private static Path draftOf(Path target) throws IOException {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        return folder.resolve(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static void write(Path draft, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Files.deleteIfExists(draft);
        try (FileChannel channel =
                FileChannel.open(draft, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
