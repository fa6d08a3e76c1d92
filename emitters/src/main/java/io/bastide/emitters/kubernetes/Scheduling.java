package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/** Where pods may run: node labels, taints and even spreading; affinity has its own class. */
final class Scheduling {
    private Scheduling() {}

    /** Puts what a workload says about nodes into a pod's specification. */
    static void putAll(Mapping.Builder pod, WorkloadScope scope) {
        Workload workload = scope.workload();
        pod.putText("priorityClassName", workload.priorityClass())
                .putUnlessEmpty("nodeSelector", Texts.sorted(workload.nodeSelector()))
                .putUnlessEmpty("affinity", Affinities.of(scope))
                .putUnlessEmpty(
                        "tolerations",
                        Sequence.of(workload.tolerations().stream()
                                .map(Scheduling::toleration)
                                .toList()))
                .putUnlessEmpty(
                        "topologySpreadConstraints",
                        Sequence.of(workload.topologySpread().stream()
                                .map(spread -> spread(spread, scope))
                                .toList()));
    }

    private static Mapping toleration(Toleration toleration) {
        Mapping.Builder built = Mapping.builder();
        if (!toleration.key().isEmpty()) {
            built.put("key", toleration.key());
        }
        built.put("operator", toleration.value().isPresent() ? "Equal" : "Exists")
                .putText("value", toleration.value())
                .putText("effect", toleration.effect().map(Toleration.Effect::word));
        toleration.bearable().ifPresent(time -> built.put("tolerationSeconds", Seconds.of(time)));
        return built.build();
    }

    /** Without the pod template's hash, a roll-out would count the old pods and leave the new ones uneven. */
    private static Mapping spread(TopologySpread spread, WorkloadScope scope) {
        Mapping.Builder built = Mapping.builder()
                .put("maxSkew", spread.maxSkew())
                .put("topologyKey", spread.topologyKey())
                .put("whenUnsatisfiable", spread.isRequired() ? "DoNotSchedule" : "ScheduleAnyway")
                .put("labelSelector", scope.selector());
        if (scope.workload().controller() instanceof Deployment) {
            built.put("matchLabelKeys", Sequence.of(List.of(Scalar.of("pod-template-hash"))));
        }
        return built.build();
    }
}
