package io.bastide.sops.cipher;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The checksum over all values: SHA-512 over their bytes, one after another, without anything between. */
final class Mac {
    /** What the checksum of encrypted values only begins with: SHA-256 of the word {@code sops}. */
    private static final byte[] ENCRYPTED_ONLY = digest("SHA-256").digest("sops".getBytes(StandardCharsets.US_ASCII));

    private final MessageDigest digest = digest("SHA-512");

    Mac(boolean isOnlyEncrypted) {
        if (isOnlyEncrypted) {
            digest.update(ENCRYPTED_ONLY);
        }
    }

    void add(byte[] value) {
        digest.update(value);
    }

    /** 128 hexadecimal digits in upper case, as ASCII. */
    byte[] text() {
        return HexFormat.of().withUpperCase().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + name, missing);
        }
    }
}
