package io.bastide.dsl.workload;

import io.bastide.dsl.network.Call;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Schedule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Pods of one kind, how they are run, how they are reached, and whom they call. Its name, its controller and its main
 * container are mandatory.
 */
@SpecStyle
@Value.Immutable
public interface Workload extends Declared, WithWorkload {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The workload's name, a DNS label, unique in its tenant. */
    String name();

    /** Which kind of object runs the pods. */
    Controller controller();

    /** The main container. */
    Container container();

    /** Further containers that run beside the main one. */
    List<Container> containers();

    /** Containers that run one after the other before the main one starts. */
    List<Container> initContainers();

    /** Native sidecars: they start before the main container and end after it. */
    List<Container> sidecars();

    /** How it is reached. */
    List<Exposure> exposures();

    /** Whom it calls; nobody else can be reached. */
    List<Call> calls();

    /** Who outside the platform may call it. */
    List<Caller> callers();

    /** Volumes that its containers can mount. */
    List<Volume> volumes();

    /** What part it plays, for example {@code database}; becomes a standard label. */
    Optional<String> component();

    /** Labels of all its objects, in addition to the standard ones. */
    Map<String, String> labels();

    /** Annotations of its main object. */
    Map<String, String> annotations();

    /** Labels of its pods, in addition to {@link #labels()}. */
    Map<String, String> podLabels();

    /** Annotations of its pods. */
    Map<String, String> podAnnotations();

    /**
     * Labels that select its pods; its name unless stated. State them only to take over objects that exist, because
     * Kubernetes never changes a selector.
     */
    Map<String, String> selector();

    /** What the processes of its pods may do. */
    @Value.Default
    default PodSecurity security() {
        return PodSecurity.restricted();
    }

    /** The identity of its pods towards the API server. */
    @Value.Default
    default ServiceAccount serviceAccount() {
        return ServiceAccount.own();
    }

    /** Time between the request to stop and the kill; Kubernetes' 30 s when empty. */
    Optional<Duration> terminationGrace();

    /** When a container is started again; the controller's own rule when empty. */
    Optional<RestartPolicy> restartPolicy();

    /** How many pods a drain may take away at once. */
    Optional<DisruptionBudget> disruptionBudget();

    /** How evenly its pods lie over places. */
    List<TopologySpread> topologySpread();

    /** Which nodes its pods want or shun. */
    List<Affinity> affinity();

    /** Taints that its pods bear. */
    List<Toleration> tolerations();

    /** Labels that a node must have. */
    Map<String, String> nodeSelector();

    /** Name of the priority class; the cluster's default when empty. */
    Optional<String> priorityClass();

    /** Names of the secrets that images are pulled with. */
    List<String> imagePullSecrets();

    /** Findings that are accepted on this workload. */
    List<Suppression> suppressions();

    /** Starts a workload; its name comes next. */
    static ImmutableWorkload.NameBuildStage builder() {
        return ImmutableWorkload.builder().declaredAt(CallSite.capture());
    }

    /** Starts a workload without pod identity; its main container comes next. */
    static ImmutableWorkload.ContainerBuildStage deployment(String name) {
        return start(name, Deployment.standard());
    }

    /** Starts a workload whose pods have names and this storage of their own; its main container comes next. */
    static ImmutableWorkload.ContainerBuildStage statefulSet(String name, ClaimTemplate... claims) {
        return start(name, StatefulSet.standard(claims));
    }

    /** Starts a workload with one pod on each node; its main container comes next. */
    static ImmutableWorkload.ContainerBuildStage daemonSet(String name) {
        return start(name, DaemonSet.standard());
    }

    /** Starts a workload that runs until it succeeds; its main container comes next. */
    static ImmutableWorkload.ContainerBuildStage job(String name) {
        return start(name, Job.standard());
    }

    /** Starts a workload that runs again and again; its main container comes next. */
    static ImmutableWorkload.ContainerBuildStage cronJob(String name, Schedule schedule) {
        return start(name, CronJob.at(schedule));
    }

