package io.bastide.sops.yaml;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;

/** Refuses text that the parser should not get: see {@link #check}. */
final class RawText {
    private RawText() {}

    /**
     * Refuses raw U+0085, U+2028 and U+2029, which within a scalar are line breaks to sops and letters to others, and lines that
     * are too long, and too many in a row that are blank or comments.
     *
     * @throws SopsException {@code MALFORMED} or {@code LIMIT_EXCEEDED}
     */
    static void check(String text) throws SopsException {
        int line = 1;
        int idleLines = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n') {
                line++;
                InputLimits.checkLineLength(i - start);
                idleLines = isIdle(text, start, i) ? idleLines + 1 : 0;
                InputLimits.checkIdleLines(idleLines);
                start = i + 1;
            } else if (unit == '\u0085' || unit == '\u2028' || unit == '\u2029') {
                throw new SopsException(
                        SopsFault.MALFORMED,
                        "line %d holds the bare line break U+%04X, which YAML readers take differently"
                                .formatted(line, (int) unit));
            }
        }
        InputLimits.checkLineLength(text.length() - start);
    }

    private static boolean isIdle(String text, int start, int end) {
        int first = start;
        while (first < end && text.charAt(first) <= ' ') {
            first++;
        }
        return first == end || text.charAt(first) == '#';
    }
}
