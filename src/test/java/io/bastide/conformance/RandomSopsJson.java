package io.bastide.conformance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON objects with numbers in every spelling and strings with and without escapes. */
final class RandomSopsJson {

    private static final int DEEPEST = 4;

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "12",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775808",
            "1.0",
            "1.5",
            "-0.25",
            "1e3",
            "1E3",
            "1e-7",
            "1e21",
            "1e23",
            "5e-324",
            "1.7976931348623157e308",
            "3.14159",
            "123456789012345678",
            "0.1",
            "100000000000000000000",
            "9223372036854775808",
            "1.10");

    private final Dice dice;
    private final SopsTexts texts;

    RandomSopsJson(Dice dice) {
        this.dice = dice;
        this.texts = new SopsTexts(dice);
    }

    /** One object. */
    String document() {
        return object(0) + dice.one("", "\n");
    }

    private String object(int depth) {
        Set<String> keys = new LinkedHashSet<>(dice.times(dice.between(depth == 0 ? 1 : 0, 5), this::key));
        return keys.stream()
                .map(key -> string(key) + ":" + blank() + value(depth + 1))
                .collect(Collectors.joining("," + blank(), "{" + blank(), blank() + "}"));
    }

    private String list(int depth) {
        return dice.times(dice.between(0, 4), () -> value(depth + 1)).stream()
                .collect(Collectors.joining("," + blank(), "[", "]"));
    }

    private String value(int depth) {
        int number = dice.between(1, depth < DEEPEST ? 100 : 75);
        if (number <= 40) {
            return string(texts.any());
        }
        if (number <= 65) {
            return dice.oneOf(NUMBERS);
        }
        if (number <= 75) {
            return dice.one("true", "false", "null", "\"\"");
        }
        return number <= 88 ? object(depth) : list(depth);
    }

    private String key() {
        return dice.chance(80) ? texts.key() : "k" + texts.line();
    }

    private String blank() {
        return dice.one("", " ", "\n", "\t", "\r\n");
    }

    private String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> quoted.append(inQuotes((char) unit)));
        return quoted.append('"').toString();
    }

    private String inQuotes(char unit) {
        if (unit == '"' || unit == '\\') {
            return "\\" + unit;
        }
        if (unit == '\n' && dice.chance(50)) {
            return "\\n";
        }
        boolean isEscaped = unit < 0x20 || !Character.isSurrogate(unit) && dice.chance(3);
        return isEscaped ? String.format(Locale.ROOT, "\\u%04x", (int) unit) : Character.toString(unit);
    }
}
