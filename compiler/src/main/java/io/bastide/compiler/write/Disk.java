package io.bastide.compiler.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Every change that the writer makes to the disk; each is one step that a kill may come before. */
final class Disk {
    private final FaultPoint faults;

    Disk(FaultPoint faults) {
        this.faults = faults;
    }

    void createFolder(Path folder) throws IOException {
        faults.beforeChange();
        Files.createDirectory(folder);
    }

    /** Writes a file that does not exist yet; mode and owner are those that the process gives to any file. */
    void write(Path file, byte[] content) throws IOException {
        faults.beforeChange();
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** A new file to be written in several steps. */
    FileChannel create(Path file) throws IOException {
        faults.beforeChange();
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Waits until the content of a file has reached the device. */
    void force(FileChannel channel) throws IOException {
        faults.beforeChange();
        channel.force(true);
    }

    /**
     * Moves a file or a whole folder in one step; a file at the target is replaced.
     *
     * @throws AtomicMoveNotSupportedException when both places are not on one file system
     */
    void move(Path from, Path to) throws IOException {
        faults.beforeChange();
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a file, and does nothing when it is gone already. */
    void delete(Path file) throws IOException {
        faults.beforeChange();
        Files.deleteIfExists(file);
    }

    /** Deletes a folder when it is empty; says whether it was. */
    boolean deleteIfEmpty(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            if (children.iterator().hasNext()) {
                return false;
            }
        }
        faults.beforeChange();
        try {
            Files.delete(folder);
            return true;
        } catch (DirectoryNotEmptyException filledMeanwhile) {
            return false;
        }
    }

    /** Deletes a folder with all that it holds; links are deleted and not followed. */
    void deleteAll(Path folder) throws IOException {
        if (FileKind.of(folder) == FileKind.ABSENT) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
