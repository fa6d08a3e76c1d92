package io.bastide.dsl.workload;

import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.value.Schedule;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A job that is created again and again. */
@SpecStyle
@Value.Immutable
public non-sealed interface CronJob extends Controller, WithCronJob {
    /** When it runs. */
    Schedule schedule();

    /** The job that is created. */
    @Value.Default
    default Job job() {
        return Job.standard();
    }

    /** What happens when the last run has not ended: the new one is left out unless stated otherwise. */
    @Value.Default
    default Concurrency concurrency() {
        return Concurrency.FORBID;
    }

    /** How late a run may start. */
    Optional<Duration> startingDeadline();

    /** Ended runs that succeeded and are kept. */
    OptionalInt successfulHistory();

    /** Ended runs that failed and are kept. */
    OptionalInt failedHistory();

    /** Whether no run is started for now. */
    @Value.Default
    default boolean isSuspended() {
        return false;
    }

    /** What happens when a run is due and the last one has not ended. */
    enum Concurrency {
        /** Both run. */
        ALLOW,
        /** The new one is left out. */
        FORBID,
        /** The old one is ended. */
        REPLACE
    }

    /** A cron job that states nothing but its schedule. */
    static CronJob at(Schedule schedule) {
        return ImmutableCronJob.builder().schedule(schedule).build();
    }

    @Override
    default String kind() {
        return "CronJob";
    }

    @Override
    default boolean runsToCompletion() {
        return true;
    }
}
