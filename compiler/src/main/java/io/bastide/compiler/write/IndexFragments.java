package io.bastide.compiler.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The units of an index in the order in which they are finished, on disk; joined in the order of their names at the end.
 *
 * <p>Shared by the threads of a build; keeps a few bytes per unit in memory.
 */
final class IndexFragments implements AutoCloseable {
    private record Place(long offset, int length) {}

    private static final Place RESERVED = new Place(0, 0);

    private final Disk disk;
    private final FileChannel channel;
    private final SortedMap<String, Place> units = new TreeMap<>();

    IndexFragments(Path file, Disk disk) throws IOException {
        this.disk = disk;
        this.channel = disk.create(file);
    }

    /** Keeps a place for a unit; false when it has one. */
    synchronized boolean reserve(String unit) {
        return units.putIfAbsent(unit, RESERVED) == null;
    }

    /** Adds a unit. */
    void add(IndexedUnit unit) throws IOException {
        byte[] text = IndexText.unit(unit);
        synchronized (this) {
            units.put(unit.name(), new Place(channel.size(), text.length));
            ByteBuffer rest = ByteBuffer.wrap(text);
            while (rest.hasRemaining()) {
                channel.write(rest, channel.size());
            }
        }
    }

    /** Writes the whole index. */
    synchronized void writeTo(Path file, IndexHeader header) throws IOException {
        try (FileChannel target = disk.create(file);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(target))) {
            out.write(IndexText.head(header));
            boolean isFirst = true;
            for (Place place : units.values()) {
                out.write(IndexText.beforeUnit(isFirst));
                out.write(text(place));
                isFirst = false;
            }
            out.write(IndexText.foot(isFirst));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private byte[] text(Place place) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(place.length);
        while (text.hasRemaining()) {
            if (channel.read(text, place.offset + text.position()) < 0) {
                throw new IOException("the staged index ends early");
            }
        }
        return text.array();
    }
}
