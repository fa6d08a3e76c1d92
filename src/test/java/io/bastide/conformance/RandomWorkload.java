package io.bastide.conformance;

import io.bastide.dsl.network.Call;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Outside;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.value.Schedule;
import io.bastide.dsl.workload.AccessMode;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Random workloads of one tenant. */
final class RandomWorkload {

    private final Dice dice;
    private final RandomTexts texts;
    private final RandomShelf shelf;

    RandomWorkload(Dice dice, RandomTexts texts, RandomShelf shelf) {
        this.dice = dice;
        this.texts = texts;
        this.shelf = shelf;
    }

    /** A workload of any kind. */
    Workload workload(String name) {
        RandomPod pod = new RandomPod(dice, texts, shelf);
        RandomContainer containers = new RandomContainer(dice, texts, pod, shelf.statesResources());
        Controller controller = controller();
        boolean ends = controller.runsToCompletion();
        Container main = ends ? containers.plain(dice.one(name, "main")) : containers.running(name, dice.between(1, 3));
        if (controller instanceof StatefulSet set) {
            main = withMounts(main, pod, set);
        }
        Workload made = Workload.builder()
                .name(name)
                .controller(controller)
                .container(main)
                .containers(dice.times(dice.chance(20) ? 1 : 0, () -> containers.running("beside", dice.between(0, 1))))
                .initContainers(dice.times(
                        dice.chance(20) ? dice.between(1, 2) : 0, () -> containers.plain("before" + dice.fresh())))
                .sidecars(dice.times(dice.chance(20) ? 1 : 0, () -> containers.running("sidecar", dice.between(0, 1))))
                .build();
        made = scheduled(described(made.withVolumes(pod.volumes())));
        made = ends ? made.withRestartPolicy(dice.one(RestartPolicy.ON_FAILURE, RestartPolicy.NEVER)) : networked(made);
        return withBudget(identified(made));
    }

    private Container withMounts(Container main, RandomPod pod, StatefulSet set) {
        var mounts = new ArrayList<>(main.mounts());
        set.claims().forEach(claim -> mounts.add(pod.mount(claim.name())));
        return main.withMounts(mounts);
    }

    private Controller controller() {
        int way = dice.between(0, 9);
        return switch (way) {
            case 0, 1 -> statefulSet();
            case 2 -> daemonSet();
            case 3 -> job();
            case 4 -> cronJob();
            default -> deployment();
        };
    }

    private Deployment deployment() {
        Deployment made =
                dice.chance(80) ? Deployment.standard().withReplicas(dice.between(2, 5)) : Deployment.standard();
        made = dice.chance(30) ? made.withStrategy(deploymentStrategy()) : made;
        made = dice.chance(20) ? made.withMinReady(Duration.ofSeconds(5)) : made;
        made = dice.chance(20) ? made.withProgressDeadline(Duration.ofMinutes(5)) : made;
        return dice.chance(20) ? made.withRevisionHistory(dice.between(0, 5)) : made;
    }

    /** A strategy of deployments. */
    UpdateStrategy deploymentStrategy() {
        return dice.oneFrom(
                UpdateStrategy::recreate,
                UpdateStrategy::rolling,
                () -> UpdateStrategy.rolling(PodCount.of(0), PodCount.of(1)),
                () -> UpdateStrategy.rolling(PodCount.percent(25), PodCount.percent(50)));
    }

    private StatefulSet statefulSet() {
        StatefulSet made = StatefulSet.standard(
                        dice.times(dice.between(0, 2), this::claimTemplate).toArray(ClaimTemplate[]::new))
                .withReplicas(dice.between(2, 4));
        made = dice.chance(30) ? made.withStrategy(UpdateStrategy.rolling().fromOrdinal(1)) : made;
        made = dice.chance(20) ? made.withStrategy(UpdateStrategy.onDelete()) : made;
        return made.withStartsInParallel(dice.chance(30));
    }

