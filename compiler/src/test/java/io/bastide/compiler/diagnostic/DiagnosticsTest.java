package io.bastide.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Position.SpecPosition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
    private static final Diagnostic FINDING = Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, "no limit")
            .withPosition(new SpecPosition("shop/Shop.java", 10, "Shop#define"))
            .withSubject("workload shop/web");

    @Test
    void sortsByFileThenLineThenCode() {
        Diagnostic first = FINDING.withPosition(new SpecPosition("a/A.java", 20, ""));
        Diagnostic second = FINDING.withPosition(new SpecPosition("b/B.java", 9, ""));
        Diagnostic third = Diagnostic.of(SampleRule.OPEN_INGRESS, Stage.CHECK, "open")
                .withPosition(new SpecPosition("b/B.java", 10, ""));
        Diagnostic fourth = FINDING.withPosition(new SpecPosition("b/B.java", 10, ""));

        Diagnostics sorted = Diagnostics.of(List.of(fourth, third, second, first));

        assertThat(sorted.all()).containsExactly(first, second, third, fourth);
    }

    @Test
    void listsAllEnvironmentsOfOneFindingInTheOrderOfArrival() {
        Diagnostics joined = Diagnostics.of(List.of(
                FINDING.withEnvironments(List.of("dev")),
                FINDING.withEnvironments(List.of("staging", "prod")),
                FINDING.withEnvironments(List.of("dev", "edge"))));

        assertThat(joined.all()).containsExactly(FINDING.withEnvironments(List.of("dev", "staging", "prod", "edge")));
    }

    @Test
    void findingWithoutEnvironmentAbsorbsTheOneOfAnEnvironment() {
        Diagnostics joined = Diagnostics.of(List.of(FINDING.withEnvironments(List.of("prod")), FINDING));

        assertThat(joined.all()).containsExactly(FINDING);
    }

    @Test
    void joinsEqualFindingsThatArriveApart() {
        Diagnostic other = FINDING.withHelp("set one");

        Diagnostics joined = Diagnostics.of(List.of(FINDING, other, FINDING, other));

        assertThat(joined.all()).containsExactlyInAnyOrder(FINDING, other);
    }

    @Test
    void keepsSuppressedAndOpenPartsApart() {
        Diagnostic open = FINDING.withEnvironments(List.of("dev"));
        Diagnostic suppressed = FINDING.withEnvironments(List.of("prod")).withSuppression("ADR 12");

        Diagnostics both = Diagnostics.of(List.of(open, suppressed));

        assertThat(both.all()).containsExactlyInAnyOrder(open, suppressed);
    }

    @Test
    void suppressedErrorDoesNotStopTheBuild() {
        Diagnostic error = Diagnostic.of(SampleRule.OPEN_INGRESS, Stage.CHECK, "open");

        assertThat(Diagnostics.of(List.of(error)).hasErrors()).isTrue();
        assertThat(Diagnostics.of(List.of(error.withSuppression("ADR 12"))).hasErrors())
                .isFalse();
    }

    @Test
    void warningDoesNotStopTheBuild() {
        assertThat(Diagnostics.of(List.of(FINDING)).hasErrors()).isFalse();
    }

    @Test
    void countsSuppressedFindingsOnlyAsSuppressed() {
        Diagnostics findings =
                Diagnostics.of(List.of(FINDING, FINDING.withField("memory").withSuppression("ADR 12")));

        assertThat(findings.count(Severity.WARNING)).isEqualTo(1);
        assertThat(findings.suppressed()).isEqualTo(1);
    }

    @Test
    void plusSortsAndJoinsBothSides() {
        Diagnostic earlier = FINDING.withPosition(new SpecPosition("a/A.java", 1, ""));

        Diagnostics both = Diagnostics.of(List.of(FINDING)).plus(Diagnostics.of(List.of(FINDING, earlier)));

        assertThat(both.all()).containsExactly(earlier, FINDING);
    }

    @Property
    void orderOfArrivalDoesNotMatter(@ForAll("manyFindings") List<Diagnostic> findings, @ForAll Random random) {
        List<Diagnostic> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, random);

        assertThat(Diagnostics.of(shuffled).all())
                .isEqualTo(Diagnostics.of(findings).all());
    }

    @Property
    void joiningTwiceChangesNothing(@ForAll("manyFindings") List<Diagnostic> findings) {
        Diagnostics once = Diagnostics.of(findings);

        assertThat(Diagnostics.of(once.all()).all()).isEqualTo(once.all());
    }

    /** Findings from so few values that many of them are equal. */
    @Provide
    Arbitrary<List<Diagnostic>> manyFindings() {
        Arbitrary<String> word = Arbitraries.of("", "a", "b");
        Arbitrary<Position> position = Arbitraries.of(
                Position.NONE, new SpecPosition("A.java", 1, "A#a"), new SpecPosition("A.java", 1, "A#b"));
        return Combinators.combine(Arbitraries.of(SampleRule.class), word, word, word, position)
                .as((rule, help, subject, reason, place) -> {
                    Diagnostic finding = Diagnostic.of(rule, Stage.CHECK, "message")
                            .withHelp(help)
                            .withSubject(subject)
                            .withPosition(place);
                    return reason.isEmpty() ? finding : finding.withSuppression(reason);
                })
                .list()
                .ofMaxSize(30);
    }
}
