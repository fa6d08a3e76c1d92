package io.bastide.cli;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Sizes and times of files, to see whether any of them changed since they were noted.
 *
 * <p>Runs before everything else at each start, so it keeps to what the Java runtime has loaded anyway: no lambdas, no
 * streams, no formats.
 */
final class FileStamps {
    /** Files below one folder; looking at more costs about as much as a build. */
    static final int MAX_FILES = 50_000;

    private static final String MISSING = "missing";

    private final TreeMap<String, String> stamps = new TreeMap<>();

    /** Notes a file, or that it is missing. */
    void add(Path file) throws IOException {
        stamps.put(file.toString(), of(file));
    }

    /**
     * Notes all files below a folder but those in hidden folders, or a single file. Links are followed, as the compiler
     * does.
     *
     * @param place the folder or file
     * @param without a folder that is left out
     * @throws IOException when there are more files than {@value #MAX_FILES}, or a link leads to a folder above it
     */
    void addTree(Path place, Path without) throws IOException {
        if (!Files.isDirectory(place)) {
            add(place);
            return;
        }
        Files.walkFileTree(
                place, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        boolean isLeftOut = folder.equals(without) || isHidden(folder, place);
                        return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        stamps.put(file.toString(), of(attributes));
                        if (stamps.size() > MAX_FILES) {
                            throw new IOException("too many files below " + place);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** The notes as lines of a text, sorted by path. */
    void appendTo(StringBuilder text) {
        for (var entry : stamps.entrySet()) {
            append(text, entry.getValue(), entry.getKey());
        }
    }

    /** Writes the note of one file as a line. */
    static void append(StringBuilder text, String stamp, String path) {
        text.append(stamp).append(' ').append(escaped(path)).append('\n');
    }

    /** A text on one line. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** Size and time of a file, or that it is missing. */
    static String of(Path file) throws IOException {
        try {
            return of(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException | NotDirectoryException missing) {
            return MISSING;
        }
    }

    private static String of(BasicFileAttributes attributes) {
        return attributes.size() + "/" + attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private static boolean isHidden(Path folder, Path place) {
        return !folder.equals(place) && folder.getFileName().toString().startsWith(".");
    }
}