    private ClaimTemplate claimTemplate() {
        ClaimTemplate made = ClaimTemplate.of("data" + dice.fresh(), Memory.gibibytes(dice.between(1, 9)));
        made = dice.chance(50) ? made.storageClass("fast") : made;
        return dice.chance(30) ? made.accessMode(AccessMode.READ_WRITE_ONCE_POD) : made;
    }

    private DaemonSet daemonSet() {
        DaemonSet made = DaemonSet.standard();
        return dice.oneFrom(
                () -> made,
                () -> made.withStrategy(UpdateStrategy.onDelete()),
                () -> made.withStrategy(UpdateStrategy.rolling().unavailable(PodCount.percent(10))),
                () -> made.withMinReady(Duration.ofSeconds(3)).withRevisionHistory(2));
    }

    private Job job() {
        Job made = Job.standard();
        made = dice.chance(40) ? made.withCompletions(dice.between(2, 5)).withIsIndexed(dice.chance(50)) : made;
        made = dice.chance(40) ? made.withParallelism(dice.between(1, 3)) : made;
        made = dice.chance(40) ? made.withBackoffLimit(dice.between(0, 6)) : made;
        return dice.chance(40) ? made.withDeadline(Duration.ofHours(1)) : made;
    }

    private CronJob cronJob() {
        Schedule schedule = Schedule.cron(dice.one("30 2 * * *", "*/5 * * * *", "0 0 1 1 *", "0 8-18 * * 1-5"));
        CronJob made = CronJob.at(dice.chance(50) ? schedule.in("Europe/Berlin") : schedule)
                .withJob(job());
        made = dice.chance(50) ? made.withConcurrency(dice.one(CronJob.Concurrency.values())) : made;
        made = dice.chance(30) ? made.withSuccessfulHistory(2).withFailedHistory(0) : made;
        made = dice.chance(30) ? made.withStartingDeadline(Duration.ofMinutes(2)) : made;
        return made.withIsSuspended(dice.chance(20));
    }

    private Workload described(Workload workload) {
        Workload made = dice.chance(40) ? workload.withLabels(texts.labels()) : workload;
        made = dice.chance(30) ? made.withAnnotations(texts.annotations()) : made;
        made = dice.chance(20) ? made.withPodLabels(Map.of("pod-only", "on")) : made;
        made = dice.chance(30) ? made.withPodAnnotations(texts.annotations()) : made;
        made = dice.chance(20) ? made.withComponent(dice.one("database", "on", "1e3")) : made;
        return dice.chance(15) ? made.withSelector(Map.of("app", workload.name())) : made;
    }

    private Workload scheduled(Workload workload) {
        Workload made = dice.chance(25) ? workload.withTopologySpread(spread()) : workload;
        made = dice.chance(25) ? made.withTolerations(tolerations()) : made;
        made = dice.chance(25) ? made.withAffinity(affinity()) : made;
        made = dice.chance(20) ? made.withNodeSelector(Map.of("disk", dice.one("ssd", "on", "1"))) : made;
        made = dice.chance(20) ? made.withPriorityClass("high") : made;
        made = dice.chance(20) ? made.withImagePullSecrets(dice.some(secretNames(), 2)) : made;
        return dice.chance(30) ? made.withTerminationGrace(Duration.ofSeconds(dice.between(0, 90))) : made;
    }

    private List<String> secretNames() {
        return shelf.secrets().stream().map(secret -> secret.name()).toList();
    }

    /** Rules over different places; two over one place differ in what they require. */
    List<TopologySpread> spread() {
        return dice.oneFrom(
                () -> List.of(TopologySpread.overNodes()),
                () -> List.of(
                        TopologySpread.overZones().skew(2),
                        TopologySpread.overNodes().required()),
                () -> List.of(
                        TopologySpread.overNodes(),
                        TopologySpread.overNodes().required().skew(3)));
    }

    /** Tolerations, perhaps equal in their keys. */
    List<Toleration> tolerations() {
        Toleration evicted =
                Toleration.of("spot", "yes", Toleration.Effect.NO_EXECUTE).during(Duration.ofMinutes(5));
        return dice.some(
                List.of(
                        evicted,
                        Toleration.of("spot", "yes", Toleration.Effect.NO_SCHEDULE),
                        Toleration.of("gpu", Toleration.Effect.PREFER_NO_SCHEDULE)),
                3);
    }

