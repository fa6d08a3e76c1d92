package io.bastide.sops.yaml;

import java.nio.charset.StandardCharsets;

/**
 * Which styles can carry a string without loss. Works on the bytes, because a string cannot be cleared.
 *
 * @param isPlainAllowed its characters may stand without quotes; what it would be read as is another question
 * @param isSingleQuoteAllowed it may stand in single quotes on one line
 * @param isLiteralAllowed it may stand as a literal block, which is only asked of texts with line breaks
 * @param hasLineBreak it holds a line feed
 */
record ScalarLook(
        boolean isPlainAllowed, boolean isSingleQuoteAllowed, boolean isLiteralAllowed, boolean hasLineBreak) {
    private static final String NEVER_FIRST = "#,[]{}&*!|>'\"%@`";

    /** The look of a string in valid UTF-8. */
    static ScalarLook of(byte[] text) {
        if (text.length == 0) {
            return new ScalarLook(false, true, false, false);
        }
        Scan scan = new Scan(text);
        scan.run();
        boolean hasEdge = isGap(text[0]) || isGap(text[text.length - 1]);
        boolean isPlain = !scan.hasIndicator && !scan.hasBreak && !scan.hasTab && !scan.isSpecial && !hasEdge;
        boolean isSingle = !scan.hasBreak && !scan.hasTab && !scan.isSpecial;
        boolean isLiteral = !scan.isSpecial
                && !scan.hasBlankBeforeBreak
                && !isGap(text[0])
                && text[0] != '\t'
                && text[text.length - 1] != ' ';
        return new ScalarLook(isPlain, isSingle, isLiteral, scan.hasBreak);
    }

    private static boolean isGap(byte unit) {
        return unit == ' ' || unit == '\n';
    }

    /** One pass over the characters. */
    private static final class Scan {
        private final byte[] text;
        private boolean hasIndicator;
        private boolean hasBreak;
        private boolean hasTab;
        private boolean hasBlankBeforeBreak;
        private boolean isSpecial;

        Scan(byte[] text) {
            this.text = text;
        }

        void run() {
            hasIndicator = startsLike("---") || startsLike("...") || isFirstIndicator();
            for (int i = 0; i < text.length; i++) {
                int unit = text[i] & 0xFF;
                if (unit < 0x80) {
                    ascii(i, unit);
                } else {
                    isSpecial |= isUnprintable(i, unit);
                }
            }
        }

        private void ascii(int i, int unit) {
            if (unit == '\n') {
                hasBreak = true;
                hasBlankBeforeBreak |= i > 0 && text[i - 1] == ' ';
            } else if (unit == '\t') {
                hasTab = true;
            } else if (unit < 0x20 || unit == 0x7F) {
                isSpecial = true;
            } else if (unit == ':') {
                hasIndicator |= isBlankOrEnd(i + 1);
            } else if (unit == '#') {
                hasIndicator |= i > 0 && isBlankOrEnd(i - 1);
            }
        }

        /** Beyond ASCII: C1 controls, line breaks of Unicode, marks, what lies beyond the basic plane. */
        private boolean isUnprintable(int i, int lead) {
            if (lead == 0xC2) {
                return (text[i + 1] & 0xFF) < 0xA0;
            }
            if (lead == 0xE2 && (text[i + 1] & 0xFF) == 0x80) {
                int last = text[i + 2] & 0xFF;
                return last == 0xA8 || last == 0xA9;
            }
            if (lead == 0xEF) {
                int second = text[i + 1] & 0xFF;
                int last = text[i + 2] & 0xFF;
                return (second == 0xBB && last == 0xBF) || (second == 0xBF && last >= 0xBE);
            }
            return lead >= 0xF0;
        }

        private boolean isFirstIndicator() {
            char first = (char) (text[0] & 0xFF);
            if (first == '-' || first == '?' || first == ':') {
                return isBlankOrEnd(1);
            }
            return NEVER_FIRST.indexOf(first) >= 0;
        }

        private boolean isBlankOrEnd(int i) {
            return i >= text.length || text[i] == ' ' || text[i] == '\t' || text[i] == '\n' || text[i] == '\r';
        }

        private boolean startsLike(String mark) {
            byte[] wanted = mark.getBytes(StandardCharsets.US_ASCII);
            return text.length >= 3 && text[0] == wanted[0] && text[1] == wanted[1] && text[2] == wanted[2];
        }
    }
}
