package io.bastide.compiler.seal;

import java.util.Set;

/**
 * What the user asked for beyond keeping what did not change.
 *
 * @param isResealing whether files that cannot be opened are encrypted afresh from their sources
 * @param regenerated secrets whose generated values are made anew, as {@code tenant/secret} or {@code tenant/secret/key}
 */
public record SealWishes(boolean isResealing, Set<String> regenerated) {
    /** Nothing in particular. */
    public static final SealWishes NONE = new SealWishes(false, Set.of());

    /** Copies the set. */
    public SealWishes {
        regenerated = Set.copyOf(regenerated);
    }
}
