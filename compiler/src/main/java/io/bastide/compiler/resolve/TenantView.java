package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import java.util.List;

/**
 * One tenant as it is in one environment on one cluster.
 *
 * @param platform the platform, for its names; its tenants are not resolved
 * @param environment the environment
 * @param cluster the cluster
 * @param tenant the tenant with all overlays applied
 * @param changes what overlays changed
 * @param flows declared connections from, to and inside the tenant, sorted
 * @param positions where declarations stand in the sources
 */
public record TenantView(
        Platform platform,
        Environment environment,
        Cluster cluster,
        Tenant tenant,
        ChangeLog changes,
        List<Flow> flows,
        SpecPositions positions) {
    /** Copies the flows. */
    public TenantView {
        flows = List.copyOf(flows);
    }

    /** The subject of findings about a workload of this tenant. */
    public String subjectOf(String workload) {
        return "workload " + tenant.name() + "/" + workload;
    }

    /** The subject of findings about a secret of this tenant. */
    public String subjectOfSecret(String secret) {
        return "secret " + tenant.name() + "/" + secret;
    }

    /** The subject of findings about this tenant. */
    public String subject() {
        return "tenant " + tenant.name();
    }
}
