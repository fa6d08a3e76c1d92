package io.bastide.cli;

/** How the command ends. */
enum ExitCode {
    /** Nothing stands in the way. */
    GOOD(0),
    /** Findings, or differences where they were asked about. */
    FINDINGS(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The tool or the machine failed. */
    INTERNAL(3),
    /** The checksum of an encrypted file does not fit; the number is that of sops. */
    MAC_MISMATCH(51);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
