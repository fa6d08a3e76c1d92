package io.bastide.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder that holds an approved output tree exactly as it is delivered.
 *
 * <p>Nothing may be missing, nothing extra, nothing different by a byte. With {@code -Dgolden.update=true} the folder is
 * made equal to what was received, which is refused where {@code CI} is set.
 */
public final class GoldenTree {
    /** The system property that turns a comparison into an update. */
    public static final String UPDATE = "golden.update";

    private static final String WORK_FOLDER = ".bastide";

    private final Path approved;
    private final Path received;
    private final boolean isUpdate;
    private final boolean isCi;

    private GoldenTree(Path approved, Path received, boolean isUpdate, boolean isCi) {
        this.approved = approved;
        this.received = received;
        this.isUpdate = isUpdate;
        this.isCi = isCi;
    }

    /**
     * The approved tree in a folder; what differs is left below {@code target/received} of the working folder.
     *
     * @param approved the folder; it need not exist before the first update
     */
    public static GoldenTree at(Path approved) {
        return new GoldenTree(
                approved,
                Path.of("target", "received").resolve(approved.getFileName()),
                Boolean.getBoolean(UPDATE),
                System.getenv("CI") != null);
    }

    GoldenTree with(Path receivedFolder, boolean update, boolean ci) {
        return new GoldenTree(approved, receivedFolder, update, ci);
    }

    /**
     * Compares, or updates.
     *
     * @param files what was made: paths relative to the root with forward slashes, and bytes
     * @throws AssertionError when the trees differ, or an update is refused
     */
    public void verify(SortedMap<String, byte[]> files) {
        List<String> flaws = lineEndFlaws(files);
        if (!flaws.isEmpty()) {
            throw new AssertionError("received files have line ends other than LF: " + flaws);
        }
        try {
            if (isUpdate) {
                update(files);
            } else {
                compare(files);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("while comparing with " + approved, failed);
        }
    }

    private void compare(SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, byte[]> expected = approvedFiles();
        List<String> differences = new ArrayList<>();
        SortedSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(files.keySet());
        for (String path : paths) {
            byte[] was = expected.get(path);
            byte[] is = files.get(path);
            if (was == null) {
                differences.add("extra:   " + path);
            } else if (is == null) {
                differences.add("missing: " + path);
            } else if (!Arrays.equals(was, is)) {
                differences.add("changed: " + path + firstDifference(was, is));
            }
        }
        if (!differences.isEmpty()) {
            write(received, files);
            throw new AssertionError("the output differs from " + approved + ":\n  " + String.join("\n  ", differences)
                    + "\nwhat was received lies in " + received.toAbsolutePath() + "; if it is right, run again with -D"
                    + UPDATE + "=true");
        }
    }

    private void update(SortedMap<String, byte[]> files) throws IOException {
        if (isCi) {
            throw new AssertionError("golden files are not updated where CI is set");
        }
        for (String path : approvedFiles().keySet()) {
            if (!files.containsKey(path)) {
                Files.delete(approved.resolve(path));
            }
        }
        write(approved, files);
        removeEmptyFolders(approved);
    }

    private SortedMap<String, byte[]> approvedFiles() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(approved)) {
            try (Stream<Path> all = Files.walk(approved)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Path relative = approved.relativize(file);
                    if (!relative.startsWith(WORK_FOLDER)) {
                        files.put(relative.toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
    }

    private static void write(Path root, SortedMap<String, byte[]> files) throws IOException {
        for (var entry : files.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), entry.getValue())) {
                Files.write(file, entry.getValue());
            }
        }
    }

    private static void removeEmptyFolders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path folder : all.filter(Files::isDirectory)
                    .sorted((a, b) -> b.getNameCount() - a.getNameCount())
                    .toList()) {
                try (Stream<Path> children = Files.list(folder)) {
                    if (children.findAny().isEmpty()) {
                        Files.delete(folder);
                    }
                }
            }
        }
    }

    private static List<String> lineEndFlaws(SortedMap<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(entry -> !entry.getKey().contains("/config/"))
                .filter(entry -> indexOf(entry.getValue(), (byte) '\r') >= 0)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static String firstDifference(byte[] was, byte[] is) {
        int at = Arrays.mismatch(was, is);
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += was[i] == '\n' ? 1 : 0;
        }
        return ", first in line " + line;
    }
}
