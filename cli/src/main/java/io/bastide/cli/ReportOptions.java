package io.bastide.cli;

import picocli.CommandLine.Option;

/** How findings are shown, and how much is said beside them. */
final class ReportOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How findings are shown: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Findings.Format format = Findings.Format.text;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say on standard error what was loaded and where the time went.")
    boolean isVerbose;

    /** Says whether a person reads the findings. */
    boolean isText() {
        return format == Findings.Format.text;
    }
}
