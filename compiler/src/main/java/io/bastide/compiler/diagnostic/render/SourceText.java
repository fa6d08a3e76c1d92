package io.bastide.compiler.diagnostic.render;

import java.util.List;
import java.util.Optional;

/** Gives the sources of a spec to whoever wants to quote them. */
@FunctionalInterface
public interface SourceText {
    /** No source can be read. */
    SourceText NONE = file -> Optional.empty();

    /**
     * The lines of a file without their line ends, or empty when it cannot be read.
     *
     * @param file path relative to the spec's root, with forward slashes
     */
    Optional<List<String>> lines(String file);
}
