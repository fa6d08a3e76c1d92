package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** The most that a tenant may ask for, in each environment and cluster. What is empty is not bounded. */
@SpecStyle
@Value.Immutable
public interface Quota extends Declared, WithQuota {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** Sum of processor requests. */
    Optional<Cpu> cpuRequests();

    /** Sum of memory requests. */
    Optional<Memory> memoryRequests();

    /** Sum of processor limits. */
    Optional<Cpu> cpuLimits();

    /** Sum of memory limits. */
    Optional<Memory> memoryLimits();

    /** Number of pods. */
    OptionalInt pods();

    /** Sum of persistent storage. */
    Optional<Memory> storage();

    /** Number of services with an address outside the cluster. */
    OptionalInt loadBalancers();

    /** Starts a quota that bounds nothing. */
    static ImmutableQuota.BuildFinal builder() {
        return ImmutableQuota.builder().declaredAt(CallSite.capture());
    }
}
