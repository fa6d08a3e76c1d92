package io.bastide.overlays;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import java.util.function.UnaryOperator;

/** What every tenant should have: a bound on the whole, and a measure for containers that state none. */
public final class TenantDefaults {
    private TenantDefaults() {}

    /** Gives a tenant {@link Quotas#medium()} and {@link #containerLimits()}; what it states itself stays. */
    public static UnaryOperator<Tenant> standard() {
        return bounded(Quotas.medium());
    }

    /**
     * Gives a tenant a quota and {@link #containerLimits()}; what it states itself stays.
     *
     * @param quota the quota of a tenant that has none
     */
    public static UnaryOperator<Tenant> bounded(Quota quota) {
        DefaultLimits limits = containerLimits();
        return tenant -> tenant.withQuota(tenant.quota().orElse(quota))
                .withDefaultLimits(tenant.defaultLimits().orElse(limits));
    }

    /**
     * What a container gets when it states nothing: 50m processor and 64Mi memory, and 8Gi memory at most, which is also
     * the most that one may state.
     *
     * <p>No smaller limit is handed out, because Kubernetes refuses a container that asks for more than the limit it is
     * given.
     */
    public static DefaultLimits containerLimits() {
        return DefaultLimits.builder()
                .cpuRequest(Cpu.millis(50))
                .memoryRequest(Memory.mebibytes(64))
                .memoryLimit(Memory.gibibytes(8))
                .maxMemory(Memory.gibibytes(8))
                .build();
    }
}
