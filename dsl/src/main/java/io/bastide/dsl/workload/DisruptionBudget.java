package io.bastide.dsl.workload;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.value.PodCount;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many pods of a workload a drain may take away at once.
 *
 * @param kind what the count means
 * @param count pods or a share of them
 * @param declaredAt the place of the call; not part of equality
 */
public record DisruptionBudget(Kind kind, PodCount count, CallSite declaredAt) implements Declared {
    /** What the count means. */
    public enum Kind {
        /** At least so many stay. */
        MIN_AVAILABLE,
        /** At most so many go. */
        MAX_UNAVAILABLE
    }

    /** At least so many pods stay. */
    public static DisruptionBudget minAvailable(PodCount count) {
        return new DisruptionBudget(Kind.MIN_AVAILABLE, count, CallSite.capture());
    }

    /** At most so many pods go. */
    public static DisruptionBudget maxUnavailable(PodCount count) {
        return new DisruptionBudget(Kind.MAX_UNAVAILABLE, count, CallSite.capture());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DisruptionBudget that && kind == that.kind && count.equals(that.count);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, count);
    }
}
