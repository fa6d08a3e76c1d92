package io.bastide.cli;

import io.bastide.cli.secrets.FileFault;
import io.bastide.cli.secrets.SecretFileSearch;
import io.bastide.cli.secrets.SecretKeys;
import io.bastide.cli.secrets.Verification;
import io.bastide.compiler.machine.LocalMachine;
import io.bastide.sops.fault.SopsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens encrypted files and verifies their checksums. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Open encrypted files and verify the checksum over their values. Shows no value.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all files are whole",
            "1:findings; a file that nobody here can open is one, unless --if-possible is given",
            "2:the command line is wrong",
            "3:the tool or the machine failed",
            "51:a checksum does not fit (the number of sops)"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  bastide secrets verify                      below ./deploy",
            "  bastide secrets verify --if-possible        those that an identity at hand opens",
            "  bastide secrets verify --format sarif       findings for code review"
        })
final class SecretsVerifyCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    SecretPaths paths = new SecretPaths();

    @Option(names = "--if-possible", description = "Only count files for which no identity is at hand.")
    boolean isLenient;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How findings are shown: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Findings.Format format = Findings.Format.text;

    SecretsVerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        SecretFileSearch.Found found = paths.find(session);
        List<FileFault> faults = new ArrayList<>(found.faults());
        try (SecretKeys keys = new SecretKeys(LocalMachine.with(session.environment()))) {
            faults.addAll(new Verification(keys).faults(found.files()));
        } catch (SopsException noIdentities) {
            return SecretFindings.failed(session, new FileFault("", noIdentities));
        }
        int bad = faults.size();
        if (isLenient) {
            faults.removeIf(FileFault::isWithoutIdentity);
        }
        show(faults, summary(found.count() - bad, found.count(), bad - faults.size()));
        return SecretFindings.exitCode(faults);
    }

    private void show(List<FileFault> faults, String summary) throws IOException {
        if (format == Findings.Format.text && faults.isEmpty()) {
            session.out().println(summary);
            session.out().flush();
        } else {
            SecretFindings.of(session, faults).show(format, format == Findings.Format.text ? summary : "");
        }
    }

    private static String summary(int good, int all, int closed) {
        if (all == 0) {
            return "no SOPS files";
        }
        return good + " of " + all + (all == 1 ? " file" : " files") + " verified"
                + (closed == 0 ? "" : ", " + closed + " left out: no identity at hand opens them");
    }
}
