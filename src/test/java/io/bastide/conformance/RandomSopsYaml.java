package io.bastide.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** YAML in the many ways people write it: block and flow, plain and quoted, literal and folded, with comments. */
final class RandomSopsYaml {

    private static final int DEEPEST = 4;

    private final Dice dice;
    private final SopsTexts texts;
    private final boolean hasComments;
    private final StringBuilder yaml = new StringBuilder();

    RandomSopsYaml(Dice dice) {
        this.dice = dice;
        this.texts = new SopsTexts(dice);
        this.hasComments = dice.chance(30);
    }

    /** One document, seldom more. */
    String stream() {
        int documents = dice.chance(85) ? 1 : dice.between(2, 3);
        for (int number = 0; number < documents; number++) {
            if (number > 0 || dice.chance(10)) {
                yaml.append("---\n");
            }
            entries("", 0);
        }
        return yaml.toString();
    }

    private void entries(String indent, int depth) {
        Set<String> keys = new LinkedHashSet<>(dice.times(dice.between(1, depth == 0 ? 7 : 4), texts::key));
        for (String key : keys) {
            if (hasComments && dice.chance(30)) {
                yaml.append(indent).append(comment()).append('\n');
            }
            yaml.append(indent).append(key(key)).append(':');
            value(indent, depth);
        }
    }

    private String key(String key) {
        return dice.chance(85) ? key : quoted(key);
    }

    /** What follows a colon or dash, up to the end of its last line. */
    private void value(String indent, int depth) {
        int number = dice.between(1, 100);
        if (number <= 62 || depth == DEEPEST) {
            yaml.append(' ').append(scalar()).append(inlineComment()).append('\n');
        } else if (number <= 72) {
            block(indent + "  ");
        } else if (number <= 83) {
            yaml.append('\n');
            entries(indent + dice.one("  ", "    "), depth + 1);
        } else if (number <= 91) {
            yaml.append('\n');
            items(indent + dice.one("  ", "    "), depth + 1);
        } else if (number <= 95) {
            yaml.append(' ').append(flow(depth + 1)).append('\n');
        } else {
            yaml.append(dice.one(" {}\n", " []\n", "\n", " \"\"\n", " ''\n"));
        }
    }

    private void items(String indent, int depth) {
        for (int left = dice.between(1, 4); left > 0; left--) {
            yaml.append(indent).append('-');
            int number = dice.between(1, 100);
            if (number <= 70 || depth == DEEPEST) {
                yaml.append(' ').append(scalar()).append('\n');
            } else if (number <= 85) {
                yaml.append('\n');
                entries(indent + "  ", depth + 1);
            } else if (number <= 95) {
                yaml.append('\n');
                items(indent + "  ", depth + 1);
            } else {
                block(indent + "  ");
            }
        }
    }

    private String scalar() {
        int number = dice.between(1, 100);
        if (number <= 45) {
            return texts.plain();
        }
        return number <= 85 ? quoted(texts.any()) : "'" + texts.line().replace("'", "''") + "'";
    }

    private String flow(int depth) {
        List<String> parts = new ArrayList<>();
        boolean isList = dice.chance(50);
        Set<String> keys = new LinkedHashSet<>(dice.times(dice.between(0, 3), texts::key));
        for (String key : keys) {
            boolean isDeeper = depth < DEEPEST && dice.chance(20);
            String value =
                    isDeeper ? flow(depth + 1) : dice.chance(50) ? quoted(texts.any()) : "" + dice.between(-9, 99);
            parts.add(isList ? value : key + ": " + value);
        }
        String inside = String.join(", ", parts);
        return isList ? "[" + inside + "]" : "{" + inside + "}";
    }

    /** A literal or folded block scalar. */
    private void block(String indent) {
        yaml.append(' ').append(dice.one("|", "|-", "|+", ">", ">-", ">+")).append('\n');
        for (String line : texts.lines()) {
            yaml.append(line.isEmpty() ? "" : indent + line).append('\n');
        }
        yaml.append(indent).append("end\n").append(dice.one("", "", "\n", "\n\n"));
    }

    private String comment() {
        return dice.one("# ", "#", "#  ", "# ")
                + dice.one("note", "é 😀", "a: b", "", "- x", "password: hunter2", "#x");
    }

    private String inlineComment() {
        return hasComments && dice.chance(15) ? " " + comment() : "";
    }

    /** A double-quoted scalar: what YAML cannot carry as it is, or breaks lines at, is escaped. */
    private String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(codePoint -> quoted.append(inQuotes(codePoint)));
        return quoted.append('"').toString();
    }

    private String inQuotes(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            return "\\" + (char) codePoint;
        }
        if (codePoint == '\n') {
            return "\\n";
        }
        boolean isPlain = codePoint >= 0x20 && codePoint < 0x7f
                || codePoint > 0xa0 && codePoint != 0x2028 && codePoint != 0x2029 && codePoint != 0xfeff;
        if (isPlain && dice.chance(97)) {
            return Character.toString(codePoint);
        }
        if (codePoint <= 0xff) {
            return String.format(Locale.ROOT, "\\x%02x", codePoint);
        }
        return codePoint <= 0xffff
                ? String.format(Locale.ROOT, "\\u%04X", codePoint)
                : String.format(Locale.ROOT, "\\U%08x", codePoint);
    }
}
