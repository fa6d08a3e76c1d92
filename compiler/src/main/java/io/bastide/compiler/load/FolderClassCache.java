package io.bastide.compiler.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A class cache in a folder: one file per key, written aside and renamed, so that a reader sees all of it or nothing.
 *
 * <p>Several processes may share the folder. The newest {@value #MAX_ENTRIES} entries stay. The folder is trusted: who
 * can write to it can change what a spec does.
 */
public final class FolderClassCache implements ClassCache {
    /** Entries that stay when another one is put. */
    static final int MAX_ENTRIES = 32;

    private static final String ENTRY_SUFFIX = ".classes";
    private static final String UNFINISHED_SUFFIX = ".unfinished";

    /** An unfinished file this much older than a finished one was left by a process that is gone. Milliseconds. */
    private static final long ABANDONED_AFTER_MILLIS = 3_600_000;

    /** First bytes of an entry; the last one rises when the format changes. */
    private static final int MAGIC = 0xBA57_1D01;

    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    /**
     * A cache in a folder.
     *
     * @param folder made when the first entry is put
     */
    public FolderClassCache(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<Map<String, byte[]>> get(String key) throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(entry(key));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
        return decode(bytes);
    }

    @Override
    public void put(String key, Map<String, byte[]> classes) throws IOException {
        Path entry = entry(key);
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "", UNFINISHED_SUFFIX);
        try {
            Files.write(unfinished, encode(classes));
            Files.move(unfinished, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        trim(entry);
    }

    private Path entry(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("no cache key: " + key);
        }
        return folder.resolve(key + ENTRY_SUFFIX);
    }

    private static byte[] encode(Map<String, byte[]> classes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> each : new TreeMap<>(classes).entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static Optional<Map<String, byte[]>> decode(byte[] bytes) throws IOException {
        int content = bytes.length - Long.BYTES;
        if (content < 2 * Integer.BYTES || ByteBuffer.wrap(bytes).getLong(content) != checksum(bytes, content)) {
            return Optional.empty();
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes, 0, content));
        if (in.readInt() != MAGIC) {
            return Optional.empty();
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return Optional.of(classes);
    }

    private static long checksum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    private void trim(Path newest) throws IOException {
        FileTime now = Files.getLastModifiedTime(newest);
        List<Aged> entries = new ArrayList<>();
        for (Aged file : files()) {
            if (file.hasSuffix(ENTRY_SUFFIX) && !file.path.equals(newest)) {
                entries.add(file);
            } else if (file.hasSuffix(UNFINISHED_SUFFIX)
                    && now.toMillis() - file.modified.toMillis() > ABANDONED_AFTER_MILLIS) {
                Files.deleteIfExists(file.path);
            }
        }
        entries.sort(Comparator.comparing(Aged::modified).reversed().thenComparing(Aged::path));
        for (Aged old : entries.subList(Math.min(MAX_ENTRIES - 1, entries.size()), entries.size())) {
            Files.deleteIfExists(old.path);
        }
    }

    private List<Aged> files() throws IOException {
        List<Aged> files = new ArrayList<>();
        List<Path> paths;
        try (Stream<Path> listed = Files.list(folder)) {
            paths = listed.toList();
        }
        for (Path path : paths) {
            try {
                files.add(new Aged(path, Files.getLastModifiedTime(path)));
            } catch (NoSuchFileException gone) {
                // Another process trimmed it in the meantime, which is what this one is about to do.
                continue;
            }
        }
        return files;
    }

    private record Aged(Path path, FileTime modified) {
        boolean hasSuffix(String suffix) {
            return path.getFileName().toString().endsWith(suffix);
        }
    }
}
