package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a cron job runs.
 *
 * @param cron five fields: minute, hour, day of month, month, day of week
 * @param zone the IANA time zone; the controller's own when empty
 */
public record Schedule(String cron, Optional<String> zone) {
    private static final String HELP = "write five fields, for example `30 2 * * *` for half past two each night";

    /** Refuses what the cron job controller would refuse, and a zone that does not exist. */
    public Schedule {
        List<String> fields = List.of(cron.trim().split("\\s+", -1));
        if (fields.size() != CronField.ALL.size()) {
            throw new SpecException("`" + cron + "` has " + fields.size() + " fields instead of 5", HELP);
        }
        for (int i = 0; i < fields.size(); i++) {
            CronField field = CronField.ALL.get(i);
            field.problemOf(fields.get(i)).ifPresent(problem -> {
                throw new SpecException("the " + field.label() + " of `" + cron + "` " + problem, HELP);
            });
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

    private static void checkZone(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new SpecException("`" + zone + "` is no time zone", "use an IANA name such as `Europe/Berlin`");
        }
    }
}
