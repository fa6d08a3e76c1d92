/**
 * Encrypted values: their text form, the cipher, the checksum over all values, and the walk that applies them to documents.
 *
 * <p>Source: SOPS, "Message Authentication Code" and the value form of version 3; AES-GCM: NIST SP 800-38D.
 */
@NullMarked
package io.bastide.sops.cipher;

import org.jspecify.annotations.NullMarked;
