package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.agent;
import static io.bastide.compiler.validate.Samples.container;
import static io.bastide.compiler.validate.Samples.database;
import static io.bastide.compiler.validate.Samples.job;
import static io.bastide.compiler.validate.Samples.server;
import static io.bastide.compiler.validate.Samples.web;

import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.List;

/** Numbers, durations, and what controllers can do. */
final class ControllerCases {
    private ControllerCases() {}

    static List<Case> numbers() {
        return List.of(
                Case.of("fewer than no replicas", web().withReplicas(-1), web().withReplicas(0), """
                        VAL027 workload shop/web, controller.replicas
                        number of replicas `-1` of workload `web` is outside 0 to 2147483647
                        help: state a number from 0 to 2147483647
                        """),
                Case.of(
                        "a failure threshold of 0",
                        probed(Probe.tcp(8080).withFailureThreshold(0)),
                        probed(Probe.tcp(8080).withFailureThreshold(1)),
                        """
                        VAL027 workload shop/web, container.readiness
                        failure threshold `0` of readiness probe of container `server` of workload `web` is outside 1 to 2147483647
                        help: state a number from 1 to 2147483647
                        """),
                Case.of(
                        "a liveness probe that needs two successes",
                        web().withContainer(
                                        server().withLiveness(Probe.tcp(8080).withSuccessThreshold(2))),
                        probed(Probe.tcp(8080).withSuccessThreshold(2)),
                        """
                        VAL027 workload shop/web, container.liveness
                        success threshold `2` of liveness probe of container `server` of workload `web` is not 1, the only one that Kubernetes takes there
                        help: leave it out, because only readiness can need several successes
                        """),
                Case.of(
                        "a skew of 0",
                        web().withTopologySpread(TopologySpread.overNodes().skew(0)),
                        web().withTopologySpread(TopologySpread.overNodes().skew(1)),
                        """
                        VAL027 workload shop/web, topologySpread
                        skew `0` of workload `web` is outside 1 to 2147483647
                        help: state a number from 1 to 2147483647
                        """),
                Case.of(
                        "a user id above 31 bits",
                        web().withSecurity(web().security().withUser(1L << 31)),
                        web().withSecurity(web().security().withUser((1L << 31) - 1)),
                        """
                        VAL027 workload shop/web, security.user
                        user id `2147483648` of workload `web` is outside 0 to 2147483647
                        help: state a number from 0 to 2147483647
                        """),
                Case.of(
                        "an indexed job without completions",
                        job().withController(Job.standard().withIsIndexed(true)),
                        job().withController(Job.standard().withIsIndexed(true).withCompletions(2)),
                        """
                        VAL039 workload shop/import, controller.isIndexed
                        indexed job of workload `import` does not say how many pods must succeed
                        help: state the number with completions(…), because each index is one of them
                        """),
                Case.of(
                        "a period of half a second",
                        probed(Probe.tcp(8080).withPeriod(Duration.ofMillis(500))),
                        probed(Probe.tcp(8080).withPeriod(Duration.ofMillis(1000))),
                        """
                        VAL028 workload shop/web, container.readiness
                        period `PT0.5S` of readiness probe of container `server` of workload `web` is no whole number of seconds
                        help: state whole seconds from 1 up, for example Duration.ofSeconds(30)
                        """),
                Case.of(
                        "a timeout of no time",
                        probed(Probe.tcp(8080).withTimeout(Duration.ZERO)),
                        probed(Probe.tcp(8080).withInitialDelay(Duration.ZERO)),
                        """
                        VAL028 workload shop/web, container.readiness
                        timeout `0s` of readiness probe of container `server` of workload `web` is shorter than 1s
                        help: state whole seconds from 1 up, for example Duration.ofSeconds(30)
                        """),
                Case.of(
                        "a negative termination grace",
                        web().withTerminationGrace(Duration.ofSeconds(-1)),
                        web().withTerminationGrace(Duration.ZERO),
                        """
                        VAL028 workload shop/web, terminationGrace
                        termination grace `-1s` of workload `web` is shorter than 0s
                        help: state whole seconds from 0 up, for example Duration.ofSeconds(30)
                        """),
                Case.of(
                        "pods that need longer to be ready than a roll-out may take",
                        web().withController(deployment().withMinReady(Duration.ofMinutes(10))),
                        web().withController(deployment()
                                .withMinReady(Duration.ofMinutes(10))
                                .withProgressDeadline(Duration.ofMinutes(11))),
                        """
                        VAL028 workload shop/web, controller.progressDeadline
                        progress deadline `600s`, Kubernetes' own, of workload `web` is not longer than its minimum ready time `600s`
                        help: state a progress deadline above `600s`
                        """));
    }

