package io.bastide.dsl.workload;

import io.bastide.dsl.source.SpecStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Pods without identity, replaced step by step. */
@SpecStyle
@Value.Immutable
public non-sealed interface Deployment extends Controller, WithDeployment {
    /** Pods that run at the same time; when empty the field is left out, for Kubernetes (one) or an autoscaler. */
    @Override
    OptionalInt replicas();

    /** How pods of an old version are replaced; Kubernetes' own rule when empty. */
    Optional<UpdateStrategy> strategy();

    /** How long a new pod must be ready before it counts. */
    Optional<Duration> minReady();

    /** How long a roll-out may stand still before it has failed. */
    Optional<Duration> progressDeadline();

    /** Old versions that are kept for a roll-back. */
    OptionalInt revisionHistory();

    /** A deployment that states nothing. */
    static Deployment standard() {
        return ImmutableDeployment.builder().build();
    }

    @Override
    default String kind() {
        return "Deployment";
    }

    @Override
    Deployment withReplicas(int pods);
}
