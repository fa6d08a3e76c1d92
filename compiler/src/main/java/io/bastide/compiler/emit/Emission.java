package io.bastide.compiler.emit;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.tree.Manifest;
import java.util.List;

/**
 * What an emitter made of a view.
 *
 * @param manifests the objects, in a stable order
 * @param findings what the emitter found
 */
public record Emission(List<Manifest> manifests, List<Diagnostic> findings) {
    /** Copies the lists. */
    public Emission {
        manifests = List.copyOf(manifests);
        findings = List.copyOf(findings);
    }
}
