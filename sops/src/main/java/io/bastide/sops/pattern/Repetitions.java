package io.bastide.sops.pattern;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * How often the innermost part of an expression is repeated by counts inside each other: {@code (a{9}){9}} repeats it 81
 * times. The engine of sops refuses more than a thousand, which RE2/J lets pass.
 *
 * <p>Source: the Go package regexp/syntax. Used once, on an expression that RE2/J takes.
 */
final class Repetitions {
    /** Most repetitions. */
    static final long LIMIT = 1000;

    private static final Pattern COUNT = Pattern.compile("\\{(\\d+)(?:(,)(\\d*))?\\}");

    private final String text;
    private int position;

    private Repetitions(String text) {
        this.text = text;
    }

    /** The greatest product of counts inside each other. */
    static long in(String expression) {
        return new Repetitions(expression).group();
    }

    /** Reads up to the bracket that closes the group, or to the end. */
    private long group() {
        long greatest = 1;
        long part = 1;
        while (position < text.length() && text.charAt(position) != ')') {
            char sign = text.charAt(position);
            if (sign == '{') {
                part *= count();
            } else if ("*+?|".indexOf(sign) >= 0) {
                position++;
            } else {
                part = part(sign);
            }
            greatest = Math.max(greatest, part);
        }
        return greatest;
    }

    private long part(char sign) {
        position++;
        if (sign == '(') {
            long inside = group();
            position++;
            return inside;
        }
        if (sign == '\\') {
            boolean isQuoting = text.startsWith("Q", position);
            int end = text.indexOf("\\E", position);
            position = isQuoting ? (end < 0 ? text.length() : end + 2) : position + 1;
        } else if (sign == '[') {
            skipClass();
        }
        return 1;
    }

    /** A bracket that closes a class is a member when it is the first one. */
    private void skipClass() {
        position += text.startsWith("^", position) ? 2 : 1;
        while (position < text.length() && text.charAt(position) != ']') {
            boolean isNamed = text.startsWith("[:", position) && text.indexOf(":]", position) > 0;
            position = isNamed ? text.indexOf(":]", position) + 2 : position + (text.charAt(position) == '\\' ? 2 : 1);
        }
        position++;
    }

    /** A brace that begins no count stands for itself. */
    private long count() {
        Matcher matcher = COUNT.matcher(text);
        if (!matcher.find(position) || matcher.start() != position) {
            position++;
            return 1;
        }
        position = matcher.end();
        boolean isRange = matcher.group(3) != null && !matcher.group(3).isEmpty();
        return Math.max(1, Long.parseLong(isRange ? matcher.group(3) : matcher.group(1)));
    }
}
