package io.bastide.dsl.value;

/** The number syntax that all quantities share. */
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
}
