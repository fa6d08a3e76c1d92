package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.EU;
import static io.bastide.compiler.validate.Samples.PROD;
import static io.bastide.compiler.validate.Samples.agent;
import static io.bastide.compiler.validate.Samples.database;
import static io.bastide.compiler.validate.Samples.job;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.view;
import static io.bastide.compiler.validate.Samples.web;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Placement, selection, services and budgets. */
final class ServiceCases {
    private ServiceCases() {}

    static List<Case> placement() {
        return List.of(
                Case.of(
                        "a toleration with a time and no eviction",
                        web().withTolerations(Toleration.of("spot", Toleration.Effect.NO_SCHEDULE)
                                .during(Duration.ofMinutes(1))),
                        web().withTolerations(Toleration.of("spot", Toleration.Effect.NO_EXECUTE)
                                .during(Duration.ofMinutes(1))),
                        """
                        VAL033 workload shop/web, tolerations
                        toleration of workload `web` for `spot` has a time, but its effect is not `NoExecute`
                        help: leave during(…) out, because only NO_EXECUTE evicts after a time
                        """),
                Case.of(
                        "a node affinity without values",
                        web().withAffinity(Affinity.nodes("disk")),
                        web().withAffinity(Affinity.nodes("disk", "ssd")),
                        """
                        VAL033 workload shop/web, affinity
                        node affinity of workload `web` for `disk` has no value, which `In` needs
                        help: name at least one value of the label
                        """),
                Case.of(
                        "a selector that also selects others",
                        tenant(
                                web().withSelector(Map.of("app", "shop")),
                                agent().withSelector(Map.of("app", "shop", "part", "agent"))),
                        tenant(
                                web().withSelector(Map.of("app", "shop", "part", "web")),
                                agent().withSelector(Map.of("app", "shop", "part", "agent"))),
                        """
                        VAL035 workload shop/web, selector
                        selector of workload `web` (`app=shop`) also selects the pods of workload `agent`
                        help: select by a label that only these pods have
                        """),
                Case.of(
                        "a selector of a label that every pod has",
                        tenant(web().withSelector(Map.of("app.kubernetes.io/part-of", "shop")), agent()),
                        tenant(web().withSelector(Map.of("app.kubernetes.io/part-of", "cart")), agent()),
                        """
                        VAL035 workload shop/web, selector
                        selector of workload `web` (`app.kubernetes.io/part-of=shop`) also selects the pods of workload `agent`
                        help: select by a label that only these pods have
                        """),
                Case.of(
                        "a required spread over one zone",
                        view(tenant(spread()), PROD, EU.withZones("eu-a")),
                        view(tenant(spread()), PROD, EU.withZones()),
                        """
                        VAL051 workload shop/web, topologySpread
                        pods of workload `web` must spread over zones, but cluster `eu` has only zone `eu-a`
                        help: leave the rule out in an overlay on the cluster, or suppress VAL051 with a reason
                        """));
    }

    static List<Case> services() {
        return List.of(
                Case.of(
                        "a service without ports",
                        agent().exposedBy(Exposure.clusterIp()),
                        agent().exposedBy(Exposure.headless()),
                        """
                        VAL036 workload shop/agent, exposures
                        service `agent` has no port, and no container of workload `agent` has a named one
                        help: name a port with ServicePort.named(…), or name the port of the container
                        """),
                Case.of("a stateful set without a headless service", database().withExposures(), database(), """
                        VAL037 workload shop/db, exposures
                        workload `db` is a StatefulSet without a headless service, so that its pods have no DNS names
                        help: add Exposure.headless(…) to its exposures, or suppress VAL037 with a reason
                        """),
                Case.of(
                        "sources of an inner service",
                        web().exposedBy(Exposure.clusterIp().from(Cidr.of("10.0.0.0/8"))),
                        web().exposedBy(Exposure.loadBalancer().from(Cidr.of("10.0.0.0/8"))),
                        """
                        VAL038 workload shop/web, exposures
                        service `web` of workload `web` is limited to `10.0.0.0/8`, but is no load balancer
                        help: leave from(…) out, or use Exposure.loadBalancer(…)
                        """),
                Case.of(
                        "an open load balancer",
                        web().exposedBy(Exposure.loadBalancer(ServicePort.named("http", 80))
                                .from(Cidr.of("10.0.0.0/8"), Cidr.of("0.0.0.0/0"))),
                        web().exposedBy(Exposure.loadBalancer(ServicePort.named("http", 80))
                                .from(Cidr.of("192.0.2.0/24"))),
                        """
                        VAL050 workload shop/web, exposures
                        service `web` of workload `web` is a load balancer that is open to every address
                        help: name the addresses that may reach it with from(…), or suppress VAL050 with a reason
                        """),
                Case.of(
                        "an exposed job",
                        job().withController(Job.standard().withCompletions(2)).exposedBy(Exposure.headless()),
                        job().withController(Job.standard().withCompletions(2).withIsIndexed(true))
                                .exposedBy(Exposure.headless()),
                        """
                        VAL046 workload shop/import, exposures
                        workload `import` is a Job whose pods end by themselves, but is exposed
                        help: remove the exposure, or suppress VAL046 with a reason
                        """));
    }

    static List<Case> budgets() {
        return List.of(
                Case.of(
                        "a budget that keeps the only pod",
                        web().withReplicas(1).withDisruptionBudget(DisruptionBudget.minAvailable(PodCount.of(1))),
                        web().withReplicas(2).withDisruptionBudget(DisruptionBudget.minAvailable(PodCount.of(1))),
                        """
                        VAL044 workload shop/web, disruptionBudget
                        disruption budget of workload `web` never lets a pod go: `1` of `1` must stay
                        help: let one pod go with maxUnavailable(PodCount.of(1)), or run more replicas, or suppress VAL044 with a reason
                        """),
                Case.of(
                        "a budget whose share is rounded up to every pod",
                        web().withDisruptionBudget(DisruptionBudget.minAvailable(PodCount.percent(51))),
                        web().withDisruptionBudget(DisruptionBudget.minAvailable(PodCount.percent(50))),
                        """
                        VAL044 workload shop/web, disruptionBudget
                        disruption budget of workload `web` never lets a pod go: `51%` of `2` must stay, rounded up
                        help: let one pod go with maxUnavailable(PodCount.of(1)), or run more replicas, or suppress VAL044 with a reason
                        """),
                Case.of(
                        "a budget that lets no pod go",
                        web().withDisruptionBudget(DisruptionBudget.maxUnavailable(PodCount.of(0))),
                        web().withDisruptionBudget(DisruptionBudget.maxUnavailable(PodCount.percent(1))),
                        """
                        VAL044 workload shop/web, disruptionBudget
                        disruption budget of workload `web` never lets a pod go: at most `0` may
                        help: let one pod go with maxUnavailable(PodCount.of(1)), or run more replicas, or suppress VAL044 with a reason
                        """),
                Case.of(
                        "a budget for a daemon set",
                        agent().withDisruptionBudget(DisruptionBudget.maxUnavailable(PodCount.of(1))),
                        database().withDisruptionBudget(DisruptionBudget.maxUnavailable(PodCount.of(1))),
                        """
                        VAL045 workload shop/agent, disruptionBudget
                        disruption budget of workload `agent` has no effect on the pods of a DaemonSet
                        help: remove the budget, or suppress VAL045 with a reason
                        """));
    }

    private static Workload spread() {
        return web().withTopologySpread(TopologySpread.overZones().required());
    }
}
