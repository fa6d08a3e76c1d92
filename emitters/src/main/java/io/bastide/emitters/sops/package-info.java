/**
 * Secrets as SOPS files: the objects that carry them for each kind of consumer, the sealer that encrypts them and keeps
 * what did not change, {@code .sops.yaml}, and what a cluster needs to decrypt.
 *
 * <p>The file format itself is the {@code sops} module; only classes of this room and the command line use it.
 */
@NullMarked
package io.bastide.emitters.sops;

import org.jspecify.annotations.NullMarked;
