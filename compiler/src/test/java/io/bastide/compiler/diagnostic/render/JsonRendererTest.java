package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SampleRule;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
    @Test
    void writesEveryFieldOfEveryFinding() throws IOException {
        assertThat(json(SampleReport.full())).isEqualTo(Golden.text("report.json"));
    }

    @Test
    void isVersionOne() throws IOException {
        assertThat(JsonReading.document(json(SampleReport.of())).get("version")).contains(Scalar.of(1));
    }

    @Test
    void keepsSuppressedFindingsWithTheirReason() throws IOException {
        Mapping document = JsonReading.document(json(SampleReport.of(SampleReport.NO_LIMIT)));

        assertThat(document.at(JsonPointer.parse("/diagnostics/0/suppression")))
                .contains(Scalar.of("measured in load test 7"));
        assertThat(document.at(JsonPointer.parse("/summary/suppressed"))).contains(Scalar.of(1));
        assertThat(document.at(JsonPointer.parse("/summary/warnings"))).contains(Scalar.of(0));
    }

    @Test
    void saysWhatWasWritten() throws IOException {
        Report report = SampleReport.withOutcome(SampleReport.of(), "42 files written");

        Mapping summary = JsonReading.document(json(report)).mapping("summary");

        assertThat(summary.get("written")).contains(Scalar.TRUE);
        assertThat(summary.text("outcome")).contains("42 files written");
    }

    @Test
    void colourChangesNothing() throws IOException {
        assertThat(json(SampleReport.withColour(SampleReport.full()))).isEqualTo(json(SampleReport.full()));
    }

    @Property
    void everyMessageIsReadBackAndWrittenInAscii(@ForAll String message) throws IOException {
        String json = json(SampleReport.of(Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, message)));

        assertThat(json.chars()).allMatch(sign -> sign == '\n' || (sign >= ' ' && sign < 0x80));
        assertThat(JsonReading.document(json).at(JsonPointer.parse("/diagnostics/0/message")))
                .contains(Scalar.of(message));
    }

    private static String json(Report report) throws IOException {
        return SampleReport.rendered(new JsonRenderer(), report);
    }
}
