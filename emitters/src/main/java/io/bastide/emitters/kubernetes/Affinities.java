package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.Selectors;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Affinity of pods. Required conditions on nodes hold all together; each preference counts alike.
 */
final class Affinities {
    /** Weight of every preference, 1 to 100: the DSL does not rank them. */
    private static final int WEIGHT = 100;

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private Affinities() {}

    /** The affinity of a workload's pods; empty when it states none. */
    static Mapping of(WorkloadScope scope) {
        return Mapping.builder()
                .putUnlessEmpty("nodeAffinity", nodes(scope.workload()))
                .putUnlessEmpty("podAffinity", pods(scope, false))
                .putUnlessEmpty("podAntiAffinity", pods(scope, true))
                .build();
    }

    private static Mapping nodes(Workload workload) {
        List<Mapping> required =
                nodes(workload, true).map(Affinities::condition).toList();
        List<Mapping> preferred = nodes(workload, false)
                .map(nodes -> Mapping.builder()
                        .put("weight", WEIGHT)
                        .put("preference", conditions(List.of(condition(nodes))))
                        .build())
                .toList();
        Mapping.Builder affinity = Mapping.builder();
        if (!required.isEmpty()) {
            affinity.put(REQUIRED, Mapping.of("nodeSelectorTerms", Sequence.of(conditions(required))));
        }
        return affinity.putUnlessEmpty(PREFERRED, Sequence.of(preferred)).build();
    }

    private static Stream<Affinity.Nodes> nodes(Workload workload, boolean isRequired) {
        return workload.affinity().stream()
                .filter(Affinity.Nodes.class::isInstance)
                .map(Affinity.Nodes.class::cast)
                .filter(nodes -> nodes.isRequired() == isRequired);
    }

    private static Mapping conditions(List<Mapping> all) {
        return Mapping.of("matchExpressions", Sequence.of(all));
    }

    private static Mapping condition(Affinity.Nodes nodes) {
        return Mapping.builder()
                .put("key", nodes.key())
                .put("operator", nodes.operator().word())
                .putUnlessEmpty("values", Sequence.ofTexts(nodes.values()))
                .build();
    }

    private static Mapping pods(WorkloadScope scope, boolean isAway) {
        return Mapping.builder()
                .putUnlessEmpty(REQUIRED, Sequence.of(terms(scope, isAway, true).toList()))
                .putUnlessEmpty(
                        PREFERRED,
                        Sequence.of(terms(scope, isAway, false)
                                .map(term -> Mapping.builder()
                                        .put("weight", WEIGHT)
                                        .put("podAffinityTerm", term)
                                        .build())
                                .toList()))
                .build();
    }

    private static Stream<Mapping> terms(WorkloadScope scope, boolean isAway, boolean isRequired) {
        return scope.workload().affinity().stream()
                .filter(Affinity.Pods.class::isInstance)
                .map(Affinity.Pods.class::cast)
                .filter(pods -> pods.isAway() == isAway && pods.isRequired() == isRequired)
                .flatMap(pods -> term(pods, scope.view()).stream());
    }

    /** A workload that the tenant does not have is a finding of the validators and gives no term. */
    private static Optional<Mapping> term(Affinity.Pods pods, ViewScope scope) {
        return scope.tenant().workloads().stream()
                .filter(workload -> workload.name().equals(pods.workload()))
                .findFirst()
                .map(workload -> Mapping.builder()
                        .put("labelSelector", Mapping.of("matchLabels", Texts.sorted(Selectors.of(workload))))
                        .put("topologyKey", pods.topologyKey())
                        .build());
    }
}
