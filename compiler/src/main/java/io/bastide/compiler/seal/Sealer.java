package io.bastide.compiler.seal;

import io.bastide.compiler.diagnostic.SpecPositions;

/** Encrypts objects in one way. Found through {@link java.util.ServiceLoader}. */
public interface Sealer {
    /** The name by which objects ask for it, for example {@code sops}. */
    String name();

    /**
     * Starts sealing for one build.
     *
     * @param seams what sealing may ask of the world
     * @param positions where declarations stand in the sources
     */
    SealSession begin(SealSeams seams, SpecPositions positions);
}
