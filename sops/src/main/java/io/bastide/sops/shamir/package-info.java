/**
 * Sharing a secret so that some of its holders together can restore it, byte-compatible with the sharing that SOPS uses
 * for key groups.
 *
 * <p>Works on plain byte arrays; knows nothing of keys, entries or files.
 */
@NullMarked
package io.bastide.sops.shamir;

import org.jspecify.annotations.NullMarked;
