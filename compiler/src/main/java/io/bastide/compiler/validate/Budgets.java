package io.bastide.compiler.validate;

import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.DisruptionBudget;
import java.util.OptionalInt;

/** Disruption budgets protect pods, and let nodes be drained all the same. */
final class Budgets implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        scope.workload().disruptionBudget().ifPresent(budget -> check(scope, budget, findings));
    }

    private static void check(WorkloadScope scope, DisruptionBudget budget, Findings findings) {
        Controller controller = scope.workload().controller();
        Place place = scope.place("disruptionBudget", budget.declaredAt());
        if (controller instanceof DaemonSet || controller.runsToCompletion()) {
            findings.report(
                    ValidationRule.POINTLESS_BUDGET,
                    place,
                    "disruption budget of " + scope.name() + " has no effect on the pods of a " + controller.kind(),
                    "remove the budget" + ValidationRule.POINTLESS_BUDGET.orSuppress());
            return;
        }
        OptionalInt replicas = controller.replicas();
        if (replicas.isPresent() && replicas.getAsInt() <= 0) {
            return;
        }
        if (budget.kind() == DisruptionBudget.Kind.MAX_UNAVAILABLE) {
            if (budget.count().amount() == 0) {
                report(scope, place, "never lets a pod go: at most `" + budget.count() + "` may", findings);
            }
        } else if (budget.count().isShare() && budget.count().amount() == 100) {
            report(scope, place, "never lets a pod go: `100%` must stay", findings);
        } else if (replicas.isPresent() && budget.count().ofPods(replicas.getAsInt()) >= replicas.getAsInt()) {
            String least = budget.count().toString();
            report(
                    scope,
                    place,
                    "never lets a pod go: `" + least + "` of `" + replicas.getAsInt() + "` must stay"
                            + (budget.count().isShare() ? ", rounded up" : ""),
                    findings);
        }
    }

    private static void report(WorkloadScope scope, Place place, String what, Findings findings) {
        findings.report(
                ValidationRule.UNDRAINABLE_BUDGET,
                place,
                "disruption budget of " + scope.name() + " " + what,
                "let one pod go with maxUnavailable(PodCount.of(1)), or run more replicas"
                        + ValidationRule.UNDRAINABLE_BUDGET.orSuppress());
    }
}
