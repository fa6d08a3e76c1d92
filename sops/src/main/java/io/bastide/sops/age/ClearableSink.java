package io.bastide.sops.age;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** Collects bytes in memory and overwrites every array that it has outgrown. */
final class ClearableSink implements WritableByteChannel, AutoCloseable {
    private byte[] bytes;
    private int length;

    ClearableSink(int expectedLength) {
        bytes = new byte[expectedLength];
    }

    @Override
    public int write(ByteBuffer source) {
        int count = source.remaining();
        makeRoomFor(count);
        source.get(bytes, length, count);
        length += count;
        return count;
    }

    /** A copy of all bytes so far. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Does nothing: what was collected is read after the writer has closed its channel. */
    @Override
    public void close() {}

    /** Overwrites what was collected. */
    void clear() {
        Arrays.fill(bytes, (byte) 0);
        length = 0;
    }

    private void makeRoomFor(int count) {
        if (bytes.length - length < count) {
            byte[] outgrown = bytes;
            bytes = Arrays.copyOf(bytes, Math.max(2 * outgrown.length, length + count));
            Arrays.fill(outgrown, (byte) 0);
        }
    }
}
