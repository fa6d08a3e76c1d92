package io.bastide.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationCasesTest {
    /** Rules about several views at once have their own test. */
    private static final Set<ValidationRule> BETWEEN_VIEWS = Set.of(
            ValidationRule.SHARED_NAMESPACE,
            ValidationRule.ENVIRONMENTS_SHARE_NAMESPACE,
            ValidationRule.DUPLICATE_HOST);

    static Stream<Case> cases() {
        return Stream.of(
                        NameCases.platforms(),
                        NameCases.objects(),
                        FormCases.forms(),
                        ReferenceCases.workloads(),
                        ReferenceCases.storage(),
                        ReferenceCases.overlays(),
                        ControllerCases.numbers(),
                        ControllerCases.strategies(),
                        ServiceCases.placement(),
                        ServiceCases.services(),
                        ServiceCases.budgets(),
                        ResourceCases.bounds(),
                        ResourceCases.quotas(),
                        ResourceCases.claims(),
                        ResourceCases.security(),
                        ResourceCases.habits())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void reportsTheMistakeAndNothingElse(Case each) {
        assertThat(each.reported()).isEqualTo(each.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isSilentAboutTheNearMiss(Case each) {
        assertThat(Case.shown(each.sound())).isEmpty();
    }

    @Test
    void everyRuleHasACase() {
        Set<String> reported = cases().map(Case::code).collect(Collectors.toCollection(TreeSet::new));

        BETWEEN_VIEWS.forEach(rule -> reported.add(rule.code()));

        assertThat(reported)
                .containsExactlyElementsOf(Stream.of(ValidationRule.values())
                        .map(ValidationRule::code)
                        .toList());
    }
}
