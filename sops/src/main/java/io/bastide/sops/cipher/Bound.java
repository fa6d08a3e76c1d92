package io.bastide.sops.cipher;

import io.bastide.sops.document.ListItem;

/**
 * A plaintext and what it is bound to: a ciphertext of an equal pair may stand in its place.
 *
 * @param binding the keys on the way
 * @param plain the value or comment
 */
record Bound(String binding, ListItem plain) {}
