package io.bastide.dsl.workload;

import io.bastide.dsl.source.SpecStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Pods that run until they succeed. A job cannot be changed after it was created, apart from its parallelism. */
@SpecStyle
@Value.Immutable
public non-sealed interface Job extends Controller, WithJob {
    /** Pods that must succeed. */
    OptionalInt completions();

    /** Pods that run at the same time. */
    OptionalInt parallelism();

    /** Failures before the job has failed. */
    OptionalInt backoffLimit();

    /** Time after which the job has failed. */
    Optional<Duration> deadline();

    /** Time after its end at which it is removed; a day unless stated, so that ended jobs do not pile up. */
    @Value.Default
    default Duration keptAfterEnd() {
        return Duration.ofDays(1);
    }

    /** Whether each pod knows its index. */
    @Value.Default
    default boolean isIndexed() {
        return false;
    }

    /** A job that states nothing. */
    static Job standard() {
        return ImmutableJob.builder().build();
    }

    @Override
    default String kind() {
        return "Job";
    }

    @Override
    default boolean runsToCompletion() {
        return true;
    }
}
