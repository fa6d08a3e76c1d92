package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpuTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1m, 1", "500m, 500", "0.5, 500", ".5, 500", "2, 2000", "2., 2000", "0.001, 1", "1000m, 1000"})
    void readsCoresAndThousandths(String text, long millis) {
        assertThat(Cpu.of(text).millis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m",
                ".",
                "-1",
                "+1",
                "1e3",
                "1k",
                "1Mi",
                "0.0001",
                "0.5m",
                "1 m",
                "1,5",
                "9223372036854775808"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Cpu.of(text)).isInstanceOf(SpecException.class).hasMessageContaining("`" + text + "`");
    }

    @Test
    void refusesANegativeAmount() {
        assertThatThrownBy(() -> Cpu.millis(-1)).isInstanceOf(SpecException.class);
    }

    @Test
    void refusesAnAmountOutOfRange() {
        assertThatThrownBy(() -> Cpu.cores(Long.MAX_VALUE)).isInstanceOf(SpecException.class);
    }

    @Test
    void refusesASumOutOfRange() {
        Cpu most = Cpu.millis(Long.MAX_VALUE);

        assertThatThrownBy(() -> most.plus(Cpu.millis(1))).isInstanceOf(SpecException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1m", "999, 999m", "1000, 1", "1500, 1500m", "64000, 64"})
    void printsWholeCoresWithoutUnit(long millis, String text) {
        assertThat(Cpu.millis(millis)).hasToString(text);
    }

    @Test
    void addsAndMultiplies() {
        assertThat(Cpu.millis(250).times(3).plus(Cpu.cores(1))).isEqualTo(Cpu.of("1750m"));
    }

    @Test
    void comparesByAmount() {
        assertThat(Cpu.of("900m")).isLessThan(Cpu.of("1"));
    }

    @Property
    void readsWhatItPrints(@ForAll @LongRange(min = 0) long millis) {
        Cpu cpu = Cpu.millis(millis);

        assertThat(Cpu.of(cpu.toString())).isEqualTo(cpu);
    }
}
