package io.bastide.dsl.workload;

import io.bastide.dsl.source.SpecStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One pod on each node. */
@SpecStyle
@Value.Immutable
public non-sealed interface DaemonSet extends Controller, WithDaemonSet {
    /** How pods of an old version are replaced; Kubernetes' own rule when empty. */
    Optional<UpdateStrategy> strategy();

    /** How long a new pod must be ready before it counts. */
    Optional<Duration> minReady();

    /** Old versions that are kept for a roll-back. */
    OptionalInt revisionHistory();

    /** A daemon set that states nothing. */
    static DaemonSet standard() {
        return ImmutableDaemonSet.builder().build();
    }

    @Override
    default String kind() {
        return "DaemonSet";
    }
}
