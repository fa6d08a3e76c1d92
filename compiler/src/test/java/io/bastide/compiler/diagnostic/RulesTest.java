package io.bastide.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTest {
    private record OtherRule(String code, String slug) implements Rule {
        @Override
        public RuleFacts facts() {
            return RuleFacts.lint(code, slug, Severity.NOTE, "another rule");
        }
    }

    @Test
    void discoversTheRulesOfEveryRegisteredRoom() {
        Rules rules = Rules.discover(RulesTest.class.getClassLoader());

        assertThat(rules.all()).contains(SuppressionRule.values());
    }

    @Test
    void sortsByCode() {
        Rules rules = Rules.of(List.of(SampleRule.NO_LIMIT, SampleRule.OPEN_INGRESS, SuppressionRule.UNUSED));

        assertThat(rules.codes()).containsExactly("SUP004", "TST001", "TST002");
        assertThat(rules.all()).containsExactly(SuppressionRule.UNUSED, SampleRule.OPEN_INGRESS, SampleRule.NO_LIMIT);
    }

    @Test
    void findsARuleByItsCode() {
        Rules rules = Rules.of(List.of(SampleRule.values()));

        assertThat(rules.find("TST003")).contains(SampleRule.LARGE_FILE);
        assertThat(rules.find("TST999")).isEmpty();
    }

    @Test
    void refusesTwoRulesWithOneCodeAndNamesBoth() {
        List<Rule> rules = List.of(SampleRule.OPEN_INGRESS, new OtherRule("TST001", "late-comer"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rules.of(rules))
                .withMessage(
                        "code `TST001` is taken by both `open-ingress` of %s and `late-comer` of %s",
                        SampleRule.class.getName(), OtherRule.class.getName());
    }

    @Test
    void acceptsARuleThatIsGivenTwice() {
        assertThat(Rules.of(List.of(SampleRule.NO_LIMIT, SampleRule.NO_LIMIT)).all())
                .containsExactly(SampleRule.NO_LIMIT);
    }
}
