package io.bastide.emitters.kubernetes;

import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits a view of a tenant as Kubernetes objects.
 *
 * <p>The order of the output is the order of the lines here: first what the tenant is as a whole, then workload by
 * workload as declared. Findings: {@code K8S004}, {@code K8S005}, {@code K8S006}.
 */
public final class KubernetesEmitter implements Emitter {
    /** For {@link java.util.ServiceLoader}. */
    public KubernetesEmitter() {}

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public Emission emit(TenantView view) {
        ViewScope scope = ViewScope.of(view);
        NetworkPolicies policies = new NetworkPolicies(scope);
        List<Manifest> manifests = new ArrayList<>();
        addTenant(scope, policies, manifests);
        for (Workload workload : view.tenant().workloads()) {
            addWorkload(WorkloadScope.of(scope, workload), policies, manifests);
        }
        return new Emission(manifests, scope.findings().all());
    }

    private static void addTenant(ViewScope scope, NetworkPolicies policies, List<Manifest> manifests) {
        Tenancy.namespace(scope).ifPresent(manifests::add);
        Tenancy.quota(scope).ifPresent(manifests::add);
        Tenancy.limits(scope).ifPresent(manifests::add);
        manifests.addAll(policies.ofTenant());
        for (ConfigMap map : scope.tenant().configMaps()) {
            manifests.add(ConfigMaps.ofTenant(map, scope));
        }
        for (PersistentClaim claim : scope.tenant().claims()) {
            manifests.add(Claims.of(claim, scope));
        }
    }

    private static void addWorkload(WorkloadScope scope, NetworkPolicies policies, List<Manifest> manifests) {
        scope.reportLabels();
        Accounts.of(scope).ifPresent(manifests::add);
        scope.files().forEach(files -> manifests.add(ConfigMaps.ofFiles(files, scope)));
        manifests.add(WorkloadObjects.of(scope));
        scope.services().forEach(service -> manifests.add(Services.of(service, scope)));
        for (Exposure exposure : scope.workload().exposures()) {
            Routes.of(exposure, scope).ifPresent(manifests::add);
        }
        scope.workload().disruptionBudget().ifPresent(budget -> manifests.add(Budgets.of(budget, scope)));
        policies.of(scope).ifPresent(manifests::add);
    }
}
