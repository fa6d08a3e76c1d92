package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;

/**
 * A number of pods, or a share of a workload's pods.
 *
 * @param amount pods, or percent when {@code isShare}
 * @param isShare whether the amount is a percentage
 */
public record PodCount(int amount, boolean isShare) {
    /** Refuses a negative count, and a share above the whole. */
    public PodCount {
        if (amount < 0 || (isShare && amount > 100)) {
            throw new SpecException(
                    "`" + amount + (isShare ? "%" : "") + "` is no number of pods",
                    "write a count from 0, or a percentage from 0 to 100");
        }
    }

    /** That many pods. */
    public static PodCount of(int pods) {
        return new PodCount(pods, false);
    }

    /** That share of the pods. */
    public static PodCount percent(int percent) {
        return new PodCount(percent, true);
    }

    /**
     * How many pods this is when a workload has that many.
     *
     * <p>A share is rounded up, as the disruption controller does.
     */
    public int ofPods(int pods) {
        return isShare ? Math.toIntExact(((long) amount * pods + 99) / 100) : amount;
    }

    @Override
    public String toString() {
        return isShare ? amount + "%" : Integer.toString(amount);
    }
}
