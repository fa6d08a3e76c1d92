package io.bastide.compiler.load;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;

/**
 * A spec that is ready to run: its classes, and where their sources are.
 *
 * @param roots the author's own classes; of no use when there are errors
 * @param libraries jars and folders that only this spec uses, and folders with its resources
 * @param sources where the lines are
 * @param findings what was found on the way
 */
record Prepared(List<ClassRoot> roots, List<Path> libraries, SourceIndex sources, List<Diagnostic> findings) {
    /** Copies the lists. */
    Prepared {
        roots = List.copyOf(roots);
        libraries = List.copyOf(libraries);
        findings = List.copyOf(findings);
    }
}
