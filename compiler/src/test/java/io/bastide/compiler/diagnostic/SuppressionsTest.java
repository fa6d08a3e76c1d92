package io.bastide.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Position.SpecPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
    private static final Position HERE = new SpecPosition("shop/Shop.java", 12, "Shop#define");
    private static final String WEB = "workload shop/web";

    private static final Diagnostic OPEN = Diagnostic.of(SampleRule.OPEN_INGRESS, Stage.CHECK, "open")
            .withSubject(WEB)
            .withEnvironments(List.of("dev", "staging", "prod"));

    private static final Diagnostic EVERYWHERE = OPEN.withEnvironments(List.of());

    @Test
    void suppressesAFindingOfTheSubjectInAllEnvironments() {
        Diagnostics result = apply(List.of(OPEN), request("TST001", "ADR 12", WEB));

        assertThat(result.all()).containsExactly(OPEN.withSuppression("ADR 12"));
        assertThat(result.hasErrors()).isFalse();
    }

    @Test
    void leavesOtherSubjectsAlone() {
        Diagnostic other = OPEN.withSubject("workload shop/web/api");

        Diagnostics result = apply(List.of(OPEN, other), request("TST001", "ADR 12", WEB));

        assertThat(result.all()).containsExactlyInAnyOrder(OPEN.withSuppression("ADR 12"), other);
    }

    @Test
    void holdsForWhatBelongsToTheSubjectAndForNothingElse() {
        Diagnostic own = OPEN.withSubject("secret shop/login");
        Diagnostic foreign = OPEN.withSubject("secret shop-two/login");

        SuppressionRequest request = new SuppressionRequest(
                "TST001", "ADR 12", List.of("tenant shop", "secret shop/login"), List.of(), HERE);

        Diagnostics result = apply(List.of(own, foreign), request);

        assertThat(result.all()).containsExactlyInAnyOrder(own.withSuppression("ADR 12"), foreign);
    }

    @Test
    void leavesOtherRulesAlone() {
        Diagnostic other =
                Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, "no limit").withSubject(WEB);

        Diagnostics result = apply(List.of(OPEN, other), request("TST001", "ADR 12", WEB));

        assertThat(result.all()).contains(other);
    }

    @Test
    void splitsAFindingThatIsSuppressedInSomeEnvironments() {
        Diagnostics result = apply(List.of(OPEN), request("TST001", "ADR 12", WEB, "dev", "staging"));

        assertThat(result.all())
                .containsExactlyInAnyOrder(
                        OPEN.withEnvironments(List.of("prod")),
                        OPEN.withEnvironments(List.of("dev", "staging")).withSuppression("ADR 12"));
        assertThat(result.hasErrors()).isTrue();
    }

    @Test
    void splitsAFindingByReason() {
        Diagnostics result = apply(
                List.of(OPEN),
                request("TST001", "no data in dev", WEB, "dev"),
                request("TST001", "behind the gateway", WEB, "staging", "prod"));

        assertThat(result.all())
                .containsExactlyInAnyOrder(
                        OPEN.withEnvironments(List.of("dev")).withSuppression("no data in dev"),
                        OPEN.withEnvironments(List.of("staging", "prod")).withSuppression("behind the gateway"));
    }

    @Test
    void firstOfTwoSuppressionsGivesTheReasonAndBothCountAsUsed() {
        Diagnostics result =
                apply(List.of(OPEN), request("TST001", "first", WEB), request("TST001", "second", WEB, "prod"));

        assertThat(result.all()).containsExactly(OPEN.withSuppression("first"));
    }

    @Test
    void blankSubjectMeansEverySubjectOfTheEnvironments() {
        Diagnostic other = OPEN.withSubject("workload shop/api").withEnvironments(List.of("dev"));

        Diagnostics result = apply(List.of(OPEN, other), request("TST001", "sandbox", "", "dev"));

        assertThat(result.all())
                .containsExactlyInAnyOrder(
                        OPEN.withEnvironments(List.of("dev")).withSuppression("sandbox"),
                        OPEN.withEnvironments(List.of("staging", "prod")),
                        other.withSuppression("sandbox"));
    }

    @Test
    void findingOfNoEnvironmentIsSuppressedOnlyForAllEnvironments() {
        assertThat(apply(List.of(EVERYWHERE), request("TST001", "ADR 12", WEB)).all())
                .containsExactly(EVERYWHERE.withSuppression("ADR 12"));
        assertThat(apply(List.of(EVERYWHERE), request("TST001", "ADR 12", WEB, "prod"))
                        .all())
                .contains(EVERYWHERE);
    }

    @Test
    void keepsTheReasonOfAFindingThatIsAlreadySuppressed() {
        Diagnostic suppressed = OPEN.withSuppression("earlier");

        assertThat(apply(List.of(suppressed), request("TST001", "later", WEB)).all())
                .containsExactly(suppressed);
    }

    @Test
    void reportsAnUnknownCodeAndSuggestsTheNearOne() {
        Diagnostics result = apply(List.of(OPEN), request("TST01", "ADR 12", WEB));

        assertThat(result.all())
                .containsExactlyInAnyOrder(
                        OPEN,
                        Diagnostic.of(SuppressionRule.UNKNOWN_CODE, Stage.CHECK, "no rule has the code `TST01`")
                                .withPosition(HERE)
                                .withSubject(WEB)
                                .withField("suppressions")
                                .withHelp("write `TST001`"));
    }

    @Test
    void reportsAnUnknownCodeWithoutSuggestionWhenNoneIsNear() {
        Diagnostic flaw = onlyFlaw(request("open-ingress", "ADR 12", WEB));

        assertThat(flaw.rule()).isEqualTo(SuppressionRule.UNKNOWN_CODE);
        assertThat(flaw.help()).isEqualTo("copy the code from the first line of the finding that is meant");
    }

    @Test
    void reportsAFixedRuleAndSuppressesNothing() {
        Diagnostic duplicate =
                Diagnostic.of(SampleRule.DUPLICATE_NAME, Stage.CHECK, "twice").withSubject(WEB);

        Diagnostics result = apply(List.of(duplicate), request("TST004", "ADR 12", WEB));

        assertThat(result.all()).contains(duplicate);
        assertThat(codes(result)).containsExactlyInAnyOrder("TST004", "SUP002");
        assertThat(onlyFlaw(request("TST004", "ADR 12", WEB)).message())
                .isEqualTo("rule `TST004` (duplicate-name) cannot be suppressed");
    }

    @Test
    void reportsABlankReasonAndSuppressesNothing() {
        Diagnostics result = apply(List.of(OPEN), request("TST001", " \n", WEB));

        assertThat(result.all()).contains(OPEN);
        assertThat(codes(result)).containsExactlyInAnyOrder("TST001", "SUP003");
    }

    @Test
    void reportsEveryFlawOfOneSuppression() {
        assertThat(codes(apply(List.of(), request("XXX001", "", WEB)))).containsExactlyInAnyOrder("SUP001", "SUP003");
    }

    @Test
    void reportsAnUnusedSuppressionWithItsEnvironments() {
        Diagnostic flaw = onlyFlaw(request("TST001", "ADR 12", WEB, "prod"));

        assertThat(flaw)
                .isEqualTo(Diagnostic.of(
                                SuppressionRule.UNUSED, Stage.CHECK, "suppression of `TST001` has nothing to suppress")
                        .withPosition(HERE)
                        .withSubject(WEB)
                        .withField("suppressions")
                        .withEnvironments(List.of("prod"))
                        .withHelp("remove the suppression"));
    }

    @Test
    void unfinishedBuildReportsNoUnusedSuppression() {
        Suppressions suppressions = suppressions(
                request("TST002", "ADR 12", WEB), request("TST001", "ADR 12", WEB), request("XXX001", "x", WEB));

        Diagnostics result = suppressions.applyToUnfinished(Diagnostics.of(List.of(OPEN)));

        assertThat(codes(result)).containsExactlyInAnyOrder("TST001", "SUP001");
        assertThat(result.suppressed()).isEqualTo(1);
    }

    @Test
    void unusedSuppressionCanItselfBeSuppressed() {
        Diagnostics result =
                apply(List.of(), request("TST001", "ADR 12", WEB), request("SUP004", "only in the nightly build", WEB));

        assertThat(result.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.suppression()).contains("only in the nightly build"));
    }

    @Test
    void suppressionOfAnUnusedOneIsReportedWhenItIsUnused() {
        Diagnostic flaw = onlyFlaw(request("SUP004", "only in the nightly build", WEB));

        assertThat(flaw.rule()).isEqualTo(SuppressionRule.UNUSED);
        assertThat(flaw.message()).isEqualTo("suppression of `SUP004` has nothing to suppress");
        assertThat(flaw.isSuppressed()).isFalse();
    }

    private static SuppressionRequest request(String code, String reason, String subject, String... environments) {
        List<String> subjects = subject.isBlank() ? List.of() : List.of(subject);
        return new SuppressionRequest(code, reason, subjects, List.of(environments), HERE);
    }

    private static Suppressions suppressions(SuppressionRequest... requests) {
        List<Rule> rules = new ArrayList<>(List.of(SampleRule.values()));
        rules.addAll(List.of(SuppressionRule.values()));
        return Suppressions.of(List.of(requests), Rules.of(rules));
    }

    private static Diagnostics apply(List<Diagnostic> findings, SuppressionRequest... requests) {
        return suppressions(requests).applyTo(Diagnostics.of(findings));
    }

    private static Diagnostic onlyFlaw(SuppressionRequest request) {
        List<Diagnostic> flaws = apply(List.of(), request).all();
        assertThat(flaws).hasSize(1);
        return flaws.get(0);
    }

    private static Stream<String> codes(Diagnostics findings) {
        return findings.all().stream().map(finding -> finding.rule().code());
    }
}
