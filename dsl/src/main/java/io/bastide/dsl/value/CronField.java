package io.bastide.dsl.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the five fields of a cron expression, as the cron job controller reads it.
 *
 * @param label what people call it
 * @param lowest its smallest number
 * @param highest its largest number
 * @param names names that stand for its numbers, from the lowest up; may be empty
 */
record CronField(String label, int lowest, int highest, List<String> names) {
    /** The fields in the order of the expression. Sunday is 0; the controller knows no 7. */
    static final List<CronField> ALL = List.of(
            new CronField("minute", 0, 59, List.of()),
            new CronField("hour", 0, 23, List.of()),
            new CronField("day of month", 1, 31, List.of()),
            new CronField(
                    "month",
                    1,
                    12,
                    List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new CronField("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    private static final Pattern PART =
            Pattern.compile("(?:\\*|([0-9]{1,2}|[A-Za-z]{3})(?:-([0-9]{1,2}|[A-Za-z]{3}))?)(?:/([0-9]{1,4}))?");

    /** What is wrong with the text as this field, as the predicate of a sentence; empty when nothing is. */
    Optional<String> problemOf(String text) {
        for (String part : text.split(",", -1)) {
            Optional<String> problem = problemOfPart(part);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<String> problemOfPart(String part) {
        Matcher matcher = PART.matcher(part);
        if (!matcher.matches()) {
            return Optional.of("is not valid: `" + part + "`");
        }
        if (matcher.group(3) != null && Integer.parseInt(matcher.group(3)) == 0) {
            return Optional.of("has a step of 0: `" + part + "`");
        }
        if (matcher.group(1) == null) {
            return Optional.empty();
        }
        OptionalInt from = number(matcher.group(1));
        OptionalInt to = matcher.group(2) == null ? from : number(matcher.group(2));
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.of("is outside " + lowest + " to " + highest + ": `" + part + "`");
        }
        return from.getAsInt() <= to.getAsInt()
                ? Optional.empty()
                : Optional.of("ends before it begins: `" + part + "`");
    }

    /** The number that a name or a number stands for; empty when it is outside the field's range. */
    private OptionalInt number(String text) {
        int name = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (name >= 0) {
            return OptionalInt.of(lowest + name);
        }
        if (!Character.isDigit(text.charAt(0))) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(text);
        return number < lowest || number > highest ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
