package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Position;

/**
 * A name that a view of a tenant takes on its cluster and that nobody else may take there: its namespace, or a host and
 * path at which a workload answers.
 *
 * <p>Small, so that the claims of all tenants can be kept while the tenants themselves come and go.
 *
 * @param kind what is claimed
 * @param cluster name of the cluster
 * @param name the namespace, or host and path
 * @param door who hands out the name: empty for namespaces, else the ingress class or gateway
 * @param subject the subject of a finding about it, for example {@code tenant shop}
 * @param tenant name of the tenant
 * @param namespace the tenant's namespace in this view, empty when it states none
 * @param environment name of the environment
 * @param rank its rank
 * @param position where it is declared
 */
public record ClusterClaim(
        Kind kind,
        String cluster,
        String name,
        String door,
        String subject,
        String tenant,
        String namespace,
        String environment,
        int rank,
        Position position) {
    /** What is claimed. */
    public enum Kind {
        /** A namespace. */
        NAMESPACE,
        /** A host name and a path. */
        HOST
    }

    /** Claims with equal keys exclude one another. */
    String key() {
        return String.join("\n", kind.name(), cluster, door, name);
    }
}
