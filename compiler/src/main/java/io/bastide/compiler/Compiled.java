package io.bastide.compiler;

import io.bastide.compiler.diagnostic.Diagnostics;

/**
 * What a compilation found, and how much it made.
 *
 * @param diagnostics all findings
 * @param units units that went through all stages
 * @param objects intended objects of those units, summed over all places
 */
public record Compiled(Diagnostics diagnostics, int units, long objects) {}
