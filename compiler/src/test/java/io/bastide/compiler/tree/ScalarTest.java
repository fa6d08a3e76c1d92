package io.bastide.compiler.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTest {
    @ParameterizedTest
    @CsvSource({"1.0,1", "1E+3,1000", "-0.0,0", "9223372036854775807.0,9223372036854775807"})
    void decimalWithoutFractionBecomesAnInteger(String decimal, long integer) {
        assertThat(Trees.decimal(decimal)).isEqualTo(Scalar.of(integer));
    }

    @Test
    void decimalBeyondLongStaysADecimal() {
        assertThat(Trees.decimal("9223372036854775808").value()).isEqualTo(new BigDecimal("9223372036854775808"));
        assertThat(Trees.decimal("1E+1000000").value()).isEqualTo(new BigDecimal("1E+1000000"));
    }

    @Test
    void decimalsOfOneValueAreEqual() {
        assertThat(Trees.decimal("1.50")).isEqualTo(Trees.decimal("1.5"));
    }

    @Test
    void textIsNotTheValueItLooksLike() {
        assertThat(Scalar.of("1")).isNotEqualTo(Scalar.of(1));
        assertThat(Scalar.of("true")).isNotEqualTo(Scalar.TRUE);
        assertThat(Scalar.of("NULL").isNull()).isFalse();
    }

    @Test
    void refusesAnyOtherKindOfValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scalar(1))
                .withMessage("not a scalar value: class java.lang.Integer");
    }

    @Property
    void anIntegerIsTheSameByEitherWay(@ForAll long number) {
        assertThat(Scalar.of(BigDecimal.valueOf(number))).isEqualTo(Scalar.of(number));
    }
}
