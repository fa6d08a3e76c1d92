package io.bastide.cli;

import io.bastide.compiler.Build;
import io.bastide.compiler.CompileRequest;
import io.bastide.compiler.Compiled;
import io.bastide.compiler.Targets;
import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.compiler.write.OutputIndex;
import io.bastide.compiler.write.WriteRefusedException;
import io.bastide.compiler.write.WriteSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compiles a spec into a folder. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Compile a spec and write what it means, all or nothing.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide build                               the spec in this folder, into ./deploy",
            "  bastide build shop --out golden/shop        another spec and output folder",
            "  bastide build shop --package plain          rendered objects instead of Kustomize",
            "  bastide build --classes target/classes .    classes that Maven compiled"
        })
final class BuildCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SpecOptions spec = new SpecOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Mixin
    ReportOptions report = new ReportOptions();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "kustomize",
            description = "How objects are laid out as files: kustomize, plain. Default: ${DEFAULT-VALUE}.")
    List<String> packagers = List.of();

    @Option(
            names = "--reseal",
            description = "Encrypt secrets afresh from their sources where no identity opens the earlier file.")
    boolean isResealing;

    @Option(
            names = "--regenerate",
            paramLabel = "NAME",
            split = ",",
            description = "Make generated values anew: tenant/secret or tenant/secret/key.")
    Set<String> regenerated = Set.of();

    BuildCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Targets targets = SpecWork.targets();
        Path place = spec.place(session);
        Path folder = output.folder(session, place);
        WatchedMachine machine = new WatchedMachine(LocalMachine.with(session.environment()));
        CompileRequest compile = CompileRequest.whole(packagers(targets))
                .sealing(new SealSeams(
                        machine,
                        LoadingOptions.folder(place),
                        PreviousFiles.NONE,
                        new SealWishes(isResealing, regenerated)));
        List<Path> libraries = spec.loading.inputs(session);
        String inputs = LastBuild.inputs(place, libraries, folder);
        session.lastBuild().ifPresent(LastBuild::forget);
        SpecWork.Plan plan = new SpecWork.Plan(place, spec.loading, compile, report.isVerbose);
        try (SpecWork work = SpecWork.load(session, targets, plan, new PlaceOptions())) {
            Build.Outcome outcome = work.write(folder);

            Findings findings = new Findings(session, targets.rules(), outcome, LoadingOptions.folder(place), folder);
            if (outcome.diagnostics().hasErrors()) {
                findings.show(report.format, "");
                return ExitCode.FINDINGS.number();
            }
            show(findings, folder, work);
            boolean isNotable = report.isText() && !report.isVerbose && regenerated.isEmpty() && !machine.hasSecrets();
            if (inputs != null && session.lastBuild().isPresent() && isNotable) {
                String again = summaryOfNothing(findings, folder);
                List<Path> files = new ArrayList<>(outputs(folder));
                files.addAll(machine.files());
                session.lastBuild()
                        .get()
                        .keep(new LastBuild.Notes(place, libraries, folder, files, machine.variables(), again), inputs);
            }
            return ExitCode.GOOD.number();
        }
    }

    private Set<String> packagers(Targets targets) {
        List<String> known = targets.packagers().stream().map(Packager::name).toList();
        for (String name : packagers) {
            if (!known.contains(name)) {
                throw new UsageException("there is no packager `" + name + "`; "
                        + NearMiss.of(name, known)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("there are " + String.join(", ", known)));
            }
        }
        return Set.copyOf(packagers);
    }

    private void show(Findings findings, Path folder, SpecWork work) throws IOException {
        String done = done(findings.outcome());
        if (!report.isText()) {
            findings.show(report.format, done);
            return;
        }
        String timed = done + " in " + Commentary.seconds(work.elapsed());
        if (findings.isEmpty()) {
            session.out().println(timed);
        } else {
            findings.show(report.format, timed);
        }
        session.out().println("look at " + session.shown(folder));
        session.out().flush();
    }

    private static String done(Build.Outcome outcome) {
        Compiled compiled = outcome.compiled().orElseThrow();
        WriteSummary written = outcome.written().orElseThrow();
        String files = counted(written.written(), "file") + " written, " + written.unchanged() + " unchanged"
                + (written.removed() == 0 ? "" : ", " + written.removed() + " removed");
        return counted(compiled.units(), "unit") + ", " + counted(compiled.objects(), "object") + ": " + files;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** What the next build says when there is nothing to do; its findings are those of this one. */
    private String summaryOfNothing(Findings findings, Path folder) throws IOException {
        long objects = findings.outcome().compiled().orElseThrow().objects();
        String again = "nothing changed: " + counted(objects, "object") + " up to date";
        return (findings.isEmpty() ? again + System.lineSeparator() : findings.text(again)) + "look at "
                + session.shown(folder) + System.lineSeparator();
    }

    private static List<Path> outputs(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Path index = folder.resolve(OutputOptions.INDEX);
        files.add(index);
        try {
            OutputIndex.read(index, unit -> unit.files().forEach(file -> files.add(folder.resolve(file.path()))));
        } catch (WriteRefusedException removedMeanwhile) {
            return List.of(index);
        }
        return files;
    }
}
