package io.bastide.sops.key;

import java.security.SecureRandom;
import java.util.Arrays;

/** The key of one file, or one share of it. Cleared when closed; never printed. */
public final class DataKey implements AutoCloseable {
    /** Length of a data key in bytes: AES-256. A share is one byte longer. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh key. */
    public static DataKey generate(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** Takes over the bytes of a key or share; the caller must not use the array afterwards. */
    public static DataKey of(byte[] bytes) {
        return new DataKey(bytes);
    }

    /** The bytes themselves, not a copy: valid until this is closed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Overwrites the key. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey[" + bytes.length + " bytes]";
    }
}
