package io.bastide.overlays;

import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What environments change on workloads, for {@code Overlay.on(PROD).changeEach(Presets.production())}.
 *
 * <p>Daemon sets and jobs stay as they are. So do a deployment that is recreated, because it runs once on purpose, and
 * the number of pods of a stateful set, because more of them mean something else to each application.
 */
public final class Presets {
    private static final int STAGING_PODS = 2;
    private static final int PRODUCTION_PODS = 3;

    private Presets() {}

    /** One pod of each deployment, without a budget, which would keep its node from being drained, and without spread. */
    public static UnaryOperator<Workload> development() {
        return workload -> scalableDeployment(workload)
                .map(deployment -> workload.withController(deployment.withReplicas(1))
                        .withDisruptionBudget(Optional.empty())
                        .withTopologySpread())
                .orElse(workload);
    }

    /**
     * At least two pods of each deployment, over nodes where it can be done, one away at a time. A budget or a spread
     * that a workload states itself stays.
     */
    public static UnaryOperator<Workload> staging() {
        Redundancy redundancy = new Redundancy(STAGING_PODS, oneAway(), List.of(TopologySpread.overNodes()));
        return redundancy::of;
    }

    /**
     * At least three pods of each deployment, over zones and nodes where it can be done, one away at a time, and new
     * pods started before old ones stop. A budget, a spread or a strategy that a workload states itself stays.
     */
    public static UnaryOperator<Workload> production() {
        Redundancy redundancy = new Redundancy(
                PRODUCTION_PODS, oneAway(), List.of(TopologySpread.overZones(), TopologySpread.overNodes()));
        return workload -> startingNewPodsFirst(redundancy.of(workload));
    }

    private static DisruptionBudget oneAway() {
        return DisruptionBudget.maxUnavailable(PodCount.of(1));
    }

    private static Workload startingNewPodsFirst(Workload workload) {
        return scalableDeployment(workload)
                .filter(deployment -> deployment.strategy().isEmpty())
                .map(deployment -> deployment.withStrategy(UpdateStrategy.rolling(PodCount.of(0), PodCount.of(1))))
                .map(workload::withController)
                .orElse(workload);
    }

    /** The workload's deployment, unless it has none or its pods must not run side by side. */
    private static Optional<Deployment> scalableDeployment(Workload workload) {
        return Optional.of(workload.controller())
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .filter(deployment -> deployment
                        .strategy()
                        .map(strategy -> strategy.kind() != UpdateStrategy.Kind.RECREATE)
                        .orElse(true));
    }

    /**
     * What keeps a workload up when a node goes.
     *
     * @param pods pods of a deployment, at least
     * @param budget how many a drain may take
     * @param spread how evenly they lie
     */
    private record Redundancy(int pods, DisruptionBudget budget, List<TopologySpread> spread) {
        Workload of(Workload workload) {
            Optional<Deployment> deployment = scalableDeployment(workload);
            if (deployment.isEmpty() && !(workload.controller() instanceof StatefulSet)) {
                return workload;
            }
            Workload placed = workload.withDisruptionBudget(
                            workload.disruptionBudget().orElse(budget))
                    .withTopologySpread(workload.topologySpread().isEmpty() ? spread : workload.topologySpread());
            return deployment
                    .map(scaled -> placed.withReplicas(atLeast(scaled)))
                    .orElse(placed);
        }

        private int atLeast(Deployment deployment) {
            return Math.max(pods, deployment.replicas().orElse(0));
        }
    }
}
