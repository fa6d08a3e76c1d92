package io.bastide.sops.yaml;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The integers that sops' YAML reader takes: decimal, and binary, octal and hexadecimal by prefix, where a bare leading
 * zero means octal. Underscores are gone before.
 */
final class IntegerText {
    private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);

    private IntegerText() {}

    /** The number, up to 2^64-1, or empty when the text is no integer or beyond 64 bits. */
    static Optional<BigInteger> parse(String text) {
        boolean isSigned = text.startsWith("-") || text.startsWith("+");
        Optional<BigInteger> size = size(isSigned ? text.substring(1) : text);
        if (size.isPresent()) {
            return inRange(text.startsWith("-") ? size.get().negate() : size.get(), isSigned);
        }
        return signBehindPrefix(text);
    }

    /** An oddity of the reader: the sign may stand behind the prefix, as in {@code 0b-101}. */
    private static Optional<BigInteger> signBehindPrefix(String text) {
        if (text.startsWith("0b-") || text.startsWith("0b+")) {
            return digits(text.substring(3), 2)
                    .flatMap(size -> inRange(text.charAt(2) == '-' ? size.negate() : size, true));
        }
        if (text.startsWith("0o-") || text.startsWith("0o+")) {
            return digits(text.substring(3), 8)
                    .flatMap(size -> inRange(text.charAt(2) == '-' ? size.negate() : size, true));
        }
        return Optional.empty();
    }

    private static Optional<BigInteger> size(String text) {
        if (text.length() < 2 || text.charAt(0) != '0') {
            return digits(text, 10);
        }
        return switch (text.charAt(1)) {
            case 'x', 'X' -> digits(text.substring(2), 16);
            case 'b', 'B' -> digits(text.substring(2), 2);
            case 'o', 'O' -> digits(text.substring(2), 8);
            default -> digits(text.substring(1), 8);
        };
    }

    private static Optional<BigInteger> digits(String text, int radix) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0)) {
            return Optional.empty();
        }
        String significant = text.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 64) {
            return Optional.of(UNSIGNED_LIMIT);
        }
        return Optional.of(new BigInteger(significant, radix));
    }

    private static Optional<BigInteger> inRange(BigInteger number, boolean isSigned) {
        int bits = isSigned ? 63 : 64;
        return number.bitLength() <= bits ? Optional.of(number) : Optional.empty();
    }
}
