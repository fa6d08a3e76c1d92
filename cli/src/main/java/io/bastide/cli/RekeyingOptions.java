package io.bastide.cli;

import io.bastide.cli.secrets.FileFault;
import io.bastide.cli.secrets.FileRekeying;
import io.bastide.cli.secrets.Rekeying;
import io.bastide.cli.secrets.RekeyingReport;
import io.bastide.cli.secrets.SecretFile;
import io.bastide.cli.secrets.SecretFileSearch;
import io.bastide.cli.secrets.SecretKeys;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands that change the keys of files do the same way. */
final class RekeyingOptions {
    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    boolean isDry;

    @Mixin
    FormatOption format = new FormatOption();

    /** What is done with the files. */
    interface Work {
        List<FileRekeying> on(Rekeying rekeying, List<SecretFile> files) throws SopsException;
    }

    /** Does it, tells what became of each file, and gives the exit code. */
    int run(Session session, SecretFileSearch.Found found, Work work) throws IOException {
        List<FileRekeying> files = new ArrayList<>();
        found.faults().forEach(fault -> files.add(FileRekeying.failed(fault)));
        try (SecretKeys keys = new SecretKeys(LocalMachine.with(session.environment()))) {
            files.addAll(work.on(new Rekeying(keys, isDry), found.files()));
        } catch (SopsException noIdentities) {
            return SecretFindings.failed(session, new FileFault("", noIdentities));
        }
        RekeyingReport report = new RekeyingReport(files, isDry, notes(session, found, files));
        if (format.isJson()) {
            report.json(session.out());
        } else {
            report.text(session.out(), session.hasColour());
        }
        session.out().flush();
        return exitCode(report);
    }

    private static int exitCode(RekeyingReport report) {
        if (report.hasMacMismatch()) {
            return ExitCode.MAC_MISMATCH.number();
        }
        return (report.hasFailures() ? ExitCode.FINDINGS : ExitCode.GOOD).number();
    }

    private List<String> notes(Session session, SecretFileSearch.Found found, List<FileRekeying> files)
            throws IOException {
        List<String> notes = new ArrayList<>();
        List<String> known = files.stream()
                .filter(FileRekeying::isKnownToRemoved)
                .map(FileRekeying::shown)
                .toList();
        if (!known.isEmpty()) {
            notes.add("who was removed may still know the data key; make new ones with `bastide secrets rotate "
                    + String.join(" ", known)
                    + "`, or do both at once with --rotate, and change the values themselves");
        }
        TreeSet<String> changed = new TreeSet<>();
        files.stream().filter(FileRekeying::isChanged).map(FileRekeying::shown).forEach(changed::add);
        TreeSet<String> outputs = new TreeSet<>();
        for (SecretFile file : found.files()) {
            if (changed.contains(file.place().shown())) {
                BuiltOutput.above(file.place().path()).map(session::shown).ifPresent(outputs::add);
            }
        }
        if (isDry) {
            return notes;
        }
        outputs.forEach(
                output -> notes.add("`" + output + "` was written by `bastide build`: the next build takes these "
                        + "files over as they are, with the recipients of the spec"));
        return notes;
    }
}
