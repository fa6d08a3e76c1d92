/**
 * Encrypted files on the disk: which there are, whether they are whole, who can open them, how they are changed, and how
 * they compare with the spec.
 *
 * <p>Knows SOPS files and folders, not command lines. A plaintext is shown or edited only where a person asked for it, and
 * is never part of a message.
 */
@NullMarked
package io.bastide.cli.secrets;

import org.jspecify.annotations.NullMarked;
