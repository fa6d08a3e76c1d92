package io.bastide.compiler.tree;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A leaf of a document: a string, an integer, a decimal, a boolean or null.
 *
 * @param value a {@link String}, {@link Long}, {@link BigDecimal}, {@link Boolean}, or {@link Null#NULL}
 */
public record Scalar(Object value) implements Tree {
    /** The YAML and JSON null. */
    public static final Scalar NULL = new Scalar(Null.NULL);

    /** The boolean true. */
    public static final Scalar TRUE = new Scalar(Boolean.TRUE);

    /** The boolean false. */
    public static final Scalar FALSE = new Scalar(Boolean.FALSE);

    /** Stands for null, because a record component is never null. */
    public enum Null {
        /** The one null. */
        NULL
    }

    /** Refuses anything but the five kinds of value; a decimal without fraction becomes an integer. */
    public Scalar {
        if (value instanceof BigDecimal decimal) {
            value = normalized(decimal);
        } else if (!(value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value == Null.NULL)) {
            throw new IllegalArgumentException("not a scalar value: " + value.getClass());
        }
    }

    /** A string. */
    public static Scalar of(String text) {
        return new Scalar(text);
    }

    /** An integer. */
    public static Scalar of(long number) {
        return new Scalar(number);
    }

    /** A boolean. */
    public static Scalar of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** A decimal number. */
    public static Scalar of(BigDecimal number) {
        return new Scalar(number);
    }

    /** Says whether this is a string. */
    public boolean isText() {
        return value instanceof String;
    }

    /** Says whether this is null. */
    public boolean isNull() {
        return value == Null.NULL;
    }

    @Override
    public Optional<Scalar> asScalar() {
        return Optional.of(this);
    }

    private static Object normalized(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        boolean isLong = stripped.scale() <= 0
                && stripped.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
                && stripped.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) >= 0;
        return isLong ? (Object) stripped.longValueExact() : stripped;
    }
}
