package io.bastide.compiler.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * The order to finish a build: from the moment it lies whole in the work folder, the new tree is the one that is wanted.
 *
 * <p>It lists the files to delete; what to move is what lies in the stage. A text of lines, the last of which holds the
 * checksum of the lines before.
 */
final class Journal {
    /** When a file is deleted. */
    enum Step {
        /** Before files are moved, because it stands in their way. */
        CLEAR,
        /** After files are moved. */
        REMOVE
    }

    /** Takes the files to delete. */
    @FunctionalInterface
    interface Entries {
        void entry(String path, String sha256) throws IOException;
    }

    static final String HEAD = "bastide journal 1\n";
    static final String END = "end ";

    private static final int END_BYTES = END.length() + Checksum.LENGTH + 1;
    private static final int BUFFER_BYTES = 16 * 1024;

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /** Says whether the file is there and whole. */
    boolean isComplete() throws IOException {
        if (FileKind.of(file) != FileKind.FILE || Files.size(file) < HEAD.length() + END_BYTES) {
            return false;
        }
        MessageDigest digest = Checksum.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (long left = Files.size(file) - END_BYTES; left > 0; ) {
                int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (read < 0) {
                    return false;
                }
                digest.update(buffer, 0, read);
                left -= read;
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(end(digest));
        }
    }

    /** Hands the files of a step to the taker, in the order in which they were added. */
    void read(Step step, Entries entries) throws IOException {
        String prefix = step.name() + " ";
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(prefix)) {
                    int path = prefix.length() + Checksum.LENGTH + 1;
                    entries.entry(line.substring(path), line.substring(prefix.length(), path - 1));
                }
            }
        }
    }

    /** The line of an entry. */
    static String line(Step step, String path, String sha256) {
        return step.name() + " " + sha256 + " " + path + "\n";
    }

    /** The last line. */
    static String end(MessageDigest ofLinesBefore) {
        return END + Checksum.of(ofLinesBefore) + "\n";
    }
}
