package io.bastide.compiler.seal;

import java.io.IOException;
import java.util.Optional;

/** The files of the last build, so that what did not change keeps its bytes. */
@FunctionalInterface
public interface PreviousFiles {
    /** No earlier build. */
    PreviousFiles NONE = path -> Optional.empty();

    /**
     * Reads a file.
     *
     * @param path path relative to the output root, forward slashes
     * @return its bytes; empty when there is no such file
     * @throws IOException when the disk fails
     */
    Optional<byte[]> read(String path) throws IOException;
}
