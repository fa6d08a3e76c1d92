package io.bastide.emitters.yaml;

import java.util.Arrays;

/** A growing buffer of UTF-8 bytes. */
final class ByteText {
    private static final int INITIAL_BYTES = 8192;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Appends one ASCII character. */
    void append(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends text that is known to be ASCII. */
    void appendAscii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    void appendSpaces(int count) {
        reserve(count);
        Arrays.fill(bytes, size, size + count, (byte) ' ');
        size += count;
    }

    /**
     * Appends a part of a text, encoded.
     *
     * @throws UnwritableTextException when the part holds half of a surrogate pair, which UTF-8 cannot express
     */
    void append(String text, int start, int end) {
        reserve(3 * (end - start));
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else {
                i += appendEncoded(text, i, c);
            }
        }
    }

    /** Appends one character beyond ASCII and gives how many further chars of the text it took. */
    private int appendEncoded(String text, int place, char c) {
        if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
            return 0;
        }
        int codePoint = text.codePointAt(place);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new UnwritableTextException("a text with half of a surrogate pair at character " + place);
        }
        bytes[size++] = (byte) (0xF0 | codePoint >> 18);
        bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[size++] = (byte) (0x80 | codePoint & 0x3F);
        return 1;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
