package io.bastide.dsl.workload;

import io.bastide.dsl.value.PodCount;
import java.util.Optional;

/**
 * How pods of an old version are replaced.
 *
 * @param kind the way
 * @param maxUnavailable pods that may be missing meanwhile; only when rolling
 * @param maxSurge pods that may be there in addition; only when rolling
 * @param partition ordinals below it stay on the old version; only for stateful sets
 */
public record UpdateStrategy(
        Kind kind, Optional<PodCount> maxUnavailable, Optional<PodCount> maxSurge, Optional<Integer> partition) {
    /** The ways of replacing pods. */
    public enum Kind {
        /** Step by step. */
        ROLLING,
        /** All old ones end before the first new one starts. */
        RECREATE,
        /** Only when somebody deletes a pod. */
        ON_DELETE
    }

    /** Step by step, with Kubernetes' own numbers. */
    public static UpdateStrategy rolling() {
        return new UpdateStrategy(Kind.ROLLING, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Step by step. */
    public static UpdateStrategy rolling(PodCount maxUnavailable, PodCount maxSurge) {
        return new UpdateStrategy(Kind.ROLLING, Optional.of(maxUnavailable), Optional.of(maxSurge), Optional.empty());
    }

    /** All old pods end before the first new one starts. */
    public static UpdateStrategy recreate() {
        return new UpdateStrategy(Kind.RECREATE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A pod is replaced only when somebody deletes it. */
    public static UpdateStrategy onDelete() {
        return new UpdateStrategy(Kind.ON_DELETE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, with at most that many pods missing. */
    public UpdateStrategy unavailable(PodCount most) {
        return new UpdateStrategy(kind, Optional.of(most), maxSurge, partition);
    }

    /** The same, for ordinals from this one up. */
    public UpdateStrategy fromOrdinal(int ordinal) {
        return new UpdateStrategy(kind, maxUnavailable, maxSurge, Optional.of(ordinal));
    }
}
