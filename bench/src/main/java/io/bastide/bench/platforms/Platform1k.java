package io.bastide.bench.platforms;

/** About 1,000 manifests over all views. */
public final class Platform1k extends PlatformGenerator {
    /** A platform of that size. */
    public Platform1k() {
        super(4);
    }
}
