package io.bastide.compiler.diagnostic.render;

import java.util.List;

/** Makes foreign text safe for a terminal and tells how wide it is there. */
public final class TerminalText {
    private static final int TAB_COLUMNS = 4;

    /** First and last of the East Asian wide signs and the pictures (Unicode Standard Annex 11), roughly. */
    private static final List<int[]> WIDE = List.of(
            new int[] {0x1100, 0x115F},
            new int[] {0x2E80, 0xA4CF},
            new int[] {0xAC00, 0xD7A3},
            new int[] {0xF900, 0xFAFF},
            new int[] {0xFE30, 0xFE6F},
            new int[] {0xFF00, 0xFF60},
            new int[] {0xFFE0, 0xFFE6},
            new int[] {0x1F300, 0x1F64F},
            new int[] {0x1F680, 0x1F6FF},
            new int[] {0x1F900, 0x1F9FF},
            new int[] {0x20000, 0x3FFFD});

    private TerminalText() {}

    /** The text with every sign that a terminal would obey or hide written out, for example {@code \}{@code u001b}. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> appendEscaped(safe, sign));
        return safe.toString();
    }

    /** A source line: tabs become spaces up to the next multiple of four columns, the rest is escaped. */
    public static String line(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (sign == '\t') {
                safe.append(" ".repeat(TAB_COLUMNS - columns(safe) % TAB_COLUMNS));
            } else {
                appendEscaped(safe, sign);
            }
        });
        return safe.toString();
    }

    /** How many columns escaped text takes. */
    static int columns(CharSequence text) {
        return text.codePoints().map(TerminalText::columns).sum();
    }

    /** The part of escaped text that begins at a column and takes at most the given number of them. */
    static String slice(String text, int from, int atMost) {
        StringBuilder part = new StringBuilder();
        int column = 0;
        for (int sign : text.codePoints().toArray()) {
            int end = column + columns(sign);
            if (column >= from && end <= from + atMost) {
                part.appendCodePoint(sign);
            }
            column = end;
        }
        return part.toString();
    }

    private static void appendEscaped(StringBuilder safe, int sign) {
        switch (sign) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (isSafe(sign)) {
                    safe.appendCodePoint(sign);
                } else {
                    for (char unit : Character.toChars(sign)) {
                        safe.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
                    }
                }
            }
        }
    }

    /** Not safe are control signs, invisible ones (some turn the writing direction), and halves of a pair. */
    private static boolean isSafe(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** Columns of one sign: none for a mark on the one before, two for a wide one, else one. */
    private static int columns(int sign) {
        int type = Character.getType(sign);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean isWide = WIDE.stream().anyMatch(range -> sign >= range[0] && sign <= range[1]);
        return isWide ? 2 : 1;
    }
}
