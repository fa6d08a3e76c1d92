package io.bastide.compiler.seal;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.packaging.OutputFile;
import java.util.List;

/** Sealing for one build. Called from several threads. */
public interface SealSession extends AutoCloseable {
    /**
     * Encrypts one object into the content of its file.
     *
     * @param file a file whose object is unsealed
     * @return the content, and findings; when an error is among them there is no content
     */
    Sealed seal(OutputFile file);

    /** What can only be told when all objects are sealed, or of none of them in particular. */
    List<Diagnostic> findings();

    /** Overwrites keys that were held. */
    @Override
    void close();
}
