package io.bastide.sops.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A leaf.
 *
 * @param type what it is
 * @param bytes its canonical text, exactly what SOPS encrypts and hashes; empty for null; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // cleared in place; compared by content below
public record Value(ValueType type, byte[] bytes) implements Node {
    /** The null value. */
    public static Value nothing() {
        return new Value(ValueType.NULL, new byte[0]);
    }

    /** A string that is no secret: ciphertext, a name, a recipient. */
    public static Value text(String text) {
        return new Value(ValueType.STR, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A string of these UTF-8 bytes, which are not copied. */
    public static Value text(byte[] bytes) {
        return new Value(ValueType.STR, bytes);
    }

    /** An integer. */
    public static Value integer(long number) {
        return new Value(ValueType.INT, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** A floating point number. */
    public static Value real(double number) {
        return new Value(ValueType.FLOAT, FloatText.plain(number).getBytes(StandardCharsets.US_ASCII));
    }

    /** A truth value. */
    public static Value bool(boolean fact) {
        return new Value(ValueType.BOOL, (fact ? "True" : "False").getBytes(StandardCharsets.US_ASCII));
    }

    /** A point in time. */
    public static Value time(Timestamp time) {
        return new Value(ValueType.TIME, time.text().getBytes(StandardCharsets.US_ASCII));
    }

    /** The text of a value that is no secret. Not for plaintexts: a string cannot be cleared. */
    public String asText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void destroy() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Value that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(bytes);
    }

    /** Says nothing of the value, which may be a secret. */
    @Override
    public String toString() {
        return "Value[" + type.word() + ", " + bytes.length + " bytes]";
    }
}
