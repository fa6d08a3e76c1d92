package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.workload.DisruptionBudget;

/** Pod disruption budgets. A pod that is not ready may always be evicted, or a broken roll-out would block drains. */
final class Budgets {
    private Budgets() {}

    /** The budget of a workload. */
    static Manifest of(DisruptionBudget budget, WorkloadScope scope) {
        String key = switch (budget.kind()) {
            case MIN_AVAILABLE -> "minAvailable";
            case MAX_UNAVAILABLE -> "maxUnavailable";
        };
        Mapping spec = Mapping.builder(budget.declaredAt())
                .put(key, UpdateStrategies.count(budget.count()))
                .put("selector", scope.selector())
                .put("unhealthyPodEvictionPolicy", "AlwaysAllow")
                .build();
        return scope.object(ObjectKind.POD_DISRUPTION_BUDGET, budget.declaredAt())
                .put("spec", spec)
                .manifest();
    }
}
