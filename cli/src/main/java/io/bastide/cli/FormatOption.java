package io.bastide.cli;

import picocli.CommandLine.Option;

/** How a command shows its result. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How the result is shown: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    Format format = Format.text;

    /** The formats. */
    enum Format {
        /** For people. */
        text,
        /** For programs. */
        json
    }

    boolean isJson() {
        return format == Format.json;
    }
}
