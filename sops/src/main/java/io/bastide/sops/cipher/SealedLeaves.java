package io.bastide.sops.cipher;

import io.bastide.sops.document.ListItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ciphertexts of an opened file with their plaintexts, so that what did not change keeps its ciphertext.
 *
 * <p>A leaf keeps the ciphertext of its own place when its plaintext is the same there; else it takes one of an equal leaf
 * that is bound to the same keys and was not kept, which is an item of the same list. So equal items of a list keep
 * ciphertexts of their own. The plaintexts belong to the opened documents, which clear them.
 */
public final class SealedLeaves {
    private final Map<String, Leaf> byPlace = new LinkedHashMap<>();

    private record Leaf(Bound bound, String text) {}

    /** Remembers a leaf. */
    void remember(LeafPlace place, ListItem plain, String text) {
        byPlace.put(place.text(), new Leaf(new Bound(place.binding(), plain), text));
    }

    /** Overwrites all plaintexts. */
    void destroy() {
        byPlace.values().forEach(leaf -> leaf.bound().plain().destroy());
        byPlace.clear();
    }

    /** Starts a round of encryption, in which each ciphertext is given away once. */
    Round round() {
        return new Round();
    }

    /** One round: first {@link #keep} for all leaves, then {@link #textFor}. */
    final class Round {
        private final Map<String, String> kept = new HashMap<>();
        private final Map<Bound, Deque<String>> free = new HashMap<>();
        private boolean isSorted;

        /** Keeps the ciphertext of a place when its plaintext is the same. */
        void keep(LeafPlace place, ListItem plain) {
            Leaf leaf = byPlace.get(place.text());
            if (leaf != null && leaf.bound().plain().equals(plain)) {
                kept.put(place.text(), leaf.text());
            }
        }

        /** The ciphertext that a leaf gets; empty when it needs a new one. */
        Optional<String> textFor(LeafPlace place, ListItem plain) {
            String own = kept.get(place.text());
            if (own != null) {
                return Optional.of(own);
            }
            if (!isSorted) {
                sortFree();
            }
            Deque<String> others = free.get(new Bound(place.binding(), plain));
            return others == null ? Optional.empty() : Optional.ofNullable(others.pollFirst());
        }

        private void sortFree() {
            isSorted = true;
            byPlace.forEach((place, leaf) -> {
                if (!kept.containsKey(place)) {
                    free.computeIfAbsent(leaf.bound(), bound -> new ArrayDeque<>())
                            .add(leaf.text());
                }
            });
        }
    }
}
