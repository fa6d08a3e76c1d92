package io.bastide.bench.platforms;

/** About 100,000 manifests over all views. */
public final class Platform100k extends PlatformGenerator {
    /** A platform of that size. */
    public Platform100k() {
        super(368);
    }
}
