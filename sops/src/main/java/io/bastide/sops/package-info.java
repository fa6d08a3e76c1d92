/**
 * SOPS files: reading, encrypting, decrypting, re-sealing. The doors of the module.
 *
 * <p>{@link io.bastide.sops.Sops} does the work, {@link io.bastide.sops.SopsFile} is an encrypted file,
 * {@link io.bastide.sops.Plaintext} reads and writes what is not encrypted.
 */
@NullMarked
package io.bastide.sops;

import org.jspecify.annotations.NullMarked;
