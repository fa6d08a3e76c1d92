package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a cron job runs.
 *
 * @param cron five fields: minute, hour, day of month, month, day of week
 * @param zone the IANA time zone; the controller's own when empty
 */
public record Schedule(String cron, Optional<String> zone) {
    private static final String HELP = "write five fields, for example `30 2 * * *` for half past two each night";
    private static final String RANGE = "(\\*|[0-9A-Za-z]+(-[0-9A-Za-z]+)?)(/[0-9]+)?";
    private static final Pattern FIELD = Pattern.compile(RANGE + "(," + RANGE + ")*");
    private static final int[] LOWEST = {0, 0, 1, 1, 0};
    private static final int[] HIGHEST = {59, 23, 31, 12, 7};
    private static final String[] FIELDS = {"minute", "hour", "day of month", "month", "day of week"};

    /** Refuses what the cron job controller would refuse, and a zone that does not exist. */
    public Schedule {
        String[] fields = cron.trim().split("\\s+", -1);
        if (fields.length != FIELDS.length) {
            throw new SpecException("`" + cron + "` has " + fields.length + " fields instead of 5", HELP);
        }
        for (int i = 0; i < fields.length; i++) {
            checkField(cron, fields[i], i);
        }
        zone.ifPresent(Schedule::checkZone);
    }

    /** A schedule in the controller's time zone. */
    public static Schedule cron(String cron) {
        return new Schedule(cron, Optional.empty());
    }

    /** The same schedule in an IANA time zone, for example {@code Europe/Berlin}. */
    public Schedule in(String timeZone) {
        return new Schedule(cron, Optional.of(timeZone));
    }

    @Override
    public String toString() {
        return cron + zone.map(name -> " " + name).orElse("");
    }

    private static void checkField(String cron, String field, int index) {
        if (!FIELD.matcher(field).matches()) {
            throw new SpecException("`" + cron + "` has no valid " + FIELDS[index] + ": `" + field + "`", HELP);
        }
        for (String number : field.replaceAll("/[0-9]+", "").split("[^0-9]+", -1)) {
            if (!number.isEmpty()
                    && (number.length() > 2
                            || Integer.parseInt(number) < LOWEST[index]
                            || Integer.parseInt(number) > HIGHEST[index])) {
                throw new SpecException(
                        "`" + cron + "` has a " + FIELDS[index] + " outside " + LOWEST[index] + " to " + HIGHEST[index]
                                + ": `" + number + "`",
                        HELP);
            }
        }
    }

    private static void checkZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new SpecException("`" + zone + "` is no time zone", "use an IANA name such as `Europe/Berlin`");
        }
    }
}
