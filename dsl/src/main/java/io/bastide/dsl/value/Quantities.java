package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;

/** The number syntax and the arithmetic that all quantities share. */
final class Quantities {
    private Quantities() {}

    /** Says whether the text is a plain decimal: digits with at most one point, no sign, no exponent. */
    static boolean isDecimal(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() > points && text.length() <= 24;
    }

    /**
     * The sum of two amounts.
     *
     * @throws SpecException when it is out of range
     */
    static long sum(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException tooLarge) {
            throw outOfRange(one + " + " + other);
        }
    }

    /**
     * The product of two amounts.
     *
     * @throws SpecException when it is out of range
     */
    static long product(long one, long other) {
        try {
            return Math.multiplyExact(one, other);
        } catch (ArithmeticException tooLarge) {
            throw outOfRange(one + " x " + other);
        }
    }

    private static SpecException outOfRange(String amount) {
        return new SpecException("`" + amount + "` is out of range", "use an amount that a cluster can have");
    }
}
