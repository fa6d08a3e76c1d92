package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 100})
    void printsTheShareWithItsSign(int value) {
        assertThat(Percent.of(value)).hasToString(value + "%");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesWhatIsNoShareOfAWhole(int value) {
        assertThatThrownBy(() -> Percent.of(value))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + value + "%` is no share of a whole");
    }
}
