package io.bastide.sops.age;

import java.util.List;

/**
 * A place where identities were looked for.
 *
 * @param place the variable or file, for people
 * @param isPresent whether the variable is set or the file is there
 * @param count how many identities that can be used came from it
 * @param unusable the kinds of those that were recognised and cannot be used here
 */
public record IdentitySource(String place, boolean isPresent, int count, List<String> unusable) {
    /** Copies the list. */
    public IdentitySource {
        unusable = List.copyOf(unusable);
    }

    /** A place with nothing. */
    static IdentitySource absent(String place) {
        return new IdentitySource(place, false, 0, List.of());
    }
}
