package io.bastide.compiler.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * What the parts of a tenant need of one quota.
 *
 * @param parts the parts, each with its count and what one of it needs
 */
record QuotaUse(List<Part> parts) {
    /** Parts that a message names; the others are counted. */
    private static final int MAX_SHOWN = 3;

    /** The largest first; of equal ones the first one declared. */
    private static final Comparator<Part> LARGEST_FIRST =
            Comparator.comparingLong(Part::total).reversed();

    /**
     * A workload or a claim.
     *
     * @param name its name
     * @param count how many there are of it
     * @param each what one needs
     */
    record Part(String name, long count, long each) {
        long total() {
            return PodNeeds.times(count, each);
        }
    }

    /** Copies the parts. */
    QuotaUse {
        parts = List.copyOf(parts);
    }

    /** What all parts need together. */
    long total() {
        return parts.stream().mapToLong(Part::total).reduce(0, PodNeeds::plus);
    }

    /** The parts that need most. */
    List<Part> largest() {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.removeIf(part -> part.total() == 0);
        sorted.sort(LARGEST_FIRST);
        return List.copyOf(sorted.subList(0, Math.min(MAX_SHOWN, sorted.size())));
    }

    /** How the sum comes about, for example {@code `web` 3 x `500m`, `db` 1 x `2`}. */
    String described(LongFunction<String> shown) {
        List<Part> largest = largest();
        long others = parts.stream().filter(part -> part.total() > 0).count() - largest.size();
        return largest.stream()
                        .map(part -> "`" + part.name() + "` " + part.count() + " x `" + shown.apply(part.each()) + "`")
                        .collect(Collectors.joining(", "))
                + (others > 0 ? " and " + others + " more" : "");
    }
}
