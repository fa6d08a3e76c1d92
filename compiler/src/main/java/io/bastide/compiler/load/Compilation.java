package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * What the Java compiler made of sources.
 *
 * @param classes binary names to bytes; empty when there are findings
 * @param findings why it refused
 */
record Compilation(Map<String, byte[]> classes, List<Diagnostic> findings) {
    /** Copies the findings. */
    Compilation {
        findings = List.copyOf(findings);
    }
}
