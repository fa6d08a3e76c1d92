package io.bastide.sops.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The two texts of a double that SOPS files hold: the plain one that is encrypted and hashed, and the short one that
 * stands in YAML.
 *
 * <p>Both have the fewest digits that lead back to the same double. {@link Double#toString} is no source for them: it
 * is not shortest before JDK 19, and for the smallest subnormals on no JDK.
 */
public final class FloatText {
    /** A double is determined by at most this many digits: IEEE 754 section 5.12. */
    private static final int MAX_DIGITS = 17;

    /** The short text turns to an exponent from this power of ten on, and below the least. */
    private static final int LEAST_PLAIN_POWER = -4;

    private static final int FIRST_GREAT_POWER = 6;

    private FloatText() {}

    /** The canonical text: plain decimal, never an exponent; {@code NaN}, {@code +Inf}, {@code -Inf}. */
    public static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return special(number);
        }
        return sign(number) + shortest(number).toPlainString();
    }

    /** The text with an exponent for great and small numbers, so that great ones are not taken for integers. */
    public static String withExponent(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return special(number);
        }
        BigDecimal shortest = shortest(number);
        int power = shortest.signum() == 0 ? 0 : shortest.precision() - shortest.scale() - 1;
        if (power >= LEAST_PLAIN_POWER && power < FIRST_GREAT_POWER) {
            return plain(number);
        }
        String digits = shortest.unscaledValue().toString();
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String exponent = Math.abs(power) < 10 ? "0" + Math.abs(power) : String.valueOf(Math.abs(power));
        return sign(number) + mantissa + "e" + (power < 0 ? "-" : "+") + exponent;
    }

    private static String special(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return number > 0 ? "+Inf" : "-Inf";
    }

    private static String sign(double number) {
        return number < 0 || Double.compare(number, -0.0) == 0 ? "-" : "";
    }

    /** The absolute number without trailing zeros. */
    private static BigDecimal shortest(double number) {
        double size = Math.abs(number);
        if (size == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = new BigDecimal(size);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == size) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    }
}
