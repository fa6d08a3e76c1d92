package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import java.util.Optional;
import org.immutables.value.Value;

/** What a container of a tenant gets when it states nothing, and the most that one may state. */
@SpecStyle
@Value.Immutable
public interface DefaultLimits extends Declared, WithDefaultLimits {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** Processor request of a container that states none. */
    Optional<Cpu> cpuRequest();

    /** Memory request of a container that states none. */
    Optional<Memory> memoryRequest();

    /** Processor limit of a container that states none. */
    Optional<Cpu> cpuLimit();

    /** Memory limit of a container that states none. */
    Optional<Memory> memoryLimit();

    /** Largest processor limit of a container. */
    Optional<Cpu> maxCpu();

    /** Largest memory limit of a container. */
    Optional<Memory> maxMemory();

    /** Starts limits that state nothing. */
    static ImmutableDefaultLimits.BuildFinal builder() {
        return ImmutableDefaultLimits.builder().declaredAt(CallSite.capture());
    }
}
