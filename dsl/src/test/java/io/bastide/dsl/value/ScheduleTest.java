package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "30 2 * * *",
                "*/15 0-6,22 1 1-12/3 mon-fri",
                "0 0 31 DEC Sun",
                "59 23 1,15 jan,JUL 6",
                "5/10 * * * *"
            })
    void readsWhatTheControllerReads(String cron) {
        assertThat(Schedule.cron(cron)).hasToString(cron);
    }

    @ParameterizedTest
    @CsvSource({
        "60 * * * *, minute",
        "* 24 * * *, hour",
        "* * 0 * *, day of month",
        "* * 32 * *, day of month",
        "* * * 0 *, month",
        "* * * 13 *, month",
        "* * * * 7, day of week",
        "* * * * mon-7, day of week",
        "* * * xyz *, month",
        "* mon * * *, hour",
        "* * * mon *, month",
        "* * * * jan, day of week"
    })
    void refusesWhatIsOutsideAFieldsRange(String cron, String field) {
        assertThatThrownBy(() -> Schedule.cron(cron))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("the " + field + " of `" + cron + "` is outside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/0 * * * *", "1-5/0 * * * *"})
    void refusesAStepOfNothing(String cron) {
        assertThatThrownBy(() -> Schedule.cron(cron))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("has a step of 0: `");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5-3 * * * *", "* * * * fri-mon", "* * * dec-1 *"})
    void refusesARangeThatEndsBeforeItBegins(String cron) {
        assertThatThrownBy(() -> Schedule.cron(cron))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("ends before it begins: `");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a * * * *",
                "1- * * * *",
                ", * * * *",
                "1,, * * * *",
                "-1 * * * *",
                "*/ * * * *",
                "1.5 * * * *",
                "monday * * * *"
            })
    void refusesWhatIsNoField(String cron) {
        assertThatThrownBy(() -> Schedule.cron(cron))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("is not valid: `");
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "@daily, 1", "* * * *, 4", "0 0 * * * *, 6"})
    void refusesAnotherNumberOfFields(String cron, int fields) {
        assertThatThrownBy(() -> Schedule.cron(cron))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + cron + "` has " + fields + " fields instead of 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "UTC", "Etc/UTC", "America/New_York"})
    void takesIanaTimeZones(String zone) {
        Schedule schedule = Schedule.cron("0 3 * * *").in(zone);

        assertThat(schedule).hasToString("0 3 * * * " + zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mars/Phobos", "Berlin", "+02:00", "UTC+2", "Z", "Local"})
    void refusesWhatIsNoIanaTimeZone(String zone) {
        Schedule nightly = Schedule.cron("0 3 * * *");

        assertThatThrownBy(() -> nightly.in(zone))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + zone + "` is no time zone");
    }

    @Test
    void keepsItsFieldsWhenItGetsAZone() {
        Schedule schedule = Schedule.cron("0 3 * * *").in("UTC");

        assertThat(schedule.cron()).isEqualTo("0 3 * * *");
        assertThat(schedule.zone()).contains("UTC");
    }

    @Property
    void takesEveryMinuteOfEveryHour(@ForAll @IntRange(max = 59) int minute, @ForAll @IntRange(max = 23) int hour) {
        String cron = minute + " " + hour + " * * *";

        assertThat(Schedule.cron(cron).cron()).isEqualTo(cron);
    }
}
