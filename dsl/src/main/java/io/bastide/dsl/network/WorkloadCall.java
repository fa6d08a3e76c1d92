package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.PortRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call to another workload of the platform.
 *
 * @param tenant the tenant that owns the workload; empty for the caller's own
 * @param workload the workload's name
 * @param port a port of its service, or else of its containers
 * @param declaredAt the place of the call; not part of equality
 */
public record WorkloadCall(String tenant, String workload, PortRef port, CallSite declaredAt) implements Call {
    /** A call to a workload of the caller's own tenant. */
    public static WorkloadCall of(String workload, PortRef port) {
        return new WorkloadCall("", workload, port, CallSite.capture());
    }

    /** The same call to a workload of another tenant. */
    public WorkloadCall in(String otherTenant) {
        return new WorkloadCall(otherTenant, workload, port, declaredAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkloadCall that
                && tenant.equals(that.tenant)
                && workload.equals(that.workload)
                && port.equals(that.port);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenant, workload, port);
    }
}
