package io.bastide.cli;

import io.bastide.cli.diff.DiffJson;
import io.bastide.cli.diff.DiffText;
import io.bastide.cli.diff.FileChange;
import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.Targets;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.resolve.Place;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.compiler.write.EarlierOutput;
import io.bastide.compiler.write.OutputComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what a build would change. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Say what a build would change in the output folder, by object and field. Writes nothing.",
            "With --env or --cluster: in the base and in the layers that hold there."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:a build would change nothing",
            "1:there are differences, or findings that keep a build from writing",
            "2:the command line is wrong",
            "3:the tool or the machine failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide diff shop                           against shop/deploy",
            "  bastide diff shop --env prod --cluster eu   what changes there",
            "  bastide diff shop --format json             for programs"
        })
final class DiffCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SpecOptions spec = new SpecOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    PlaceOptions places = new PlaceOptions();

    @Mixin
    FormatOption format = new FormatOption();

    @Option(
            names = {"-v", "--verbose"},
            description = "Say on standard error what was loaded and where the time went.")
    boolean isVerbose;

    DiffCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Targets targets = SpecWork.targets();
        Path place = spec.place(session);
        Path root = output.folder(session, place);
        // The layers of one environment follow from all environments, so everything is compiled whatever is shown.
        CompileRequest compile = CompileRequest.whole(Set.of("kustomize"))
                .sealing(new SealSeams(
                        LocalMachine.with(session.environment()),
                        LoadingOptions.folder(place),
                        EarlierOutput.in(root),
                        SealWishes.NONE));
        SpecWork.Plan plan = new SpecWork.Plan(place, spec.loading, compile, isVerbose);
        try (SpecWork work = SpecWork.load(session, targets, plan, new PlaceOptions())) {
            work.loaded().platform().ifPresent(places::check);
            Map<String, List<OutputFile>> units = new ConcurrentSkipListMap<>();
            Build.Outcome compiled = work.compile(unit -> units.put(unit.name(), unit.files()));
            PlannedOutput planned = PlannedOutput.of(units, compiled.positions());
            OutputComparison comparison = planned.comparedWith(root);

            Build.Outcome outcome = with(compiled, comparison.findings());
            Findings findings = new Findings(session, targets.rules(), outcome, LoadingOptions.folder(place), root);
            if (outcome.diagnostics().hasErrors()) {
                findings.show(format.isJson() ? Findings.Format.json : Findings.Format.text, "");
                return ExitCode.FINDINGS.number();
            }
            List<Place> meant = work.loaded().platform().map(places::of).orElse(List.of());
            List<FileChange> changes = new OutputChanges(planned, WrittenOutput.in(root))
                    .of(comparison, places.isWhole() ? Optional.empty() : Optional.of(filter(meant)));
            show(changes);
            return (changes.isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS).number();
        }
    }

    private OutputChanges.Filter filter(List<Place> meant) {
        return (unit, layer) -> places.hasTenant(unit)
                && meant.stream()
                        .anyMatch(place -> layer.holdsIn(
                                place.environment().name(), place.cluster().name()));
    }

    private static Build.Outcome with(Build.Outcome compiled, Diagnostics findings) {
        return new Build.Outcome(
                compiled.diagnostics().plus(findings),
                compiled.sources(),
                compiled.positions(),
                compiled.compiled(),
                Optional.empty());
    }

    private void show(List<FileChange> changes) throws IOException {
        if (format.isJson()) {
            DiffJson.write(session.out(), changes);
        } else {
            new DiffText(session.out(), session.hasColour()).write(changes);
        }
        session.out().flush();
    }
}
