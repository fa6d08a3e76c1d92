package io.bastide.sops.document;

import java.util.Locale;

/** The types of values that SOPS tells apart. */
public enum ValueType {
    /** Text, or the raw bytes of a binary file. */
    STR,
    /** A signed 64-bit integer in decimal. */
    INT,
    /** A double in shortest plain decimal, or {@code NaN}, {@code +Inf}, {@code -Inf}. */
    FLOAT,
    /** {@code True} or {@code False}. */
    BOOL,
    /** A point in time as RFC 3339 with up to nine digits of fraction. */
    TIME,
    /** Bytes that a foreign writer marked as such; read only. */
    BYTES,
    /** Nothing: neither encrypted nor part of the checksum. */
    NULL;

    /** The word that stands in an encrypted value. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
