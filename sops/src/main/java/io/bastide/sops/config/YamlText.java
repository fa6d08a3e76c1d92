package io.bastide.sops.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts in YAML that every reader takes for texts. */
final class YamlText {
    /** A letter first, no blank, and a colon only within. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9_./@+=:-]*[A-Za-z0-9_/=-])?");

    private static final Pattern PRINTABLE =
            Pattern.compile("[\\x20-\\x7e\\xa0-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd]*");

    /** What YAML 1.1 or 1.2 takes for something else, in lower case. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private YamlText() {}

    /** A text as a scalar in one line: bare, or in single quotes, or escaped in double quotes. */
    static String of(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return PRINTABLE.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character >= ' ' && character <= '~') {
                quoted.append(character);
            } else {
                quoted.append("\\u%04x".formatted((int) character));
            }
        }
        return quoted.append('"').toString();
    }
}
