package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of memory or storage.
 *
 * @param bytes bytes, at least 0
 */
public record Memory(long bytes) implements Comparable<Memory> {
    private static final String HELP = "write bytes with a unit: `64Mi`, `1.5Gi`, `500M`";

    /** Refuses a negative amount. */
    public Memory {
        if (bytes < 0) {
            throw new SpecException("memory is negative: `" + bytes + "`", HELP);
        }
    }

    /**
     * Reads an amount as Kubernetes writes it: a number with a binary unit ({@code Ki} to {@code Pi}), a decimal unit
     * ({@code k} to {@code P}), or none for bytes.
     *
     * @throws SpecException when the text is no amount or no whole number of bytes
     */
    public static Memory of(String text) {
        for (Unit unit : Unit.values()) {
            if (text.endsWith(unit.suffix)) {
                return of(text, text.substring(0, text.length() - unit.suffix.length()), unit);
            }
        }
        throw new IllegalStateException("the last unit has an empty suffix");
    }

    /** Binary megabytes (2^20 bytes). */
    public static Memory mebibytes(long count) {
        return new Memory(Quantities.product(count, Unit.MI.bytes));
    }

    /** Binary gigabytes (2^30 bytes). */
    public static Memory gibibytes(long count) {
        return new Memory(Quantities.product(count, Unit.GI.bytes));
    }

    /** Both amounts together. */
    public Memory plus(Memory other) {
        return new Memory(Quantities.sum(bytes, other.bytes));
    }

    /** This amount, that many times. */
    public Memory times(long factor) {
        return new Memory(Quantities.product(bytes, factor));
    }

    @Override
    public int compareTo(Memory other) {
        return Long.compare(bytes, other.bytes);
    }

    /** The shortest exact form: the largest unit that divides the amount, binary units first. */
    @Override
    public String toString() {
        if (bytes == 0) {
            return "0";
        }
        for (Unit unit : Unit.values()) {
            if (bytes % unit.bytes == 0) {
                return bytes / unit.bytes + unit.suffix;
            }
        }
        return Long.toString(bytes);
    }

    private static Memory of(String text, String number, Unit unit) {
        if (!Quantities.isDecimal(number)) {
            throw new SpecException("`" + text + "` is no amount of memory", HELP);
        }
        BigDecimal bytes = new BigDecimal(number).multiply(BigDecimal.valueOf(unit.bytes));
        try {
            return new Memory(bytes.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
        } catch (ArithmeticException fractionOrTooLarge) {
            throw new SpecException("`" + text + "` is no whole number of bytes or out of range", HELP);
        }
    }

    /** Units of Kubernetes quantities; binary ones first, large before small, so that suffixes match longest first. */
    private enum Unit {
        PI("Pi", 1L << 50),
        TI("Ti", 1L << 40),
        GI("Gi", 1L << 30),
        MI("Mi", 1L << 20),
        KI("Ki", 1L << 10),
        P("P", 1_000_000_000_000_000L),
        T("T", 1_000_000_000_000L),
        G("G", 1_000_000_000L),
        M("M", 1_000_000L),
        K("k", 1_000L),
        NONE("", 1L);

        private final String suffix;
        private final long bytes;

        Unit(String suffix, long bytes) {
            this.suffix = suffix;
            this.bytes = bytes;
        }
    }
}
