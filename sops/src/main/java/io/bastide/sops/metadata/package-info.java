/**
 * The {@code sops} block of a file: who can open it, its checksum, and which values are encrypted.
 *
 * <p>Reads every layout from version 3.0 on and writes that of 3.13.
 */
@NullMarked
package io.bastide.sops.metadata;

import org.jspecify.annotations.NullMarked;
