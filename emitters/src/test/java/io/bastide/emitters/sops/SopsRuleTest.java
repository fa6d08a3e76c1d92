package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SopsRuleTest {
    static Stream<SopsCase> cases() {
        return Stream.of(
                        DeclarationCases.recipients(),
                        DeclarationCases.rules(),
                        DeclarationCases.secrets(),
                        DeclarationCases.pairs(),
                        SealingCases.sources(),
                        SealingCases.types(),
                        SealingCases.files(),
                        PlainSecretCases.raw())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reportsTheMistakeAndNothingElse(SopsCase each) {
        assertThat(each.reported()).isEqualTo(each.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isSilentAboutTheNearMiss(SopsCase each) {
        assertThat(SopsCase.shown(each.sound())).isEmpty();
    }

    @Test
    void everyRuleHasACase() {
        Set<String> reported = cases().map(SopsCase::code).collect(Collectors.toCollection(TreeSet::new));

        assertThat(reported)
                .containsExactlyElementsOf(
                        Stream.of(SopsRule.values()).map(SopsRule::code).toList());
    }
}
