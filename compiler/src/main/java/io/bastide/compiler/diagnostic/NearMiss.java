package io.bastide.compiler.diagnostic;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the name that was probably meant.
 *
 * <p>Counts edits: a letter added, dropped or replaced, and two neighbours swapped, are one edit each.
 */
public final class NearMiss {
    private static final int MAX_EDITS = 2;

    /** In names of at most this many letters, two edits leave too little of the name. */
    private static final int SHORT_NAME = 3;

    private NearMiss() {}

    /**
     * The known name that is closest to an unknown one, or empty when none is within two edits (one edit, when either
     * name has three letters or fewer). Of equally close names the first one wins.
     */
    public static Optional<String> of(String unknown, Collection<String> known) {
        Optional<String> nearest = Optional.empty();
        int fewest = MAX_EDITS + 1;
        for (String name : known) {
            boolean isShort = Math.min(unknown.length(), name.length()) <= SHORT_NAME;
            int limit = Math.min(fewest - 1, isShort ? 1 : MAX_EDITS);
            if (Math.abs(unknown.length() - name.length()) > limit) {
                continue;
            }
            int edits = edits(unknown, name);
            if (edits <= limit) {
                nearest = Optional.of(name);
                fewest = edits;
            }
        }
        return nearest;
    }

    /** The edit distance with adjacent transpositions, by rows: only the two rows before the current one are kept. */
    private static int edits(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(a, i, b, j)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
