package io.bastide.conformance;

import java.util.LinkedHashSet;
import java.util.Set;

/** Lists of variables, with comments and values in which other readers would see quotes and escapes. */
final class RandomSopsDotenv {

    private final Dice dice;
    private final SopsTexts texts;

    RandomSopsDotenv(Dice dice) {
        this.dice = dice;
        this.texts = new SopsTexts(dice);
    }

    /** One file. */
    String document() {
        StringBuilder lines = new StringBuilder();
        Set<String> keys = new LinkedHashSet<>(dice.times(dice.between(1, 8), texts::key));
        for (String key : keys) {
            if (dice.chance(15)) {
                lines.append(dice.one("# note", "#", "#x=y", "# é 😀")).append('\n');
            }
            lines.append(key).append('=').append(value()).append('\n');
            lines.append(dice.chance(10) ? "\n" : "");
        }
        return lines.toString();
    }

    private String value() {
        return dice.chance(20)
                ? dice.one("", " ", "\"quoted\"", "'x'", "a\\nb", "a\\\\nb", "a=b", "a # b")
                : texts.line();
    }
}
