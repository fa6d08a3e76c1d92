/**
 * Platforms of any size that a team could have written: what the benchmarks compile. Nothing here measures.
 */
@NullMarked
package io.bastide.bench.platforms;

import org.jspecify.annotations.NullMarked;
