package io.bastide.bench.platforms;

/** About 20,000 manifests over all views. */
public final class Platform20k extends PlatformGenerator {
    /** A platform of that size. */
    public Platform20k() {
        super(74);
    }
}
