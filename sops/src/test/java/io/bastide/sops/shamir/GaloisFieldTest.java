package io.bastide.sops.shamir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GaloisFieldTest {
    @Test
    void multipliesAsTheStandardShows() {
        // FIPS 197, section 4.2.
        assertThat(GaloisField.multiply(0x57, 0x83)).isEqualTo(0xc1);
        assertThat(GaloisField.multiply(0x57, 0x13)).isEqualTo(0xfe);
    }

    @Property
    void dividingUndoesMultiplying(
            @ForAll @IntRange(max = 255) int left, @ForAll @IntRange(min = 1, max = 255) int right) {
        assertThat(GaloisField.divide(GaloisField.multiply(left, right), right)).isEqualTo(left);
    }

    @Property
    void multiplyingSpreadsOverAdding(
            @ForAll @IntRange(max = 255) int factor,
            @ForAll @IntRange(max = 255) int left,
            @ForAll @IntRange(max = 255) int right) {
        assertThat(GaloisField.multiply(factor, left ^ right))
                .isEqualTo(GaloisField.multiply(factor, left) ^ GaloisField.multiply(factor, right));
    }

    @Test
    void refusesDivisionByZero() {
        assertThatThrownBy(() -> GaloisField.divide(1, 0)).isInstanceOf(ArithmeticException.class);
    }
}
