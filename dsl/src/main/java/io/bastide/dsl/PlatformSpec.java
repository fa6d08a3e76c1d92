package io.bastide.dsl;

/**
 * What a spec author writes: one class that defines a platform.
 *
 * <p>The class is public and has a public constructor without parameters. Its method is called once per build; it reads
 * no clock, network, environment variable or random source, so that the same sources always give the same platform.
 */
@FunctionalInterface
public interface PlatformSpec {
    /** Gives the platform. */
    Platform define();
}
