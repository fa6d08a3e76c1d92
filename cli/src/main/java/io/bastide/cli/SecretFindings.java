package io.bastide.cli;

import io.bastide.cli.secrets.FileFault;
import io.bastide.compiler.Build;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.render.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Findings about encrypted files. Their places are paths as the user writes them, from the working folder. */
final class SecretFindings {
    private SecretFindings() {}

    /** The findings, ready to be shown. */
    static Findings of(Session session, List<FileFault> faults) {
        Build.Outcome outcome = new Build.Outcome(
                Diagnostics.of(faults.stream().map(FileFault::finding).toList()),
                SourceText.NONE,
                site -> Position.NONE,
                Optional.empty(),
                Optional.empty());
        return new Findings(
                session, SpecWork.targets().rules(), outcome, session.workingFolder(), session.workingFolder());
    }

    /** Shows what keeps a command from its work on standard error, and gives the exit code. */
    static int failed(Session session, FileFault fault) throws IOException {
        of(session, List.of(fault)).showBeside("");
        return exitCode(List.of(fault));
    }

    /** How a command ends that found this. */
    static int exitCode(List<FileFault> faults) {
        if (faults.isEmpty()) {
            return ExitCode.GOOD.number();
        }
        boolean isMismatch = faults.stream().anyMatch(FileFault::isMacMismatch);
        return (isMismatch ? ExitCode.MAC_MISMATCH : ExitCode.FINDINGS).number();
    }
}
