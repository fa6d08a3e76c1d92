package io.bastide.bench.platforms;

/** About 1,000,000 manifests over all views. */
public final class Platform1m extends PlatformGenerator {
    /** A platform of that size. */
    public Platform1m() {
        super(3677);
    }
}
