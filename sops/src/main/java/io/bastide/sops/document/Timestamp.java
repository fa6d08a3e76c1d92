package io.bastide.sops.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time as SOPS files spell it: RFC 3339, with the offset it was written with.
 *
 * @param date the day, year 0 to 9999
 * @param hour 0 to 23
 * @param minute 0 to 59
 * @param second 0 to 59; there are no leap seconds
 * @param nanos fraction of the second in nanoseconds
 * @param offsetMinutes east of UTC; 0 is written as {@code Z}
 */
public record Timestamp(LocalDate date, int hour, int minute, int second, int nanos, int offsetMinutes) {
    /** The forms of YAML 1.1 timestamps that sops' reader takes; single digits are allowed but for the year. */
    private static final Pattern YAML = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"
            + "(?:(?:[Tt](\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d+))?(Z|[+-]\\d\\d:\\d\\d))"
            + "|(?: (\\d{1,2}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d+))?))?");

    private static final Pattern RFC_3339 = Pattern.compile(
            "(\\d{4})-(\\d\\d)-(\\d\\d)" + "T(\\d{1,2}):(\\d\\d):(\\d\\d)(?:[.,](\\d+))?(Z|[+-]\\d\\d:\\d\\d)");

    private static final int MAX_OFFSET_MINUTES = 24 * 60 - 1;

    /** What a plain YAML scalar says, or empty when it is no timestamp. */
    public static Optional<Timestamp> ofYaml(String text) {
        Matcher matcher = YAML.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int time = matcher.group(4) != null ? 4 : 9;
        if (matcher.group(time) == null) {
            return of(matcher, "0", "0", "0", "", "Z");
        }
        String zone = time == 4 ? matcher.group(8) : "Z";
        return of(
                matcher,
                matcher.group(time),
                matcher.group(time + 1),
                matcher.group(time + 2),
                matcher.group(time + 3) == null ? "" : matcher.group(time + 3),
                zone);
    }

    /** What an RFC 3339 text says, or empty when it is none. */
    public static Optional<Timestamp> ofRfc3339(String text) {
        Matcher matcher = RFC_3339.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String fraction = matcher.group(7) == null ? "" : matcher.group(7);
        return of(matcher, matcher.group(4), matcher.group(5), matcher.group(6), fraction, matcher.group(8));
    }

    private static Optional<Timestamp> of(
            Matcher matcher, String hour, String minute, String second, String fraction, String zone) {
        LocalDate date;
        try {
            date = LocalDate.of(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
        int nanos = number((fraction + "000000000").substring(0, 9));
        int offset = offsetMinutes(zone);
        if (number(hour) > 23 || number(minute) > 59 || number(second) > 59) {
            return Optional.empty();
        }
        if (Math.abs(offset) > MAX_OFFSET_MINUTES) {
            return Optional.empty();
        }
        return Optional.of(new Timestamp(date, number(hour), number(minute), number(second), nanos, offset));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int offsetMinutes(String zone) {
        if (zone.equals("Z")) {
            return 0;
        }
        int size = number(zone.substring(1, 3)) * 60 + number(zone.substring(4));
        return zone.charAt(0) == '-' ? -size : size;
    }

    /** RFC 3339 with up to nine digits of fraction, trailing zeros dropped. */
    public String text() {
        if (nanos == 0) {
            return seconds();
        }
        String fraction = String.format(Locale.ROOT, "%09d", nanos).replaceAll("0+$", "");
        return dateAndTime() + "." + fraction + zone();
    }

    /** RFC 3339 to the whole second, the fraction cut off. */
    public String seconds() {
        return dateAndTime() + zone();
    }

    private String dateAndTime() {
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02dT%02d:%02d:%02d",
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth(),
                hour,
                minute,
                second);
    }

    private String zone() {
        if (offsetMinutes == 0) {
            return "Z";
        }
        int size = Math.abs(offsetMinutes);
        return String.format(Locale.ROOT, "%s%02d:%02d", offsetMinutes < 0 ? "-" : "+", size / 60, size % 60);
    }
}
