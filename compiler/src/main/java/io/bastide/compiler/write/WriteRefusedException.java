package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import java.util.List;
import java.util.stream.Collectors;

/** Says that the output folder was left as it was, and why. */
public final class WriteRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostics findings;

    WriteRefusedException(Diagnostics findings) {
        super(findings.all().stream()
                .filter(Diagnostic::isError)
                .map(finding -> finding.rule().code() + ": " + finding.message())
                .collect(Collectors.joining("; ")));
        this.findings = findings;
    }

    WriteRefusedException(Diagnostic finding) {
        this(Diagnostics.of(List.of(finding)));
    }

    /** What was found, at least one error among it. */
    public Diagnostics findings() {
        return findings;
    }
}
