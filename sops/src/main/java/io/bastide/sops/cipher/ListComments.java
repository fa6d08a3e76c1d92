package io.bastide.sops.cipher;

/**
 * What happens to comments in lists that the rule encrypts. sops writes them as items of the list, which breaks schemas,
 * and which one of its releases cannot read back.
 */
public enum ListComments {
    /** Those that the file had stay, with their ciphertext; others are refused. */
    KEPT,
    /** All are encrypted: for a file that had them all. */
    ENCRYPTED
}