    /** A call to this workload at a port by name: of its service, or else of its containers. */
    default WorkloadCall on(String port) {
        return WorkloadCall.of(name(), PortRef.of(port));
    }

    /** A call to this workload at a port by number: of its service, or else of its containers. */
    default WorkloadCall on(int port) {
        return WorkloadCall.of(name(), PortRef.of(port));
    }

    /**
     * Host and port at which workloads of the same namespace reach this one, for example {@code cart:7070}.
     *
     * @param port name of a port of one of its services
     * @throws SpecException when none of its services has such a port
     */
    default String address(String port) {
        return ServiceAddress.find(this, port)
                .map(ServiceAddress::toString)
                .orElseThrow(() -> new SpecException(
                        "workload `" + name() + "` has no service port `" + port + "`",
                        "name a port of one of its services, or expose it by a service"));
    }

    /**
     * The same workload, which calls another one of its tenant and finds its address in a variable.
     *
     * @param callee who is called
     * @param port name of a port of its service
     * @param variable the environment variable of the main container that gets {@link #address}
     * @throws SpecException when no service of the callee has such a port
     */
    default Workload calling(Workload callee, String port, String variable) {
        return withCalls(Stream.concat(calls().stream(), Stream.of(callee.on(port)))
                        .toList())
                .withEnvVar(variable, callee.address(port));
    }

    /**
     * The same workload with that many pods.
     *
     * @throws SpecException when its controller has no such number
     */
    default Workload withReplicas(int pods) {
        return withController(controller().withReplicas(pods));
    }

    /** The same workload with a changed main container. */
    default Workload changeContainer(UnaryOperator<Container> change) {
        return withContainer(change.apply(container()));
    }

    /** The same workload with other resources for its main container. */
    default Workload withResources(Resources resources) {
        return changeContainer(container -> container.withResources(resources));
    }

    /** The same workload with another tag of its main image. */
    default Workload withTag(String tag) {
        return changeContainer(container -> container.withTag(tag));
    }

    /** The same workload with a variable of its main container added or changed. */
    default Workload withEnvVar(String name, String value) {
        return changeContainer(container -> container.withEnvVar(EnvVar.of(name, value)));
    }

    /** The same workload, whose main container finds a value of a secret in a variable. */
    default Workload withSecretVar(String name, Secret secret, String key) {
        return changeContainer(container -> container.withEnvVar(EnvVar.secret(name, secret, key)));
    }

    /**
     * The same workload, whose main container finds the values of a secret as files of a folder that it cannot write.
     *
     * @param path absolute path of the folder; the volume is named after the secret
     */
    default Workload withSecretFiles(Secret secret, String path) {
        String volume = secret.name().replace('.', '-');
        return withVolumes(Stream.concat(volumes().stream(), Stream.of(Volume.secret(volume, secret)))
                        .toList())
                .changeContainer(container -> container.withMounts(
                        Stream.concat(container.mounts().stream(), Stream.of(VolumeMount.readOnly(volume, path)))
                                .toList()));
    }

    /** The same workload, reached in one more way. */
    default Workload exposedBy(Exposure more) {
        return withExposures(
                Stream.concat(exposures().stream(), Stream.of(more)).toList());
    }

    /** The main container and those that run beside it. */
    default List<Container> mainContainers() {
        return Stream.concat(Stream.of(container()), containers().stream()).toList();
    }

    /** All containers: those before, beside, and the main one. */
    default List<Container> allContainers() {
        return Stream.of(initContainers(), sidecars(), mainContainers())
                .flatMap(List::stream)
                .toList();
    }

    private static ImmutableWorkload.ContainerBuildStage start(String name, Controller controller) {
        return ImmutableWorkload.builder()
                .declaredAt(CallSite.capture())
                .name(name)
                .controller(controller);
    }
}
