package io.bastide.sops.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the making; every buffer that is outgrown is cleared, because it may hold plaintext. */
public final class ByteSink implements AutoCloseable {
    private byte[] buffer = new byte[1024];
    private int length;

    /** Appends a text without secrets in UTF-8. */
    public ByteSink add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends bytes. */
    public ByteSink add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    /** Appends a part of an array. */
    public ByteSink add(byte[] bytes, int from, int count) {
        ensure(count);
        System.arraycopy(bytes, from, buffer, length, count);
        length += count;
        return this;
    }

    /** Appends one byte. */
    public ByteSink add(int single) {
        ensure(1);
        buffer[length++] = (byte) single;
        return this;
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** A copy of the bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    /** Clears the buffer. */
    @Override
    public void close() {
        Arrays.fill(buffer, (byte) 0);
        length = 0;
    }

    private void ensure(int count) {
        int wanted = Math.addExact(length, count);
        if (wanted <= buffer.length) {
            return;
        }
        byte[] grown =
                Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(wanted, 2L * buffer.length)));
        Arrays.fill(buffer, (byte) 0);
        buffer = grown;
    }
}
