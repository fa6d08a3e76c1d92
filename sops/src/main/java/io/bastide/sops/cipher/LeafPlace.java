package io.bastide.sops.cipher;

import java.util.ArrayList;
import java.util.List;

/** Where a walk through a stream of documents is: the keys on the way, and the exact place with indices of lists. */
final class LeafPlace {
    /** The kind of the step to an item of a list. */
    static final char ITEM = 'i';

    private static final int MAX_SHOWN = 120;

    private final List<String> keys = new ArrayList<>();
    private final StringBuilder exact = new StringBuilder();
    private final List<Integer> lengths = new ArrayList<>();

    void enterKey(String key) {
        enter(key.length() + ":" + key);
        keys.add(key);
    }

    void leaveKey() {
        keys.remove(keys.size() - 1);
        leave();
    }

    /** Enters an item of a list, a comment in a mapping or a document by its 0-based number. */
    void enterNumber(char kind, int number) {
        enter(kind + Integer.toString(number));
    }

    void leaveNumber() {
        leave();
    }

    /** The keys of mappings on the way; not a copy. */
    List<String> keys() {
        return keys;
    }

    /** The keys on the way for messages: on one line, and not longer than a line. */
    String shown() {
        String path = String.join(".", keys).replaceAll("\\p{Cntrl}", " ");
        return path.length() <= MAX_SHOWN ? path : path.substring(0, MAX_SHOWN) + "...";
    }

    /** The exact place. */
    String text() {
        return exact.toString();
    }

    /** The last step went into a list. */
    boolean isInList() {
        return exact.length() > 0 && exact.charAt(lengths.get(lengths.size() - 1) + 1) == ITEM;
    }

    /**
     * What values here are bound to: the keys on the way, each with a colon behind it. Places in lists do not count. On the
     * top level it is the colon alone.
     */
    String binding() {
        if (keys.isEmpty()) {
            return ":";
        }
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key).append(':'));
        return text.toString();
    }

    private void enter(String step) {
        lengths.add(exact.length());
        exact.append('/').append(step);
    }

    private void leave() {
        exact.setLength(lengths.remove(lengths.size() - 1));
    }
}
