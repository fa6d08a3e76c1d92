package io.bastide.sops.yaml;

import io.bastide.sops.document.Timestamp;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a plain scalar without a tag means to sops' YAML reader, which is neither YAML 1.1 nor 1.2.
 *
 * <p>{@link Optional#empty()} stands for an unsigned integer above 2^63-1, which sops cannot carry.
 */
final class Resolution {
    private static final Pattern POINT_FIRST = Pattern.compile("\\.[0-9]+(_[0-9]+)*([eE][-+]?[0-9]+(_[0-9]+)*)?");

    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private Resolution() {}

    /** The value of a plain scalar, or empty when it is an integer that does not fit into 63 bits. */
    static Optional<Value> of(String text) {
        if (text.isEmpty()) {
            return Optional.of(Value.nothing());
        }
        char first = text.charAt(0);
        if ("nNtTfF~".indexOf(first) >= 0) {
            return Optional.of(word(text));
        }
        if (first == '.') {
            return Optional.of(pointFirst(text));
        }
        if (first == '+' || first == '-' || (first >= '0' && first <= '9')) {
            return numberOrTime(text);
        }
        return Optional.of(string(text));
    }

    /** A plain scalar of this text would be read as a string. */
    static boolean isString(String text) {
        return of(text).map(value -> value.type() == ValueType.STR).orElse(false);
    }

    private static Value word(String text) {
        return switch (text) {
            case "true", "True", "TRUE" -> Value.bool(true);
            case "false", "False", "FALSE" -> Value.bool(false);
            case "~", "null", "Null", "NULL" -> Value.nothing();
            default -> string(text);
        };
    }

    private static Value pointFirst(String text) {
        switch (text) {
            case ".nan", ".NaN", ".NAN":
                return Value.real(Double.NaN);
            case ".inf", ".Inf", ".INF":
                return Value.real(Double.POSITIVE_INFINITY);
            default:
                return POINT_FIRST.matcher(text).matches() ? real(text, text.replace("_", "")) : string(text);
        }
    }

    private static Optional<Value> numberOrTime(String text) {
        if (text.length() == 5 && text.substring(1).toLowerCase(Locale.ROOT).equals(".inf")) {
            return Optional.of(signedInfinity(text));
        }
        Optional<Timestamp> time = Timestamp.ofYaml(text);
        if (time.isPresent()) {
            return time.map(Value::time);
        }
        String plain = text.replace("_", "");
        Optional<BigInteger> integer = IntegerText.parse(plain);
        if (integer.isPresent()) {
            return integer.filter(number -> number.bitLength() < 64).map(number -> Value.integer(number.longValue()));
        }
        return Optional.of(FLOAT.matcher(plain).matches() ? real(text, plain) : string(text));
    }

    private static Value signedInfinity(String text) {
        String word = text.substring(1);
        if (!word.equals(".inf") && !word.equals(".Inf") && !word.equals(".INF")) {
            return string(text);
        }
        return Value.real(text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }

    /** A float, or the string itself when the number is beyond the range of doubles. */
    private static Value real(String text, String plain) {
        double number = Double.parseDouble(plain);
        return Double.isInfinite(number) ? string(text) : Value.real(number);
    }

    private static Value string(String text) {
        return Value.text(text.getBytes(StandardCharsets.UTF_8));
    }
}
