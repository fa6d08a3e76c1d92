package io.bastide.sops.key;

import java.util.List;

/**
 * Keys of which each opens the same thing: the data key, or one share of it.
 *
 * @param entries the keys, in file order
 */
public record KeyGroup(List<KeyEntry> entries) {
    /** Copies the list. */
    public KeyGroup {
        entries = List.copyOf(entries);
    }
}
