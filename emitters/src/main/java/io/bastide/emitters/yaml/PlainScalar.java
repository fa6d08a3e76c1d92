package io.bastide.emitters.yaml;

import io.bastide.compiler.tree.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives an unquoted scalar the type that Kubernetes gives it, which is that of go-yaml 2.
 *
 * <ul>
 *   <li>{@code y yes on true} and {@code n no off false}, lower case, upper case or capitalised: booleans
 *   <li>nothing, {@code ~ null Null NULL}: null
 *   <li>decimal, {@code 0x}, {@code 0o}, {@code 0b} and leading-zero octal integers, underscores ignored
 *   <li>decimals with a point or an exponent, and {@code 08}, which is no octal number
 *   <li>{@code .inf} and {@code .nan} in their forms: refused, since JSON has no such number
 *   <li>dates, times of day ({@code 1:30}) and all else: strings
 * </ul>
 */
final class PlainScalar {
    private static final Map<String, Scalar> WORDS = Map.ofEntries(
            Map.entry("y", Scalar.TRUE),
            Map.entry("Y", Scalar.TRUE),
            Map.entry("yes", Scalar.TRUE),
            Map.entry("Yes", Scalar.TRUE),
            Map.entry("YES", Scalar.TRUE),
            Map.entry("on", Scalar.TRUE),
            Map.entry("On", Scalar.TRUE),
            Map.entry("ON", Scalar.TRUE),
            Map.entry("true", Scalar.TRUE),
            Map.entry("True", Scalar.TRUE),
            Map.entry("TRUE", Scalar.TRUE),
            Map.entry("n", Scalar.FALSE),
            Map.entry("N", Scalar.FALSE),
            Map.entry("no", Scalar.FALSE),
            Map.entry("No", Scalar.FALSE),
            Map.entry("NO", Scalar.FALSE),
            Map.entry("off", Scalar.FALSE),
            Map.entry("Off", Scalar.FALSE),
            Map.entry("OFF", Scalar.FALSE),
            Map.entry("false", Scalar.FALSE),
            Map.entry("False", Scalar.FALSE),
            Map.entry("FALSE", Scalar.FALSE),
            Map.entry("", Scalar.NULL),
            Map.entry("~", Scalar.NULL),
            Map.entry("null", Scalar.NULL),
            Map.entry("Null", Scalar.NULL),
            Map.entry("NULL", Scalar.NULL));

    private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private static final BigInteger MIN_SIGNED = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX_UNSIGNED = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private PlainScalar() {}

    /** The scalar, or empty when the text stands for a number that JSON cannot express. */
    static Optional<Scalar> resolve(String text) {
        Scalar word = WORDS.get(text);
        if (word != null) {
            return Optional.of(word);
        }
        char first = text.charAt(0);
        if (first != '.' && first != '+' && first != '-' && (first < '0' || first > '9')) {
            return Optional.of(Scalar.of(text));
        }
        if (NOT_FINITE.matcher(text).matches()) {
            return Optional.empty();
        }
        String digits = first == '.' ? text : text.replace("_", "");
        return Optional.of(
                integer(digits).or(() -> decimal(digits)).map(Scalar::of).orElseGet(() -> Scalar.of(text)));
    }

    private static Optional<BigDecimal> integer(String text) {
        boolean isSigned = text.startsWith("-") || text.startsWith("+");
        String magnitude = isSigned ? text.substring(1) : text;
        int radix = radix(magnitude);
        String digits = radix == 10 ? magnitude : magnitude.substring(prefixLength(magnitude));
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits, radix);
        BigInteger signed = text.startsWith("-") ? value.negate() : value;
        boolean isInRange = signed.compareTo(MIN_SIGNED) >= 0 && signed.compareTo(MAX_UNSIGNED) <= 0;
        return isInRange ? Optional.of(new BigDecimal(signed)) : Optional.empty();
    }

    private static int radix(String magnitude) {
        if (magnitude.length() < 2 || magnitude.charAt(0) != '0') {
            return 10;
        }
        return switch (magnitude.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'b', 'B' -> 2;
            default -> 8;
        };
    }

    private static int prefixLength(String magnitude) {
        char second = magnitude.charAt(1);
        return second >= '0' && second <= '9' ? 1 : "xXbBoO".indexOf(second) >= 0 ? 2 : 1;
    }

    private static Optional<BigDecimal> decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            return Optional.empty();
        }
        return Optional.of(value == 0 ? BigDecimal.ZERO : new BigDecimal(text));
    }
}
