package io.bastide.compiler.diagnostic;

/**
 * A further place that tells part of a finding's story.
 *
 * @param label what happened there, for example {@code changed by overlay `prod`}
 * @param position the place
 */
public record RelatedPosition(String label, Position position) {}
