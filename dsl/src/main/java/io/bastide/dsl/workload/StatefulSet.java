package io.bastide.dsl.workload;

import io.bastide.dsl.source.SpecStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** Pods with a name and storage of their own. Its workload needs a headless service. */
@SpecStyle
@Value.Immutable
public non-sealed interface StatefulSet extends Controller, WithStatefulSet {
    /** Pods that run at the same time; when empty the field is left out. */
    @Override
    OptionalInt replicas();

    /** Storage that each pod gets for itself. */
    List<ClaimTemplate> claims();

    /** How pods of an old version are replaced; Kubernetes' own rule when empty. */
    Optional<UpdateStrategy> strategy();

    /** Whether pods start and stop all at once instead of one after the other. */
    @Value.Default
    default boolean startsInParallel() {
        return false;
    }

    /** How long a new pod must be ready before it counts. */
    Optional<Duration> minReady();

    /** Old versions that are kept for a roll-back. */
    OptionalInt revisionHistory();

    /** A stateful set whose pods each get this storage. */
    static StatefulSet standard(ClaimTemplate... claims) {
        return ImmutableStatefulSet.builder().claims(claims).build();
    }

    @Override
    default String kind() {
        return "StatefulSet";
    }

    @Override
    StatefulSet withReplicas(int pods);
}
