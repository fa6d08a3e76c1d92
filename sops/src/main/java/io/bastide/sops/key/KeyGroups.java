package io.bastide.sops.key;

import java.util.List;

/**
 * Everybody who can open a file.
 *
 * @param groups the groups; with more than one, each opens a Shamir share
 * @param threshold how many shares are needed; 0 means all
 */
public record KeyGroups(List<KeyGroup> groups, int threshold) {
    /** Copies the list. */
    public KeyGroups {
        groups = List.copyOf(groups);
    }

    /** One group. */
    public static KeyGroups of(List<KeyEntry> entries) {
        return new KeyGroups(List.of(new KeyGroup(entries)), 0);
    }

    /** All entries of all groups. */
    public List<KeyEntry> entries() {
        return groups.stream().flatMap(group -> group.entries().stream()).toList();
    }
}
