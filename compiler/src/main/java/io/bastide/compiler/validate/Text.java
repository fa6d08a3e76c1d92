package io.bastide.compiler.validate;

import java.util.Collection;
import java.util.stream.Collectors;

/** How names and values stand in messages. */
final class Text {
    private Text() {}

    /** A name or value in backticks. */
    static String quoted(Object value) {
        return "`" + value + "`";
    }

    /** Names in backticks, joined by commas. */
    static String listed(Collection<?> names) {
        return names.stream().map(Text::quoted).collect(Collectors.joining(", "));
    }

    /** One letter in backticks; one that cannot be printed as its code point. */
    static String letter(int codePoint) {
        if (codePoint == ' ') {
            return "a space";
        }
        return Character.isISOControl(codePoint)
                ? "`U+%04X`".formatted(codePoint)
                : "`" + Character.toString(codePoint) + "`";
    }

    /** The text on one line: what cannot be printed stands there as its code point. */
    static String onOneLine(String text) {
        if (text.codePoints().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(sign -> {
            line.append(Character.isISOControl(sign) ? "<U+%04X>".formatted(sign) : Character.toString(sign));
        });
        return line.toString();
    }
}
