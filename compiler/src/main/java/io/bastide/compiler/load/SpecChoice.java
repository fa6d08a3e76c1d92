package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * Which class is run.
 *
 * @param spec the class that defines the platform, empty when there are findings
 * @param findings why none is chosen
 */
record SpecChoice(Optional<ClassFile> spec, List<Diagnostic> findings) {
    /** Copies the findings. */
    SpecChoice {
        findings = List.copyOf(findings);
    }

    /** A class was found. */
    static SpecChoice of(ClassFile spec) {
        return new SpecChoice(Optional.of(spec), List.of());
    }

    /** No class was found. */
    static SpecChoice none(List<Diagnostic> findings) {
        return new SpecChoice(Optional.empty(), findings);
    }
}
