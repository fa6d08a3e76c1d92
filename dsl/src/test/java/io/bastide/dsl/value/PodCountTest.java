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

class PodCountTest {
    @Test
    void printsPodsAsANumberAndAShareWithItsSign() {
        assertThat(PodCount.of(2)).hasToString("2");
        assertThat(PodCount.percent(25)).hasToString("25%");
    }

    @Test
    void tellsPodsFromAShareOfTheSameAmount() {
        assertThat(PodCount.of(25)).isNotEqualTo(PodCount.percent(25));
    }

    @Test
    void refusesANegativeCount() {
        assertThatThrownBy(() -> PodCount.of(-1))
                .isInstanceOf(SpecException.class)
                .hasMessage("`-1` is no number of pods");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void refusesAShareOutsideOfTheWhole(int percent) {
        assertThatThrownBy(() -> PodCount.percent(percent))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + percent + "%` is no number of pods");
    }

    @ParameterizedTest
    @CsvSource({"50, 3, 2", "34, 3, 2", "33, 3, 1", "1, 1, 1", "0, 10, 0", "100, 7, 7", "25, 4, 1", "25, 5, 2"})
    void roundsAShareUpToWholePods(int percent, int pods, int expected) {
        assertThat(PodCount.percent(percent).ofPods(pods)).isEqualTo(expected);
    }

    @Test
    void keepsACountWhateverTheNumberOfPods() {
        assertThat(PodCount.of(5).ofPods(3)).isEqualTo(5);
    }

    @Property
    void neverIsMoreThanAllPods(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(max = Integer.MAX_VALUE) int pods) {
        assertThat(PodCount.percent(percent).ofPods(pods)).isBetween(0, pods);
    }
}
