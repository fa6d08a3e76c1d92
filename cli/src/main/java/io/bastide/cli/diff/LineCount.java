package io.bastide.cli.diff;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How many lines two texts differ by.
 *
 * @param added lines that only the new text has
 * @param removed lines that only the old text has
 */
public record LineCount(int added, int removed) {
    /** Beyond this many edits only the lengths are compared: nobody counts on. */
    private static final int MAX_EDITS = 4000;

    /** Counts the lines that differ. */
    static LineCount between(byte[] before, byte[] after) {
        List<String> old = lines(before);
        List<String> wanted = lines(after);
        int start = 0;
        while (start < old.size() && start < wanted.size() && old.get(start).equals(wanted.get(start))) {
            start++;
        }
        int oldEnd = old.size();
        int newEnd = wanted.size();
        while (oldEnd > start && newEnd > start && old.get(oldEnd - 1).equals(wanted.get(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        return differing(old.subList(start, oldEnd), wanted.subList(start, newEnd));
    }

    private static LineCount differing(List<String> old, List<String> wanted) {
        int edits = edits(old, wanted);
        int added = (edits + wanted.size() - old.size()) / 2;
        return new LineCount(added, edits - added);
    }

    /**
     * The length of the shortest script of added and removed lines. Source: E. Myers, "An O(ND) Difference Algorithm and
     * Its Variations", 1986.
     */
    private static int edits(List<String> old, List<String> wanted) {
        int all = old.size() + wanted.size();
        int limit = Math.min(all, MAX_EDITS);
        int[] furthest = new int[2 * limit + 3];
        int middle = limit + 1;
        for (int edits = 0; edits <= limit; edits++) {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int left = furthest[middle + diagonal - 1];
                int right = furthest[middle + diagonal + 1];
                int x = diagonal == -edits || (diagonal != edits && left < right) ? right : left + 1;
                while (x < old.size()
                        && x - diagonal < wanted.size()
                        && x >= 0
                        && x - diagonal >= 0
                        && old.get(x).equals(wanted.get(x - diagonal))) {
                    x++;
                }
                furthest[middle + diagonal] = x;
                if (x >= old.size() && x - diagonal >= wanted.size()) {
                    return edits;
                }
            }
        }
        return all;
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}
