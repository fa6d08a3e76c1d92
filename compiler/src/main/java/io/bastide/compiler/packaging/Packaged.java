package io.bastide.compiler.packaging;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.util.List;

/**
 * What a packager made of a unit.
 *
 * @param files the files, sorted by path
 * @param findings what the packager found
 */
public record Packaged(List<OutputFile> files, List<Diagnostic> findings) {
    /** Copies the lists. */
    public Packaged {
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }
}
