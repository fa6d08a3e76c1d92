package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.OutputPosition;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.SampleRule;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.tree.JsonPointer;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** Reports for the tests of all renderers. */
final class SampleReport {
    static final String FILE = "src/main/java/shop/Shop.java";

    private static final String SOURCE = """
            package shop;

            final class Shop implements PlatformSpec {
                public Platform define() {
                    Workload checkout = Workload.builder()
                            .name("checkout")
                            .image("shop/checkout:1.4")
                            .allowFrom(CidrBlock.of("0.0.0.0/0"))
                            .build();
                    return platform(checkout);
                }
            }
            """;

    static final SourceText SOURCES =
            file -> file.equals(FILE) ? Optional.of(SOURCE.lines().toList()) : Optional.empty();

    static final Diagnostic OPEN = Diagnostic.of(
                    SampleRule.OPEN_INGRESS, Stage.CHECK, "workload `checkout` accepts traffic from any address")
            .withPosition(new SpecPosition(FILE, 5, "Shop#define"))
            .withField("allowFrom")
            .withSubject("workload shop/checkout")
            .withEnvironments(List.of("prod"))
            .withRelated(
                    "changed by overlay `prod`", new SpecPosition("src/main/java/shop/Prod.java", 18, "Prod#define"))
            .withHelp("list the callers with Peer.workload(...), or suppress TST001 with a reason");

    static final Diagnostic NO_LIMIT = Diagnostic.of(
                    SampleRule.NO_LIMIT, Stage.CHECK, "workload `checkout` has no memory limit")
            .withPosition(new SpecPosition(FILE, 5, "Shop#define"))
            .withField("memory")
            .withSubject("workload shop/checkout")
            .withEnvironments(List.of("dev", "prod"))
            .withSuppression("measured in load test 7");

    static final Diagnostic LARGE_FILE = Diagnostic.of(SampleRule.LARGE_FILE, Stage.PACKAGE, "file has 2000 lines")
            .withPosition(new OutputPosition("base/shop/web.yaml", JsonPointer.of("data", "a/b")));

    static final Diagnostic DUPLICATE = Diagnostic.of(
                    SampleRule.DUPLICATE_NAME, Stage.VALIDATE, "two workloads are called `größe-{0}`")
            .withRelated("first declared here", new SpecPosition(FILE, 5, ""))
            .withRelated("first declared here", new SpecPosition(FILE, 5, ""))
            .withRelated("then in a place without debug information", Position.NONE);

    private SampleReport() {}

    /** A report with a finding of every kind. */
    static Report full() {
        return of(OPEN, NO_LIMIT, LARGE_FILE, DUPLICATE);
    }

    /** A report of the given findings, without colours, of a build that wrote nothing. */
    static Report of(Diagnostic... findings) {
        return new Report(Diagnostics.of(List.of(findings)), List.of(SampleRule.values()), SOURCES, "", false);
    }

    static Report withColour(Report report) {
        return new Report(report.diagnostics(), report.rules(), report.sources(), report.outcome(), true);
    }

    static Report withOutcome(Report report, String outcome) {
        return new Report(report.diagnostics(), report.rules(), report.sources(), outcome, report.colour());
    }

    static Report withSource(Report report, List<String> lines) {
        SourceText sources = file -> Optional.of(lines);
        return new Report(report.diagnostics(), report.rules(), sources, report.outcome(), report.colour());
    }

    static String rendered(DiagnosticRenderer renderer, Report report) throws IOException {
        StringWriter out = new StringWriter();
        renderer.render(report, out);
        return out.toString();
    }
}
