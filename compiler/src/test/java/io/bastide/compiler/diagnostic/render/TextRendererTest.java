package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.SampleRule;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {
    private static final Diagnostic PLAIN = Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, "no limit")
            .withPosition(new SpecPosition(SampleReport.FILE, 5, "Shop#define"));

    @Test
    void showsAFindingWithTheAuthorsOwnLines() throws IOException {
        assertThat(text(SampleReport.of(SampleReport.OPEN, SampleReport.NO_LIMIT)))
                .isEqualTo("""
                        error[TST001] open-ingress: workload `checkout` accepts traffic from any address
                          --> src/main/java/shop/Shop.java:5   (Shop#define)
                           |
                         5 | Workload checkout = Workload.builder()
                         8 |         .allowFrom(CidrBlock.of("0.0.0.0/0"))
                           |          ^^^^^^^^^
                           in: prod
                           changed by overlay `prod` at src/main/java/shop/Prod.java:18
                           help: list the callers with Peer.workload(...), or suppress TST001 with a reason
                           more: bastide explain TST001
                        1 error, 0 warnings, 1 suppressed; nothing was written
                        """);
    }

    @Test
    void showsSeveralFindingsInOrderAndApart() throws IOException {
        assertThat(text(SampleReport.full())).isEqualTo("""
                        error[TST004] duplicate-name: two workloads are called `größe-{0}`
                           first declared here at src/main/java/shop/Shop.java:5
                           first declared here at src/main/java/shop/Shop.java:5
                           then in a place without debug information
                           more: bastide explain TST004

                        note[TST003] large-file: file has 2000 lines
                          --> base/shop/web.yaml#/data/a~1b
                           more: bastide explain TST003

                        error[TST001] open-ingress: workload `checkout` accepts traffic from any address
                          --> src/main/java/shop/Shop.java:5   (Shop#define)
                           |
                         5 | Workload checkout = Workload.builder()
                         8 |         .allowFrom(CidrBlock.of("0.0.0.0/0"))
                           |          ^^^^^^^^^
                           in: prod
                           changed by overlay `prod` at src/main/java/shop/Prod.java:18
                           help: list the callers with Peer.workload(...), or suppress TST001 with a reason
                           more: bastide explain TST001
                        2 errors, 0 warnings, 1 note, 1 suppressed; nothing was written
                        """);
    }

    @Test
    void marksTheDeclaringLineWhenNoCallSetsTheField() throws IOException {
        assertThat(text(SampleReport.of(PLAIN.withField("memory")))).isEqualTo("""
                        warning[TST002] no-limit: no limit
                          --> src/main/java/shop/Shop.java:5   (Shop#define)
                           |
                         5 | Workload checkout = Workload.builder()
                           | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                           more: bastide explain TST002
                        0 errors, 1 warning, 0 suppressed; nothing was written
                        """);
    }

    @Test
    void marksACallOnTheDeclaringLineItself() throws IOException {
        Report report = SampleReport.of(PLAIN.withField("replicas").withPosition(new SpecPosition("A.java", 1, "")));

        assertThat(text(SampleReport.withSource(report, List.of("var w = Workload.builder().replicas(0);"))))
                .contains("""
                          --> A.java:1
                           |
                         1 | var w = Workload.builder().replicas(0);
                           |                            ^^^^^^^^
                        """);
    }

    @Test
    void widensTheMarginForLargeLineNumbers() throws IOException {
        List<String> source = new ArrayList<>(Collections.nCopies(1200, "// filler"));
        source.set(998, "Workload.builder()");
        source.set(1000, "    .replicas(0)");
        Report report = SampleReport.of(PLAIN.withField("replicas")
                .withHelp("ask for more")
                .withPosition(new SpecPosition("A.java", 999, "A#define")));

        assertThat(text(SampleReport.withSource(report, source))).contains("""
                            --> A.java:999   (A#define)
                             |
                         999 | Workload.builder()
                        1001 |     .replicas(0)
                             |      ^^^^^^^^
                             help: ask for more
                        """);
    }

    @Test
    void showsOnlyThePlaceWithoutSource() throws IOException {
        Report report = SampleReport.of(PLAIN.withPosition(new SpecPosition("other/Gone.java", 5, "Gone#define")));

        assertThat(text(report)).startsWith("""
                        warning[TST002] no-limit: no limit
                          --> other/Gone.java:5   (Gone#define)
                           more: bastide explain TST002
                        """);
    }

    @Test
    void showsOnlyThePlaceWhenTheSourceIsTooShort() throws IOException {
        Report report = SampleReport.of(PLAIN.withPosition(new SpecPosition(SampleReport.FILE, 500, "")));

        assertThat(text(report)).contains("  --> src/main/java/shop/Shop.java:500\n   more:");
    }

    @Test
    void showsNoPlaceWhenNoneIsKnown() throws IOException {
        assertThat(text(SampleReport.of(PLAIN.withPosition(Position.NONE)))).doesNotContain("-->");
    }

    @Test
    void listsTheEnvironmentsOfOneFindingOnce() throws IOException {
        Report report =
                SampleReport.of(PLAIN.withEnvironments(List.of("dev")), PLAIN.withEnvironments(List.of("prod")));

        assertThat(text(report)).containsOnlyOnce("no-limit").contains("   in: dev, prod\n");
    }

    @Test
    void saysTheCallersOutcome() throws IOException {
        assertThat(text(SampleReport.withOutcome(SampleReport.of(), "42 files written")))
                .isEqualTo("0 errors, 0 warnings, 0 suppressed; 42 files written\n");
    }

    @Test
    void countsSuppressedFindingsWithoutShowingThem() throws IOException {
        assertThat(text(SampleReport.of(SampleReport.NO_LIMIT)))
                .isEqualTo("0 errors, 0 warnings, 1 suppressed; nothing was written\n");
    }

    @Test
    void coloursSeverityMessageMarginAndCarets() throws IOException {
        String expected = """
                <31>error[TST001]<> <1>open-ingress: workload `checkout` accepts traffic from any address<>
                  <36>--><> src/main/java/shop/Shop.java:5   (Shop#define)
                <36>   |<>
                <36> 5 |<> Workload checkout = Workload.builder()
                <36> 8 |<>         .allowFrom(CidrBlock.of("0.0.0.0/0"))
                <36>   |<>          <31>^^^^^^^^^<>
                   <1>in:<> prod
                   changed by overlay `prod` at src/main/java/shop/Prod.java:18
                   <36>help:<> list the callers with Peer.workload(...), or suppress TST001 with a reason
                   <1>more:<> bastide explain TST001
                1 error, 0 warnings, 0 suppressed; nothing was written
                """.replace("<>", "\u001b[0m")
                .replace("<1>", "\u001b[1m")
                .replace("<31>", "\u001b[1;31m")
                .replace("<36>", "\u001b[1;36m");

        assertThat(text(SampleReport.withColour(SampleReport.of(SampleReport.OPEN))))
                .isEqualTo(expected);
    }

    @Test
    void coloursWarningsAndNotesDifferently() throws IOException {
        String text = text(SampleReport.withColour(SampleReport.of(PLAIN, SampleReport.LARGE_FILE)));

        assertThat(text).contains("\u001b[1;33mwarning[TST002]\u001b[0m").contains("\u001b[1;36mnote[TST003]\u001b[0m");
    }

    @Test
    void doesNotLetForeignTextCommandTheTerminal() throws IOException {
        String evil = "a\u001b[2Jb\nc\rd\u009be\u202ef";
        Report report = SampleReport.of(Diagnostic.of(SampleRule.NO_LIMIT, Stage.CHECK, evil)
                .withPosition(new SpecPosition("A\u001b.java", 1, "A#\u001b"))
                .withRelated(evil, new SpecPosition("B\u001b.java", 1, ""))
                .withEnvironments(List.of(evil))
                .withHelp(evil));

        String text = text(SampleReport.withOutcome(SampleReport.withSource(report, List.of(evil)), evil));

        assertThat(text).contains("no-limit: a\\u001b[2Jb\\nc\\rd\\u009be\\u202ef\n");
        assertThat(text.chars().filter(sign -> sign != '\n').filter(Character::isISOControl))
                .isEmpty();
        assertThat(text).doesNotContain("\u202e");
    }

    @Test
    void usesLineFeedsOnly() throws IOException {
        assertThat(text(SampleReport.full())).doesNotContain("\r").endsWith("\n");
    }

    private static String text(Report report) throws IOException {
        return SampleReport.rendered(new TextRenderer(), report);
    }
}