    static List<Case> strategies() {
        return List.of(
                Case.of(
                        "a deployment that waits for deletion",
                        rolling(UpdateStrategy.onDelete()),
                        rolling(UpdateStrategy.recreate()),
                        """
                        VAL029 workload shop/web, controller.strategy
                        update strategy of workload `web` is not supported: a Deployment cannot wait until pods are deleted
                        help: use rolling() or recreate()
                        """),
                Case.of(
                        "a deployment with an ordinal",
                        rolling(UpdateStrategy.rolling().fromOrdinal(1)),
                        rolling(UpdateStrategy.rolling(PodCount.of(0), PodCount.of(1))),
                        """
                        VAL029 workload shop/web, controller.strategy
                        update strategy of workload `web` is not supported: a Deployment has no ordinals to begin from
                        help: leave fromOrdinal(…) out, which only a StatefulSet understands
                        """),
                Case.of(
                        "a stateful set that ends all pods first",
                        updated(UpdateStrategy.recreate()),
                        updated(UpdateStrategy.rolling().fromOrdinal(1)),
                        """
                        VAL029 workload shop/db, controller.strategy
                        update strategy of workload `db` is not supported: a StatefulSet cannot end all old pods first
                        help: use rolling() or onDelete()
                        """),
                Case.of(
                        "a daemon set that both takes away and adds",
                        agent().withController(DaemonSet.standard()
                                .withStrategy(UpdateStrategy.rolling(PodCount.of(1), PodCount.of(1)))),
                        agent().withController(DaemonSet.standard()
                                .withStrategy(UpdateStrategy.rolling(PodCount.of(0), PodCount.of(1)))),
                        """
                        VAL029 workload shop/agent, controller.strategy
                        update strategy of workload `agent` is not supported: a DaemonSet cannot both take pods away and add some on a node
                        help: let one of the two numbers be 0
                        """),
                Case.of(
                        "a stateful set that adds pods",
                        updated(UpdateStrategy.rolling(PodCount.of(1), PodCount.of(1))),
                        updated(UpdateStrategy.rolling(PodCount.of(1), PodCount.of(0))),
                        """
                        VAL029 workload shop/db, controller.strategy
                        update strategy of workload `db` is not supported: a StatefulSet cannot add pods to its number, because each has a name of its own
                        help: leave the surge out and state unavailable(…) alone
                        """),
                Case.of(
                        "an ordinal for pods that wait for deletion",
                        updated(UpdateStrategy.onDelete().fromOrdinal(1)),
                        updated(UpdateStrategy.onDelete()),
                        """
                        VAL029 workload shop/db, controller.strategy
                        update strategy of workload `db` is not supported: only a rolling update has numbers of pods and ordinals
                        help: leave the numbers out, or use rolling()
                        """),
                Case.of(
                        "numbers for pods that all end first",
                        rolling(UpdateStrategy.recreate().unavailable(PodCount.of(1))),
                        rolling(UpdateStrategy.rolling().unavailable(PodCount.of(1))),
                        """
                        VAL029 workload shop/web, controller.strategy
                        update strategy of workload `web` is not supported: only a rolling update has numbers of pods and ordinals
                        help: leave the numbers out, or use rolling()
                        """),
                Case.of(
                        "a roll-out that can do nothing",
                        rolling(UpdateStrategy.rolling(PodCount.of(0), PodCount.percent(0))),
                        rolling(UpdateStrategy.rolling(PodCount.of(0), PodCount.percent(1))),
                        """
                        VAL030 workload shop/web, controller.strategy
                        roll-out of workload `web` may neither take a pod away nor add one
                        help: let at least one pod be missing, or one be added where the controller can
                        """),
                Case.of(
                        "a stateful set that may take no pod away",
                        updated(UpdateStrategy.rolling().unavailable(PodCount.of(0))),
                        updated(UpdateStrategy.rolling().unavailable(PodCount.of(1))),
                        """
                        VAL030 workload shop/db, controller.strategy
                        roll-out of workload `db` may take no pod away, the only thing a StatefulSet can do
                        help: let at least one pod be missing, or one be added where the controller can
                        """),
                Case.of(
                        "a deployment that does not start again",
                        web().withRestartPolicy(RestartPolicy.NEVER),
                        web().withRestartPolicy(RestartPolicy.ALWAYS),
                        """
                        VAL031 workload shop/web, restartPolicy
                        restart policy `Never` of workload `web` is not one that a Deployment allows: `Always` only
                        help: leave it out, or run the workload as a Job
                        """),
                Case.of(
                        "a job that starts again for ever",
                        job().withRestartPolicy(RestartPolicy.ALWAYS),
                        job().withRestartPolicy(RestartPolicy.ON_FAILURE),
                        """
                        VAL031 workload shop/import, restartPolicy
                        restart policy `Always` of workload `import` is not one that a Job allows: `OnFailure` or `Never`
                        help: use ON_FAILURE or NEVER
                        """),
                Case.of(
                        "a probe of an init container",
                        web().withInitContainers(container("setup").withReadiness(Probe.exec("true"))),
                        web().withSidecars(container("setup").withReadiness(Probe.exec("true"))),
                        """
                        VAL032 workload shop/web, initContainers[setup].readiness
                        init container `setup` of workload `web` has a readiness probe, although it ends before the pod starts
                        help: remove the probe, or move the container to sidecars(…)
                        """),
                Case.of("a probe without a command", probed(Probe.exec()), probed(Probe.exec("true")), """
                        VAL032 workload shop/web, container.readiness
                        readiness probe of container `server` of workload `web` has an empty command
                        help: name the program and its arguments with Probe.exec(…)
                        """));
    }

    private static Workload probed(Probe readiness) {
        return web().withContainer(server().withReadiness(readiness));
    }

    private static Deployment deployment() {
        return Deployment.standard();
    }

    private static Workload rolling(UpdateStrategy strategy) {
        return web().withController(deployment().withStrategy(strategy));
    }

    private static Workload updated(UpdateStrategy strategy) {
        StatefulSet set = (StatefulSet) database().controller();
        return database().withController(set.withStrategy(strategy));
    }
}
