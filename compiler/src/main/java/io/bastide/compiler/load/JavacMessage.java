package io.bastide.compiler.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of the Java compiler, and the same in one line of our style.
 *
 * @param lines the message's lines without what explains type variables, trimmed, at least one
 */
record JavacMessage(List<String> lines) {
    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z_]\\w*\\.)+(?=[A-Z])");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (.+)");
    private static final Pattern LOCATION = Pattern.compile("location:\\s+(\\w+) (.+)");
    private static final Pattern TYPED_VARIABLE = Pattern.compile("(\\w+) of type (.+)");
    private static final Pattern MISMATCH = Pattern.compile("incompatible types: (.+) cannot be converted to (.+)");
    private static final Pattern NOT_OVERRIDDEN = Pattern.compile("abstract method (.+) in (.+)");
    private static final Pattern NO_PACKAGE = Pattern.compile("package (\\S+) does not exist");
    private static final Pattern LEADING_NAME = Pattern.compile("([A-Z][\\w.]*)(?= (?:is|has|cannot) )");

    /** What of a message is worth a line. */
    private static final int MAX_LINES = 3;

    /** Copies the lines. */
    JavacMessage {
        lines = List.copyOf(lines);
    }

    /** Reads a message as the compiler gives it. */
    static JavacMessage of(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("where "))
                .filter(line -> !line.isEmpty())
                .toList();
        return new JavacMessage(lines.isEmpty() ? List.of("compiler gives no reason") : lines);
    }

    /** The first line. */
    String first() {
        return lines.get(0);
    }

    /** What cannot be found, for example {@code method build()}; empty when the message is about something else. */
    Optional<Symbol> symbol() {
        for (String line : lines) {
            Matcher matcher = SYMBOL.matcher(line);
            if (matcher.matches()) {
                return Optional.of(new Symbol(matcher.group(1), matcher.group(2)));
            }
        }
        return Optional.empty();
    }

    /** Where it was looked for, for example {@code interface io.bastide.dsl.Tenant}; empty when nothing is said. */
    String location() {
        return lines.stream()
                .filter(line -> line.startsWith("location:"))
                .findFirst()
                .orElse("");
    }

    /** The message in our style: one line, lower case, no final stop, names in backticks, no package names. */
    String inOneLine() {
        String text = symbol().map(this::notFound).orElseGet(() -> {
            Matcher mismatch = MISMATCH.matcher(first());
            return mismatch.matches()
                    ? "incompatible types: `%s` cannot be converted to `%s`"
                            .formatted(unqualified(mismatch.group(1)), unqualified(mismatch.group(2)))
                    : joined();
        });
        return lowerCase(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    }

    private String notFound(Symbol symbol) {
        String found = "cannot find %s `%s`".formatted(symbol.kind(), unqualified(symbol.name()));
        Matcher place = LOCATION.matcher(location());
        if (!place.matches()) {
            return found;
        }
        Matcher variable = TYPED_VARIABLE.matcher(place.group(2));
        return variable.matches()
                ? "%s in `%s` of type `%s`".formatted(found, variable.group(1), unqualified(variable.group(2)))
                : "%s in %s `%s`".formatted(found, place.group(1), unqualified(place.group(2)));
    }

    private String joined() {
        List<String> kept = lines;
        Optional<String> reason =
                lines.stream().filter(line -> line.startsWith("reason: ")).findFirst();
        if (reason.isPresent()) {
            kept = List.of(first(), reason.get().substring("reason: ".length()));
        } else if (first().startsWith("no suitable ")) {
            kept = List.of(first());
        }
        String text = String.join("; ", kept.subList(0, Math.min(MAX_LINES, kept.size())))
                .replace(";; ", "; ")
                .replace(":; ", ": ");
        text = NO_PACKAGE.matcher(text).replaceAll("package `$1` does not exist");
        text = NOT_OVERRIDDEN.matcher(unqualified(text)).replaceAll("abstract method `$1` of `$2`");
        return QUOTED.matcher(text).replaceAll("`$1`");
    }

    private static String lowerCase(String text) {
        Matcher name = LEADING_NAME.matcher(text);
        if (name.lookingAt()) {
            return "`" + name.group(1) + "`" + text.substring(name.end());
        }
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** A type without the names of its packages. */
    static String unqualified(String text) {
        return QUALIFIER.matcher(text).replaceAll("");
    }

    /**
     * What cannot be found.
     *
     * @param kind for example {@code method}
     * @param name its name, for a method with the types of its arguments
     */
    record Symbol(String kind, String name) {
        /** The name without arguments. */
        String simpleName() {
            int end = name.indexOf('(');
            return end < 0 ? name : name.substring(0, end);
        }
    }
}
