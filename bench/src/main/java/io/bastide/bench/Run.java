package io.bastide.bench;

/**
 * What one process took.
 *
 * @param seconds from start to end
 * @param processorSeconds that its processors worked for it, its children included
 * @param peakKibibytes most memory that was resident at once
 */
record Run(double seconds, double processorSeconds, long peakKibibytes) {}