    private List<Affinity> affinity() {
        List<Affinity> made = new ArrayList<>(dice.some(
                List.of(
                        Affinity.nodes("kubernetes.io/arch", "amd64", "arm64"),
                        Affinity.preferNodes("disk", "ssd"),
                        Affinity.preferNodes("zone-group", "1", "on")),
                3));
        List<String> neighbours = shelf.neighbours();
        if (!neighbours.isEmpty()) {
            made.add(
                    dice.chance(50)
                            ? Affinity.near(dice.oneOf(neighbours))
                            : Affinity.awayFrom(dice.oneOf(neighbours)));
        }
        return made;
    }

    private Workload identified(Workload workload) {
        Workload made = dice.chance(25) ? workload.withServiceAccount(serviceAccount()) : workload;
        return dice.chance(25) ? made.withSecurity(security()) : made;
    }

    private ServiceAccount serviceAccount() {
        return dice.oneFrom(
                () -> ServiceAccount.own().mountingToken(texts.reason()),
                () -> ServiceAccount.own().annotated("example.com/role", texts.text()),
                () -> ServiceAccount.own().withTokenLeftToCluster(texts.reason()),
                () -> ServiceAccount.existing("shared"),
                () -> ServiceAccount.namespaceDefault(texts.reason()));
    }

    private PodSecurity security() {
        PodSecurity safe = PodSecurity.restricted();
        return dice.oneFrom(
                () -> safe.runningAs(1000, 2000L),
                () -> safe.withFileSystemGroup(3000).withSupplementalGroups(List.of(4000L, 5000L)),
                () -> safe.runningAsRoot(texts.reason()),
                () -> safe.withoutSeccomp(texts.reason()),
                () -> safe.withSeccompLeftToCluster(texts.reason()),
                () -> safe.onHostNetwork(texts.reason()),
                () -> safe.withHostProcesses(texts.reason()));
    }

    private Workload networked(Workload workload) {
        RandomExposures exposures = new RandomExposures(dice, texts, shelf);
        Workload made = workload.withExposures(exposures.of(workload));
        made = dice.chance(50) ? made.withCalls(calls()) : made;
        return dice.chance(20) ? made.withCallers(callers(workload)) : made;
    }

    private List<Call> calls() {
        List<Call> made = new ArrayList<>(dice.<WorkloadCall>some(shelf.callable(), 2));
        if (dice.chance(40)) {
            made.add(outside());
        }
        return made;
    }

    /** A call that leaves the platform. */
    Call outside() {
        return dice.oneFrom(
                () -> Outside.internet(texts.reason()).on(443),
                () -> Outside.named("provider", Cidr.of("203.0.113.0/24"), Cidr.of("2001:db8::/32"))
                        .on(8443),
                () -> Outside.named("time", Cidr.of("198.51.100.7/32")).on(123, Protocol.UDP));
    }

    private List<Caller> callers(Workload workload) {
        ContainerPort port = workload.container().ports().get(0);
        return List.of(dice.oneFrom(
                () -> Caller.namespace("monitoring", PortRef.of(port.name())),
                () -> Caller.addresses(PortRef.of(port.number()), Cidr.of("192.0.2.0/24"), Cidr.of("10.1.0.0/16"))));
    }

    private Workload withBudget(Workload workload) {
        boolean canHave = workload.controller().replicas().isPresent();
        return canHave && dice.chance(50) ? workload.withDisruptionBudget(budget()) : workload;
    }

    /** A budget that lets two pods be drained one after the other. */
    private DisruptionBudget budget() {
        return dice.oneFrom(
                () -> DisruptionBudget.maxUnavailable(PodCount.of(1)),
                () -> DisruptionBudget.minAvailable(PodCount.of(1)),
                () -> DisruptionBudget.maxUnavailable(PodCount.percent(50)));
    }
}
