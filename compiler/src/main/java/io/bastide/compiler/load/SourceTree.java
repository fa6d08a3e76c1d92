package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * The sources of a spec.
 *
 * @param files the sources that could be read, by their path
 * @param resourceRoots folders in which the spec finds the files that it reads through its class loader
 * @param findings what could not be read
 */
record SourceTree(List<SourceFile> files, List<Path> resourceRoots, List<Diagnostic> findings) {
    /** Copies the lists. */
    SourceTree {
        files = List.copyOf(files);
        resourceRoots = List.copyOf(resourceRoots);
        findings = List.copyOf(findings);
    }
}
