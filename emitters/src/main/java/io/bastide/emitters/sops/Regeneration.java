package io.bastide.emitters.sops;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/** Which generated values are to be made anew, and which of these wishes meant something. Safe for several threads. */
final class Regeneration {
    private final Set<String> wishes;
    private final Set<String> met = new ConcurrentSkipListSet<>();

    Regeneration(Collection<String> wishes) {
        this.wishes = Set.copyOf(wishes);
    }

    /**
     * Says whether values that are made together are to be made anew. Every wish that names one of them is met, whether
     * they are there already or not.
     */
    boolean isWanted(SopsSealing sealing, List<String> keys) {
        String secret = sealing.tenant() + "/" + sealing.secret().name();
        List<String> meant = Stream.concat(Stream.of(secret), keys.stream().map(key -> secret + "/" + key))
                .filter(wishes::contains)
                .toList();
        met.addAll(meant);
        return !meant.isEmpty();
    }

    /** Wishes that named no generated value, sorted. */
    List<String> unmet() {
        return wishes.stream().filter(wish -> !met.contains(wish)).sorted().toList();
    }
}
