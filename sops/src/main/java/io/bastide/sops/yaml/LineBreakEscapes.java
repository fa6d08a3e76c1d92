package io.bastide.sops.yaml;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The escapes of U+2028 and U+2029 in double quotes, which the parser does not know: YAML 1.2 section 5.7.
 *
 * <p>Where one may stand, the character itself is put, which a checked text does not have ({@link RawText}). Outside
 * double quotes the same letters are no escape; there the character is taken back.
 */
final class LineBreakEscapes {
    private static final char LINE = '\u2028';
    private static final char PARAGRAPH = '\u2029';

    private LineBreakEscapes() {}

    /** A checked text with the characters in place of what may be their escapes. */
    static String resolve(String text) {
        if (!text.contains("\\L") && !text.contains("\\P")) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            char next = unit == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (next == 'L' || next == 'P') {
                resolved.append(next == 'L' ? LINE : PARAGRAPH);
                i++;
            } else if (next == '\\') {
                resolved.append("\\\\");
                i++;
            } else {
                resolved.append(unit);
            }
        }
        return resolved.toString();
    }

    /** What a scalar says. */
    static String valueOf(ScalarEvent event) {
        return event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED ? event.getValue() : takeBack(event.getValue());
    }

    /** A text from outside double quotes as it stood in the file. */
    static String takeBack(String text) {
        return text.replace(String.valueOf(LINE), "\\L").replace(String.valueOf(PARAGRAPH), "\\P");
    }
}
