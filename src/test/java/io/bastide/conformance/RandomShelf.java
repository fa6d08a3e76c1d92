package io.bastide.conformance;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.network.WorkloadCall;
import java.util.ArrayList;
import java.util.List;

/**
 * What the workloads of one random tenant may refer to.
 *
 * @param tenant the tenant's name
 * @param configMaps config maps of the tenant, each with a key at least
 * @param secrets secrets of the tenant, each with a key at least
 * @param claims claims of the tenant
 * @param callable workloads that are there in every place, and a port of each; grows while workloads are made
 * @param statesResources whether every container states requests and limits, because a quota counts them
 */
record RandomShelf(
        String tenant,
        List<ConfigMap> configMaps,
        List<ProvidedSecret> secrets,
        List<PersistentClaim> claims,
        List<WorkloadCall> callable,
        boolean statesResources) {

    /** The names of the workloads of this tenant that are there in every place. */
    List<String> neighbours() {
        List<String> names = new ArrayList<>();
        callable.stream()
                .filter(call -> call.tenant().isEmpty())
                .map(WorkloadCall::workload)
                .distinct()
                .forEach(names::add);
        return names;
    }
}
