/**
 * The content of a SOPS file as a tree: mappings, lists, values and comments, in file order. The same types carry
 * plaintext and ciphertext; values are byte arrays that can be cleared.
 */
@NullMarked
package io.bastide.sops.document;

import org.jspecify.annotations.NullMarked;
