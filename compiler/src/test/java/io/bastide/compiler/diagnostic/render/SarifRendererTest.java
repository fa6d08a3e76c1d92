package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position.OutputPosition;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.SampleRule;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.diagnostic.render.SarifRenderer.Roots;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifRendererTest {
    private static final Roots SAME = new Roots("", "");

    @Test
    void writesRulesResultsAndSuppressions() throws IOException {
        assertThat(sarif(SampleReport.full(), new Roots("", "deploy"))).isEqualTo(Golden.text("report.sarif"));
    }

    @Test
    void hasWhatTheStandardRequires() throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.full(), SAME));

        assertThat(log.text("version")).contains("2.1.0");
        assertThat(log.items("runs")).hasSize(1);
        assertThat(log.at(JsonPointer.parse("/runs/0/tool/driver/name")).flatMap(Tree::asText))
                .contains("Bastide");
        for (Mapping rule : rules(log)) {
            assertThat(rule.text("id")).isPresent();
            assertThat(rule.mapping("shortDescription").text("text")).isPresent();
            assertThat(rule.mapping("defaultConfiguration").text("level").orElse(""))
                    .isIn("error", "warning", "note");
        }
        for (Mapping result : results(log)) {
            assertThat(result.mapping("message").text("text")).isPresent();
            assertThat(result.text("level").orElse("")).isIn("error", "warning", "note");
        }
    }

    @Test
    void ruleIndexPointsAtTheRuleOfTheResult() throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.full(), SAME));

        assertThat(results(log)).hasSize(4).allSatisfy(result -> {
            Object index = result.get("ruleIndex")
                    .flatMap(Tree::asScalar)
                    .orElseThrow()
                    .value();
            assertThat(rules(log).get(((Long) index).intValue()).text("id")).isEqualTo(result.text("ruleId"));
        });
    }

    @Test
    void sortsRulesAndKnowsThoseOfFindingsThatNobodyAnnounced() throws IOException {
        Report full = SampleReport.full();
        Report report = new Report(
                full.diagnostics(), List.of(SampleRule.LARGE_FILE, SampleRule.NO_LIMIT), SourceText.NONE, "", false);

        Mapping log = JsonReading.document(sarif(report, SAME));

        assertThat(rules(log))
                .extracting(rule -> rule.text("id").orElseThrow())
                .containsExactly("TST001", "TST002", "TST003", "TST004");
    }

    @Test
    void quotesTheExplainPageAsHelp() throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.full(), SAME));

        Mapping explained = rules(log).get(0);
        Mapping unexplained = rules(log).get(1);

        assertThat(explained.mapping("help").text("markdown").orElse("")).startsWith("## What it means\n");
        assertThat(unexplained.has("help")).isFalse();
    }

    @Test
    void everyResultSaysWhetherItIsSuppressed() throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.of(SampleReport.OPEN, SampleReport.NO_LIMIT), SAME));

        assertThat(results(log))
                .extracting(result -> result.get("suppressions").orElseThrow())
                .containsExactly(
                        Sequence.EMPTY,
                        Sequence.of(Mapping.builder()
                                .put("kind", "inSource")
                                .put("justification", "measured in load test 7")
                                .build()));
    }

    @Test
    void fingerprintSurvivesMovedLinesAndChangedWords() throws IOException {
        Diagnostic moved = Diagnostic.of(SampleRule.OPEN_INGRESS, Stage.CHECK, "said in another way")
                .withPosition(new SpecPosition("elsewhere/Shop.java", 99, ""))
                .withSubject(SampleReport.OPEN.subject())
                .withField(SampleReport.OPEN.field());

        assertThat(fingerprint(moved)).isEqualTo(fingerprint(SampleReport.OPEN)).isPresent();
    }

    @Test
    void fingerprintDependsOnCodeSubjectAndField() throws IOException {
        assertThat(List.of(
                        fingerprint(SampleReport.OPEN),
                        fingerprint(SampleReport.OPEN.withSubject("workload shop/other")),
                        fingerprint(SampleReport.OPEN.withField("other")),
                        fingerprint(SampleReport.NO_LIMIT.withField(SampleReport.OPEN.field()))))
                .doesNotHaveDuplicates();
    }

    @Test
    void findingWithoutSubjectHasNoFingerprint() throws IOException {
        assertThat(fingerprint(SampleReport.LARGE_FILE)).isEmpty();
    }

    @Test
    void urisAreRelativeToTheRepositoryAndEncoded() throws IOException {
        Diagnostic inSpec = SampleReport.OPEN.withPosition(new SpecPosition("src/größe 100%/A:b#c.java", 3, ""));
        Diagnostic inOutput =
                SampleReport.LARGE_FILE.withPosition(new OutputPosition("base/web.yaml", JsonPointer.of("spec")));

        Mapping log = JsonReading.document(
                sarif(SampleReport.of(inSpec, inOutput), new Roots("platform", "platform/deploy/")));

        assertThat(results(log))
                .extracting(SarifRendererTest::uri)
                .containsExactly(
                        "platform/deploy/base/web.yaml", "platform/src/gr%C3%B6%C3%9Fe%20100%25/A%3Ab%23c.java");
        assertThat(results(log))
                .allMatch(result -> !URI.create(uri(result)).isAbsolute())
                .noneMatch(result -> uri(result).startsWith("/"));
    }

    @Test
    void unknownLineHasNoRegion() throws IOException {
        Diagnostic finding = SampleReport.OPEN.withPosition(new SpecPosition("A.java", 0, ""));

        Mapping log = JsonReading.document(sarif(SampleReport.of(finding), SAME));

        assertThat(results(log).get(0).at(JsonPointer.parse("/locations/0/physicalLocation/region")))
                .isEmpty();
    }

    @Test
    void doublesBracesInMessages() throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.of(SampleReport.DUPLICATE), SAME));

        assertThat(results(log).get(0).mapping("message").text("text"))
                .contains("two workloads are called `größe-{{0}}`");
    }

    @Test
    void namesARelatedPlaceOnce() throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.of(SampleReport.DUPLICATE), SAME));

        assertThat(results(log).get(0).items("relatedLocations")).hasSize(1);
    }

    @Test
    void writesARunWithoutFindings() throws IOException {
        Report report = new Report(Diagnostics.NONE, List.of(), SourceText.NONE, "", false);

        Mapping log = JsonReading.document(sarif(report, SAME));

        assertThat(log.at(JsonPointer.parse("/runs/0/results"))).contains(Sequence.EMPTY);
        assertThat(log.at(JsonPointer.parse("/runs/0/tool/driver/version"))).contains(Scalar.of("1.4.0"));
    }

    private static Optional<String> fingerprint(Diagnostic finding) throws IOException {
        Mapping log = JsonReading.document(sarif(SampleReport.of(finding), SAME));
        return results(log).get(0).mapping("partialFingerprints").text("subjectHash/v1");
    }

    private static String uri(Mapping result) {
        return result.at(JsonPointer.parse("/locations/0/physicalLocation/artifactLocation/uri"))
                .flatMap(Tree::asText)
                .orElseThrow();
    }

    private static List<Mapping> rules(Mapping log) {
        return mappings(log, "/runs/0/tool/driver/rules");
    }

    private static List<Mapping> results(Mapping log) {
        return mappings(log, "/runs/0/results");
    }

    private static List<Mapping> mappings(Mapping log, String pointer) {
        return log.at(JsonPointer.parse(pointer)).flatMap(Tree::asSequence).orElseThrow().items().stream()
                .map(item -> item.asMapping().orElseThrow())
                .toList();
    }

    private static String sarif(Report report, Roots roots) throws IOException {
        ExplainPages pages = ExplainPages.of(SarifRendererTest.class.getClassLoader());
        return SampleReport.rendered(new SarifRenderer(pages, "1.4.0", roots), report);
    }
}
