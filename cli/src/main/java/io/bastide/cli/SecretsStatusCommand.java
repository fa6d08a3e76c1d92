package io.bastide.cli;

import io.bastide.cli.secrets.FileFault;
import io.bastide.cli.secrets.SecretKeys;
import io.bastide.cli.secrets.SecretStatus;
import io.bastide.cli.secrets.StatusReport;
import io.bastide.cli.secrets.StatusSearch;
import io.bastide.cli.secrets.UsedSecret;
import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.Targets;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.machine.Machine;
import io.bastide.compiler.write.EarlierOutput;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how the secrets of a spec stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Say how the secrets of a spec stand in the output folder: whether each file is as the spec wants it, when it "
                    + "changed, who can open it, who uses it.",
            "Works without identities; with one, certificates that end within 30 days are found too."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files are as the spec wants them",
            "1:a file is stale, or the spec has errors",
            "2:the command line is wrong",
            "3:the tool or the machine failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets status shop                 against shop/deploy",
            "  bastide secrets status shop --env prod      in one environment",
            "  bastide secrets status --format json        for programs"
        })
final class SecretsStatusCommand implements Callable<Integer> {
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

    SecretsStatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Targets targets = SpecWork.targets();
        Path place = spec.place(session);
        Path root = output.folder(session, place);
        CompileRequest compile = CompileRequest.whole(Set.of("kustomize"));
        SpecWork.Plan plan = new SpecWork.Plan(place, spec.loading, compile, isVerbose);
        try (SpecWork work = SpecWork.load(session, targets, plan, new PlaceOptions())) {
            work.loaded().platform().ifPresent(places::check);
            Map<String, List<UsedSecret>> units = new ConcurrentSkipListMap<>();
            Build.Outcome outcome = work.compile(unit -> units.put(unit.name(), UsedSecret.of(unit)));
            if (outcome.diagnostics().hasErrors()) {
                new Findings(session, targets.rules(), outcome, LoadingOptions.folder(place), root).showBeside("");
                return ExitCode.FINDINGS.number();
            }
            return show(statuses(units, root));
        } catch (SopsException noIdentities) {
            return SecretFindings.failed(session, new FileFault("", noIdentities));
        }
    }

    private StatusReport statuses(Map<String, List<UsedSecret>> units, Path root) throws IOException, SopsException {
        Machine machine = LocalMachine.with(session.environment());
        List<SecretStatus> statuses = new ArrayList<>();
        try (SecretKeys keys = new SecretKeys(machine)) {
            StatusSearch search = new StatusSearch(EarlierOutput.in(root), keys, machine.now());
            for (List<UsedSecret> secrets : units.values()) {
                for (UsedSecret used : secrets) {
                    if (isMeant(used)) {
                        statuses.add(search.of(used));
                    }
                }
            }
        }
        return new StatusReport(statuses);
    }

    private boolean isMeant(UsedSecret used) {
        return places.hasEnvironment(used.wanted().environment())
                && places.hasCluster(used.wanted().cluster())
                && places.hasTenant(used.wanted().tenant());
    }

    private int show(StatusReport report) throws IOException {
        if (format.isJson()) {
            report.json(session.out());
        } else {
            report.text(session.out(), session.hasColour());
        }
        session.out().flush();
        return (report.isStale() ? ExitCode.FINDINGS : ExitCode.GOOD).number();
    }
}
