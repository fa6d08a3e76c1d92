package io.bastide.compiler.seal;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What came of sealing an object.
 *
 * @param content the encrypted file; empty when a finding says why not
 * @param findings what was found; never holds a secret value
 */
public record Sealed(Optional<byte[]> content, List<Diagnostic> findings) {
    /** Copies the findings. */
    public Sealed {
        findings = List.copyOf(findings);
    }
}
