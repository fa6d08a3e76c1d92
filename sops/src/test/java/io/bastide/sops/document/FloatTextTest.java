package io.bastide.sops.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatTextTest {
    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "0.0, 0",
        "-0.0, -0",
        "1.10, 1.1",
        "-2.5, -2.5",
        "1e23, 100000000000000000000000",
        "1e21, 1000000000000000000000",
        "1e-7, 0.0000001",
        "123456789.0, 123456789",
        "NaN, NaN",
        "Infinity, +Inf",
        "-Infinity, -Inf"
    })
    void writesPlainDecimals(double number, String text) {
        assertThat(FloatText.plain(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1",
        "0.0, 0",
        "100000.0, 100000",
        "1000000.0, 1e+06",
        "1234567.0, 1.234567e+06",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "1e23, 1e+23",
        "-1e100, -1e+100",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308"
    })
    void writesAnExponentForGreatAndSmallNumbers(double number, String text) {
        assertThat(FloatText.withExponent(number)).isEqualTo(text);
    }

    @Property
    void bothTextsLeadBackToTheNumber(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            assertThat(Double.parseDouble(FloatText.plain(number))).isEqualTo(number);
            assertThat(Double.parseDouble(FloatText.withExponent(number))).isEqualTo(number);
        }
    }
}
