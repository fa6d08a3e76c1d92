package io.bastide.sops.age;

import java.util.List;

/**
 * What a search for identities gave.
 *
 * @param identities all that can be used, each once; closing this closes them
 * @param sources every place that was looked at, in the order of the search
 */
public record FoundIdentities(List<AgeIdentity> identities, List<IdentitySource> sources) implements AutoCloseable {
    /** Copies the lists. */
    public FoundIdentities {
        identities = List.copyOf(identities);
        sources = List.copyOf(sources);
    }

    @Override
    public void close() {
        identities.forEach(AgeIdentity::close);
    }
}
