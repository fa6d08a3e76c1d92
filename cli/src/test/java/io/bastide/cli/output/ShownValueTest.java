package io.bastide.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import org.junit.jupiter.api.Test;

class ShownValueTest {
    @Test
    void tellsStringsFromOtherValues() {
        assertThat(ShownValue.text(Scalar.of("8080"))).isEqualTo("\"8080\"");
        assertThat(ShownValue.text(Scalar.of(8080))).isEqualTo("8080");
        assertThat(ShownValue.text(Scalar.TRUE)).isEqualTo("true");
        assertThat(ShownValue.text(Scalar.NULL)).isEqualTo("null");
    }

    @Test
    void showsStructuresOnOneLine() {
        Mapping value = Mapping.builder()
                .put("a", Sequence.of(Scalar.of(1), Scalar.of("x\ny")))
                .build();

        assertThat(ShownValue.text(value)).isEqualTo("{a: [1, \"x\\ny\"]}");
    }

    @Test
    void cutsLongValues() {
        String text = ShownValue.text(Scalar.of("x".repeat(300)));

        assertThat(text).hasSize(100).endsWith("...");
    }

    @Test
    void cutsNoCharacterInTwo() {
        String text = ShownValue.text(Scalar.of("x".repeat(95) + "\uD83D\uDE00".repeat(10)));

        assertThat(text.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                .isZero();
    }
}
