package io.bastide.sops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of scalars: what sops' YAML reader takes a plain scalar for. */
class ResolutionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "no",
                "on",
                "off",
                "y",
                "n",
                "tRUE",
                "nUll",
                "_1",
                "1e",
                "1e400",
                ".1__0",
                ".",
                "+",
                "-",
                "0x",
                "0b2",
                "1:30",
                "190:20:30",
                "2024-02-30",
                "<<",
                "=",
                "NaN",
                "Inf",
                "+.nan",
                "0x1p-2",
                "-.iNf",
                "1.2.3"
            })
    void takesForStrings(String text) {
        assertThat(Resolution.of(text)).contains(Value.text(text));
    }

    @ParameterizedTest
    @CsvSource({
        "017, 15",
        "0o17, 15",
        "0O17, 15",
        "00, 0",
        "-017, -15",
        "0x1F, 31",
        "0XFF, 255",
        "0b101, 5",
        "-0x1F, -31",
        "+0b11, 3",
        "0b-101, -5",
        "0o-17, -15",
        "1_000, 1000",
        "12345_54321, 1234554321",
        "1__0, 10",
        "0x_1, 1",
        "+12, 12",
        "-0, 0",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808"
    })
    void takesForIntegers(String text, String canonical) {
        assertThat(Resolution.of(text)).contains(value(ValueType.INT, canonical));
    }

    @ParameterizedTest
    @CsvSource({
        "08, 8",
        "0_8, 8",
        "1e3, 1000",
        "12e03, 12000",
        "5., 5",
        ".5, 0.5",
        "+.5, 0.5",
        "1.e2, 100",
        ".1_0, 0.1",
        ".5e1_0, 5000000000",
        "1e5_0, 100000000000000000000000000000000000000000000000000",
        "-0.0, -0",
        "18446744073709551616, 18446744073709552000",
        ".inf, +Inf",
        "+.INF, +Inf",
        "-.Inf, -Inf",
        ".nan, NaN"
    })
    void takesForFloats(String text, String canonical) {
        assertThat(Resolution.of(text)).contains(value(ValueType.FLOAT, canonical));
    }

    @ParameterizedTest
    @CsvSource({"true, True", "True, True", "TRUE, True", "false, False", "False, False", "FALSE, False"})
    void takesForTruthValues(String text, String canonical) {
        assertThat(Resolution.of(text)).contains(value(ValueType.BOOL, canonical));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void takesForNothing(String text) {
        assertThat(Resolution.of(text)).contains(Value.nothing());
    }

    @Test
    void takesForTimes() {
        assertThat(Resolution.of("2024-1-1")).contains(value(ValueType.TIME, "2024-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "18446744073709551615", "0xFFFFFFFFFFFFFFFF"})
    void knowsUnsignedIntegersThatSopsCannotCarry(String text) {
        assertThat(Resolution.of(text)).isEqualTo(Optional.empty());
    }

    private static Value value(ValueType type, String canonical) {
        return new Value(type, canonical.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
