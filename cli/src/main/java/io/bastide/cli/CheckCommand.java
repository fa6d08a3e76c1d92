package io.bastide.cli;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.Compiled;
import io.bastide.compiler.Targets;
import io.bastide.compiler.UnitSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compiles a spec and reports findings. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Compile a spec through every stage, report findings, write nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide check shop                          findings for people",
            "  bastide check shop --env prod               those of one environment",
            "  bastide check shop --format sarif           findings for code review"
        })
final class CheckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SpecOptions spec = new SpecOptions();

    @Mixin
    PlaceOptions places = new PlaceOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Targets targets = SpecWork.targets();
        Path place = spec.place(session);
        CompileRequest compile = CompileRequest.whole(Set.of("kustomize"));
        SpecWork.Plan plan = new SpecWork.Plan(place, spec.loading, compile, report.isVerbose);
        try (SpecWork work = SpecWork.load(session, targets, plan, places)) {
            Build.Outcome outcome = work.compile(UnitSink.NONE);

            Path folder = LoadingOptions.folder(place);
            show(new Findings(session, targets.rules(), outcome, folder, folder));
            return (outcome.diagnostics().hasErrors() ? ExitCode.FINDINGS : ExitCode.GOOD).number();
        }
    }

    private void show(Findings findings) throws IOException {
        String done = findings.outcome().compiled().map(CheckCommand::done).orElse("");
        if (report.isText() && findings.isEmpty()) {
            session.out().println("no findings, " + done);
            session.out().flush();
        } else {
            findings.show(report.format, findings.outcome().diagnostics().hasErrors() ? "" : done);
        }
    }

    private static String done(Compiled compiled) {
        return compiled.objects() + (compiled.objects() == 1 ? " object" : " objects") + " checked";
    }
}
