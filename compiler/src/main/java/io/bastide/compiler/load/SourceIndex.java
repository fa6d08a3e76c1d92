package io.bastide.compiler.load;

import java.util.List;
import java.util.Optional;

/** Finds the source of a class, and its text. */
interface SourceIndex {
    /**
     * The source's path relative to the spec's root, with forward slashes; empty when it is unknown.
     *
     * @param nameInPackage folders of the package and file name, for example {@code shop/Shop.java}
     */
    Optional<String> file(String nameInPackage);

    /**
     * Lines of a source, without their line ends; empty when it is unknown or cannot be read.
     *
     * @param file a path that {@link #file} gave, or that stands in a finding of the load stage
     */
    Optional<List<String>> lines(String file);
}
