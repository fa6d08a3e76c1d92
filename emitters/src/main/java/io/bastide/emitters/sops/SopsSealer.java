package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealSession;
import io.bastide.compiler.seal.Sealer;

/** Encrypts secrets to SOPS files. */
public final class SopsSealer implements Sealer {
    /** Name of this sealer. */
    static final String NAME = "sops";

    /** For {@link java.util.ServiceLoader}. */
    public SopsSealer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public SealSession begin(SealSeams seams, SpecPositions positions) {
        return new SopsSession(seams, positions);
    }
}
