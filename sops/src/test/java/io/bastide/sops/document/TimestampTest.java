package io.bastide.sops.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTest {
    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01-01T00:00:00Z",
        "2024-1-2, 2024-01-02T00:00:00Z",
        "2024-01-01T10:00:00Z, 2024-01-01T10:00:00Z",
        "2024-01-01t1:2:3Z, 2024-01-01T01:02:03Z",
        "2024-01-01 10:00:00, 2024-01-01T10:00:00Z",
        "2024-01-01 10:00:00.500, 2024-01-01T10:00:00.5Z",
        "2024-01-01T10:00:00.1234567899Z, 2024-01-01T10:00:00.123456789Z",
        "2024-01-01T10:00:00+02:30, 2024-01-01T10:00:00+02:30",
        "2024-01-01T10:00:00-00:00, 2024-01-01T10:00:00Z"
    })
    void readsTheFormsThatSopsTakesInYaml(String text, String canonical) {
        assertThat(Timestamp.ofYaml(text).map(Timestamp::text)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2024-13-01",
                "24-01-01",
                "2024-01-01T24:00:00Z",
                "2024-01-01T10:00:60Z",
                "2024-01-01T10:00:00",
                "2024-01-01 10:00:00Z",
                "2001-12-14 21:59:43.10 -5",
                "2024-01-01T10:00:00+24:00",
                ""
            })
    void takesNothingElseForATime(String text) {
        assertThat(Timestamp.ofYaml(text)).isEqualTo(Optional.empty());
    }

    @Test
    void cutsTheFractionOffForWholeSeconds() {
        Timestamp time = Timestamp.ofRfc3339("2024-01-01T10:00:00.999+01:00").orElseThrow();

        assertThat(time.seconds()).isEqualTo("2024-01-01T10:00:00+01:00");
    }

    @Test
    void wantsTwoDigitsInRfc3339() {
        assertThat(Timestamp.ofRfc3339("2024-1-1T10:00:00Z")).isEmpty();
    }
}
