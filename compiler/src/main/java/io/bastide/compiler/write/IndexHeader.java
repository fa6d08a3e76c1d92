package io.bastide.compiler.write;

/**
 * What an index says about itself.
 *
 * @param tool the version of Bastide that wrote it, for example {@code 0.1.0}
 */
public record IndexHeader(String tool) {}
