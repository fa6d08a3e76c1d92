/**
 * Whole-process benchmarks: each run is a process of its own, in turn with its peer. No platform is defined here.
 */
@NullMarked
package io.bastide.bench;

import org.jspecify.annotations.NullMarked;
