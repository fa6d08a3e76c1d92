package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of processor time.
 *
 * @param millis thousandths of a core, at least 0
 */
public record Cpu(long millis) implements Comparable<Cpu> {
    private static final String HELP = "write cores (`2`, `0.5`) or thousandths of a core (`500m`)";

    /** Refuses a negative amount. */
    public Cpu {
        if (millis < 0) {
            throw new SpecException("cpu is negative: `" + millis + "m`", HELP);
        }
    }

    /**
     * Reads an amount as Kubernetes writes it: {@code 500m}, {@code 2}, {@code 0.5}.
     *
     * @throws SpecException when the text is no amount, or is finer than a thousandth of a core
     */
    public static Cpu of(String text) {
        boolean inMillis = text.endsWith("m");
        String number = inMillis ? text.substring(0, text.length() - 1) : text;
        if (!Quantities.isDecimal(number)) {
            throw new SpecException("`" + text + "` is no amount of cpu", HELP);
        }
        BigDecimal millis = inMillis ? new BigDecimal(number) : new BigDecimal(number).movePointRight(3);
        try {
            return new Cpu(millis.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
        } catch (ArithmeticException tooFineOrLarge) {
            throw new SpecException("`" + text + "` is finer than `1m` or out of range", HELP);
        }
    }

    /** Thousandths of a core. */
    public static Cpu millis(long millis) {
        return new Cpu(millis);
    }

    /** Whole cores. */
    public static Cpu cores(long cores) {
        return new Cpu(Quantities.product(cores, 1000L));
    }

    /** Both amounts together. */
    public Cpu plus(Cpu other) {
        return new Cpu(Quantities.sum(millis, other.millis));
    }

    /** This amount, that many times. */
    public Cpu times(long factor) {
        return new Cpu(Quantities.product(millis, factor));
    }

    @Override
    public int compareTo(Cpu other) {
        return Long.compare(millis, other.millis);
    }

    /** The form that Kubernetes prints: whole cores without unit, else thousandths. */
    @Override
    public String toString() {
        return millis % 1000 == 0 ? Long.toString(millis / 1000) : millis + "m";
    }
}
