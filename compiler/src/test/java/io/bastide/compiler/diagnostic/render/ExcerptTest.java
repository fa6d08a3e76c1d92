package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.SampleRule;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.diagnostic.render.Excerpt.Line;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void expandsTabsAndRemovesTheCommonMargin() {
        Excerpt excerpt = excerpt("replicas", "\tWorkload.builder()", "\t\t.replicas(0)");

        assertThat(excerpt.lines())
                .containsExactly(new Line(1, "Workload.builder()", 0, 0), new Line(2, "    .replicas(0)", 5, 8));
    }

    @Test
    void countsWideAndCombiningSignsBeforeTheCaret() {
        Excerpt excerpt = excerpt("replicas", "Workload.named(\"日本e\u0301\").replicas(0)");

        assertThat(excerpt.lines()).containsExactly(new Line(1, "Workload.named(\"日本e\u0301\").replicas(0)", 24, 8));
    }

    @Test
    void trimsTheDeclaringLineUnderTheCarets() {
        assertThat(excerpt("", "    Workload.builder()  ").lines())
                .containsExactly(new Line(1, "Workload.builder()", 0, 18));
    }

    @Test
    void cutsALongLineOnTheRight() {
        String text = "Workload.builder().note(\"" + "x".repeat(300) + "\");";

        Line line = excerpt("note", text).lines().get(0);

        assertThat(line).isEqualTo(new Line(1, text.substring(0, 120) + "...", 19, 4));
    }

    @Test
    void cutsALongLineOnBothSidesOfTheCarets() {
        String text =
                "Workload.builder().note(\"" + "x".repeat(300) + "\").replicas(0).note(\"" + "y".repeat(300) + "\");";

        Line line = excerpt("replicas", text).lines().get(0);

        assertThat(line.text()).hasSize(126).startsWith("...xxx").endsWith("yyy...");
        assertThat(line.text().substring(line.caret(), line.caret() + line.carets()))
                .isEqualTo("replicas");
    }

    @Test
    void caretsEndWithTheShownPartOfALongDeclaringLine() {
        Line line = excerpt("", "x".repeat(500)).lines().get(0);

        assertThat(line.carets()).isEqualTo(line.text().length()).isEqualTo(123);
    }

    @Test
    void isEmptyForABlankDeclaringLine() {
        assertThat(excerpt("replicas", "   ", "  .replicas(0)").lines()).isEmpty();
    }

    @Test
    void isEmptyForAnUnknownLine() {
        Diagnostic finding = Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, "no limit")
                .withPosition(new SpecPosition("A.java", 0, ""));

        assertThat(Excerpt.of(finding, file -> Optional.of(List.of("code();"))).lines())
                .isEmpty();
    }

    private static Excerpt excerpt(String field, String... lines) {
        Diagnostic finding = Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, "no limit")
                .withField(field)
                .withPosition(new SpecPosition("A.java", 1, ""));
        return Excerpt.of(finding, file -> Optional.of(List.of(lines)));
    }
}
