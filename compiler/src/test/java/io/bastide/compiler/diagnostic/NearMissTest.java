package io.bastide.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearMissTest {
    @ParameterizedTest
    @ValueSource(strings = {"paymet", "paymentt", "paynent", "paymnet", "pamnet", "peyments", "Payment"})
    void findsNamesWithinTwoEdits(String unknown) {
        assertThat(NearMiss.of(unknown, List.of("checkout", "payment"))).contains("payment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pamentss", "paid", "tnemyap", ""})
    void findsNothingBeyondTwoEdits(String unknown) {
        assertThat(NearMiss.of(unknown, List.of("checkout", "payment"))).isEmpty();
    }

    @Test
    void swapOfNeighboursIsOneEdit() {
        assertThat(NearMiss.of("dve", List.of("dev"))).contains("dev");
    }

    @Test
    void allowsOneEditInShortNames() {
        assertThat(NearMiss.of("deb", List.of("dev"))).contains("dev");
        assertThat(NearMiss.of("dxy", List.of("dev"))).isEmpty();
        assertThat(NearMiss.of("abcde", List.of("abc"))).isEmpty();
    }

    @Test
    void prefersFewerEdits() {
        assertThat(NearMiss.of("stagin", List.of("stain-x", "staginxx", "staging")))
                .contains("staging");
    }

    @Test
    void prefersTheFirstOfEquallyNearNames() {
        assertThat(NearMiss.of("CHK04", List.of("CHK004", "CHK014"))).contains("CHK004");
        assertThat(NearMiss.of("CHK04", List.of("CHK014", "CHK004"))).contains("CHK014");
    }

    @Test
    void findsNothingAmongNothing() {
        assertThat(NearMiss.of("payment", List.of())).isEmpty();
    }

    @Property
    void findsEveryNameWithTwoLettersDropped(@ForAll @AlphaChars @StringLength(min = 6, max = 20) String name) {
        String unknown = name.substring(0, 2) + name.substring(3, 4) + name.substring(5);

        assertThat(NearMiss.of(unknown, List.of(name))).contains(name);
    }

    @Property
    void isAsNearOneWayAsTheOther(@ForAll("closeNames") String a, @ForAll("closeNames") String b) {
        assertThat(NearMiss.of(a, List.of(b)).isPresent())
                .isEqualTo(NearMiss.of(b, List.of(a)).isPresent());
    }

    @Property
    void letterFarAwayIsNoEdit(@ForAll @CharRange(from = 'a', to = 'e') @StringLength(min = 4, max = 10) String name) {
        assertThat(NearMiss.of("xyz" + name, List.of(name))).isEmpty();
    }

    @Provide
    Arbitrary<String> closeNames() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(6);
    }
}
