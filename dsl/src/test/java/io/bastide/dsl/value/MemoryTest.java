package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "1k, 1000",
        "1Ki, 1024",
        "500M, 500000000",
        "64Mi, 67108864",
        "1.5Gi, 1610612736",
        "0.5Ki, 512",
        "2G, 2000000000",
        "1T, 1000000000000",
        "1Ti, 1099511627776",
        "1P, 1000000000000000",
        "1Pi, 1125899906842624"
    })
    void readsBytesAndUnits(String text, long bytes) {
        assertThat(Memory.of(text).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mi",
                "-1",
                "1m",
                "1K",
                "1MB",
                "1mi",
                "64 Mi",
                "1e3",
                "0.3Ki",
                "0.5",
                "8192Pi",
                "1Ei",
                "9223372036854775808"
            })
    void refusesWhatIsNoAmount(String text) {
        assertThatThrownBy(() -> Memory.of(text))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("`" + text + "`");
    }

    @Test
    void refusesANegativeAmount() {
        assertThatThrownBy(() -> Memory.mebibytes(-1)).isInstanceOf(SpecException.class);
    }

    @Test
    void refusesAnAmountOutOfRange() {
        assertThatThrownBy(() -> Memory.gibibytes(Long.MAX_VALUE)).isInstanceOf(SpecException.class);
    }

    @Test
    void refusesAProductOutOfRange() {
        Memory half = new Memory(1L << 62);

        assertThatThrownBy(() -> half.times(2)).isInstanceOf(SpecException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "1000, 1k",
        "1024, 1Ki",
        "1500, 1500",
        "1536, 1536",
        "67108864, 64Mi",
        "500000000, 500M",
        "1610612736, 1536Mi",
        "1099511627776, 1Ti"
    })
    void printsTheLargestUnitThatIsExact(long bytes, String text) {
        assertThat(new Memory(bytes)).hasToString(text);
    }

    @Test
    void addsAndMultiplies() {
        assertThat(Memory.mebibytes(256).times(2).plus(Memory.of("512Mi"))).isEqualTo(Memory.gibibytes(1));
    }

    @Test
    void comparesByAmount() {
        assertThat(Memory.of("1G")).isLessThan(Memory.of("1Gi"));
    }

    @Property
    void readsWhatItPrints(@ForAll @LongRange(min = 0) long bytes) {
        Memory memory = new Memory(bytes);

        assertThat(Memory.of(memory.toString())).isEqualTo(memory);
    }

    @Property
    void readsWhatItPrintsOfRoundAmounts(@ForAll("roundAmounts") Memory memory) {
        assertThat(Memory.of(memory.toString())).isEqualTo(memory);
    }

    @Provide
    Arbitrary<Memory> roundAmounts() {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 8000);
        Arbitrary<String> units = Arbitraries.of("", "k", "M", "G", "T", "P", "Ki", "Mi", "Gi", "Ti", "Pi");
        return Combinators.combine(counts, units).as((count, unit) -> Memory.of(count + unit));
    }
}
