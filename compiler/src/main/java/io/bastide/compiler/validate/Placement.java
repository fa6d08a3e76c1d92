package io.bastide.compiler.validate;

import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import java.util.List;

/** Where pods may run: tolerations, node affinity and spreading say something that can be meant. */
final class Placement implements WorkloadCheck {
    private static final String ZONE_LABEL = "topology.kubernetes.io/zone";

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        scope.workload().tolerations().forEach(toleration -> checkToleration(scope, toleration, findings));
        for (Affinity affinity : scope.workload().affinity()) {
            if (affinity instanceof Affinity.Nodes nodes) {
                checkNodes(scope, nodes, findings);
            }
        }
        scope.workload().topologySpread().forEach(spread -> checkSpread(scope, spread, findings));
    }

    private static void checkToleration(WorkloadScope scope, Toleration toleration, Findings findings) {
        if (toleration.key().isEmpty() && toleration.value().isPresent()) {
            findings.report(
                    ValidationRule.INVALID_PLACEMENT,
                    scope.place("tolerations"),
                    "toleration of " + scope.name() + " names the value `"
                            + toleration.value().get() + "` for every key",
                    "name the key, or leave the value out");
        }
        boolean isEviction =
                toleration.effect().filter(Toleration.Effect.NO_EXECUTE::equals).isPresent();
        if (toleration.bearable().isPresent() && !isEviction) {
            findings.report(
                    ValidationRule.INVALID_PLACEMENT,
                    scope.place("tolerations"),
                    "toleration of " + scope.name() + " for `" + toleration.key()
                            + "` has a time, but its effect is not `NoExecute`",
                    "leave during(…) out, because only NO_EXECUTE evicts after a time");
        }
    }

    private static void checkNodes(WorkloadScope scope, Affinity.Nodes nodes, Findings findings) {
        boolean needsValues = nodes.operator() == Affinity.Operator.IN || nodes.operator() == Affinity.Operator.NOT_IN;
        if (needsValues == nodes.values().isEmpty()) {
            findings.report(
                    ValidationRule.INVALID_PLACEMENT,
                    scope.place("affinity"),
                    "node affinity of " + scope.name() + " for `" + nodes.key() + "` "
                            + (needsValues ? "has no value, which `" : "has values, which `")
                            + nodes.operator().word() + (needsValues ? "` needs" : "` does not take"),
                    needsValues ? "name at least one value of the label" : "leave the values out");
        }
    }

    private static void checkSpread(WorkloadScope scope, TopologySpread spread, Findings findings) {
        List<String> zones = scope.owner().view().cluster().zones();
        if (spread.isRequired() && spread.topologyKey().equals(ZONE_LABEL) && zones.size() == 1) {
            findings.report(
                    ValidationRule.POINTLESS_ZONE_SPREAD,
                    scope.place("topologySpread"),
                    "pods of " + scope.name() + " must spread over zones, but cluster `"
                            + scope.owner().view().cluster().name() + "` has only zone `" + zones.get(0) + "`",
                    "leave the rule out in an overlay on the cluster"
                            + ValidationRule.POINTLESS_ZONE_SPREAD.orSuppress(),
                    new Related(
                            "cluster declared here",
                            scope.owner().view().cluster().declaredAt()));
        }
    }
}
