/**
 * SOPS files in YAML: a reader that takes plain scalars exactly as sops does, and a writer in sops' layout.
 *
 * <p>SnakeYAML Engine parses; what a scalar means and how one is written is decided here, because both belong to the
 * checksum. No exception of the parser leaves this package: its messages quote the input.
 */
@NullMarked
package io.bastide.sops.yaml;

import org.jspecify.annotations.NullMarked;
