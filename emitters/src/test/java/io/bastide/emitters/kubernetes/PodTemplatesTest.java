package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static io.bastide.emitters.kubernetes.Emitted.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PodTemplatesTest {
    @Test
    void emitsNoTraceOfDefaultsThatTheAuthorLeftToTheCluster() {
        Workload web = Emitted.web()
                .withSelector(Map.of("app", "web"))
                .withSecurity(PodSecurity.restricted().runningAs(1000, 1000).withSeccompLeftToCluster("as it was"))
                .withServiceAccount(ServiceAccount.own().withTokenLeftToCluster("as it was"))
                .withTerminationGrace(Duration.ofSeconds(5));

        Emitted emitted = Emitted.of(web);

        assertYaml(emitted.pod("Deployment").without("containers"), """
                serviceAccountName: web
                securityContext:
                  runAsNonRoot: true
                  runAsUser: 1000
                  runAsGroup: 1000
                  fsGroup: 1000
                terminationGracePeriodSeconds: 5
                """);
        assertThat(emitted.only("ServiceAccount").body().keys()).containsExactly("apiVersion", "kind", "metadata");
    }

    @Test
    void emitsAnEmptySpecificationBesidesContainersWhenEverythingIsLeftToTheCluster() {
        Workload web = Emitted.web()
                .withSecurity(
                        PodSecurity.restricted().runningAsRoot("as it was").withSeccompLeftToCluster("as it was"))
                .withServiceAccount(ServiceAccount.namespaceDefault("as it was").withTokenLeftToCluster("as it was"))
                .changeContainer(app -> app.withSecurity(ContainerSecurity.leftToCluster("as it was")));

        Emitted emitted = Emitted.of(web);

        assertThat(emitted.pod("Deployment").keys()).containsExactly("containers");
        assertThat(emitted.firstContainer().keys()).containsExactly("name", "image", "resources");
        assertThat(emitted.names()).containsExactly("Deployment web");
    }

    @Test
    void emitsEverySettingOfAPodInTheirOrder() {
        Workload web = Workload.deployment("web")
                .container(container())
                .containers(container().withName("beside"))
                .initContainers(container().withName("first"))
                .sidecars(container().withName("proxy"))
                .volumes(Volume.emptyDir("tmp", Memory.mebibytes(10)))
                .security(PodSecurity.restricted()
                        .runningAs(1000, 2000)
                        .withSupplementalGroups(3000L)
                        .withOwnUserNamespace()
                        .withHostProcesses("looks at processes"))
                .serviceAccount(ServiceAccount.existing("robot").mountingToken("calls the API"))
                .terminationGrace(Duration.ofMillis(1500))
                .restartPolicy(RestartPolicy.ALWAYS)
                .priorityClass("high")
                .imagePullSecrets("registry")
                .nodeSelector("disk", "ssd")
                .build();

        Emitted emitted = Emitted.of(web);

        Mapping pod = emitted.pod("Deployment");
        assertYaml(pod.without("initContainers").without("containers"), """
                serviceAccountName: robot
                automountServiceAccountToken: true
                imagePullSecrets:
                  - name: registry
                hostPID: true
                hostUsers: false
                securityContext:
                  runAsNonRoot: true
                  runAsUser: 1000
                  runAsGroup: 2000
                  fsGroup: 2000
                  supplementalGroups: [3000]
                  seccompProfile:
                    type: RuntimeDefault
                terminationGracePeriodSeconds: 2
                restartPolicy: Always
                priorityClassName: high
                nodeSelector:
                  disk: ssd
                volumes:
                  - name: tmp
                    emptyDir:
                      sizeLimit: 10Mi
                """);
        assertThat(pod.keys()).containsSubsequence("nodeSelector", "initContainers", "containers", "volumes");
        assertThat(emitted.names()).containsExactly("Deployment web");
    }

    @Test
    void startsSidecarsBeforeInitContainers() {
        Workload web = Emitted.web()
                .withInitContainers(container().withName("first"))
                .withSidecars(container().withName("proxy"));

        List<Mapping> containers = Emitted.of(web).pod("Deployment").items("initContainers").stream()
                .map(tree -> tree.asMapping().orElseThrow())
                .toList();

        assertThat(containers)
                .extracting(container -> container.text("name").orElseThrow())
                .containsExactly("proxy", "first");
        assertThat(containers.get(0).text("restartPolicy")).contains("Always");
        assertThat(containers.get(1).has("restartPolicy")).isFalse();
    }

    @Test
    void putsThePodLabelsAfterThoseOfTheWorkloadAndAlwaysSelectsThem() {
        Workload web = Emitted.web()
                .withComponent("frontend")
                .withLabels(Map.of("team", "a"))
                .withPodLabels(Map.of("track", "stable"))
                .withPodAnnotations(Map.of("note", "b"))
                .withSelector(Map.of("app", "web"));

        Mapping spec = Emitted.of(web).only("Deployment").body().mapping("spec");

        assertYaml(spec.mapping("selector"), "matchLabels: {app: web}");
        assertYaml(spec.mapping("template").mapping("metadata"), """
                labels:
                  app.kubernetes.io/name: web
                  app.kubernetes.io/component: frontend
                  app.kubernetes.io/part-of: shop
                  app.kubernetes.io/managed-by: bastide
                  team: a
                  track: stable
                  app: web
                annotations:
                  note: b
                """);
    }

    @Test
    void spreadsPodsOfADeploymentByRevision() {
        Workload web = Emitted.web()
                .withTopologySpread(
                        TopologySpread.overZones(),
                        TopologySpread.overNodes().required().skew(2));

        Mapping pod = Emitted.of(web).pod("Deployment");

        assertYaml(Mapping.of("spread", pod.get("topologySpreadConstraints").orElseThrow()), """
                spread:
                  - maxSkew: 1
                    topologyKey: topology.kubernetes.io/zone
                    whenUnsatisfiable: ScheduleAnyway
                    labelSelector:
                      matchLabels:
                        app.kubernetes.io/name: web
                    matchLabelKeys: [pod-template-hash]
                  - maxSkew: 2
                    topologyKey: kubernetes.io/hostname
                    whenUnsatisfiable: DoNotSchedule
                    labelSelector:
                      matchLabels:
                        app.kubernetes.io/name: web
                    matchLabelKeys: [pod-template-hash]
                """);
    }

    @Test
    void spreadsOtherPodsWithoutRevision() {
        Workload store = Workload.statefulSet("store")
                .container(container())
                .topologySpread(TopologySpread.overZones())
                .build();

        Mapping spread = Emitted.of(store)
                .pod("StatefulSet")
                .items("topologySpreadConstraints")
                .get(0)
                .asMapping()
                .orElseThrow();

        assertThat(spread.has("matchLabelKeys")).isFalse();
    }

    @Test
    void emitsTolerations() {
        Workload web = Emitted.web()
                .withTolerations(
                        Toleration.of("gpu", Toleration.Effect.NO_SCHEDULE),
                        Toleration.of("pool", "batch", Toleration.Effect.NO_EXECUTE)
                                .during(Duration.ofMinutes(1)),
                        new Toleration("", Optional.empty(), Optional.empty(), Optional.empty()));

        Mapping pod = Emitted.of(web).pod("Deployment");

        assertYaml(Mapping.of("tolerations", pod.get("tolerations").orElseThrow()), """
                tolerations:
                  - key: gpu
                    operator: Exists
                    effect: NoSchedule
                  - key: pool
                    operator: Equal
                    value: batch
                    effect: NoExecute
                    tolerationSeconds: 60
                  - operator: Exists
                """);
    }

    @Test
    void joinsRequiredNodesAndWeighsPreferredOnesAlike() {
        Workload web = Emitted.web()
                .withAffinity(
                        Affinity.nodes("disk", "ssd"),
                        new Affinity.Nodes("spot", Affinity.Operator.DOES_NOT_EXIST, List.of(), true),
                        Affinity.preferNodes("zone", "a", "b"));

        Mapping affinity = Emitted.of(web).pod("Deployment").mapping("affinity");

        assertYaml(affinity, """
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions:
                          - key: disk
                            operator: In
                            values: [ssd]
                          - key: spot
                            operator: DoesNotExist
                  preferredDuringSchedulingIgnoredDuringExecution:
                    - weight: 100
                      preference:
                        matchExpressions:
                          - key: zone
                            operator: In
                            values: [a, b]
                """);
    }

    @Test
    void placesPodsByTheSelectorsOfOtherWorkloads() {
        Workload cache = Emitted.web().withName("cache").withSelector(Map.of("app", "cache"));
        Workload web = Emitted.web()
                .withAffinity(
                        Affinity.near("cache"),
                        Affinity.awayFrom("web"),
                        Affinity.strictlyAwayFrom("web"),
                        Affinity.near("nobody"));

        Mapping affinity = PodTemplates.of(scopeOf(web, cache)).mapping("spec").mapping("affinity");

        assertYaml(affinity, """
                podAffinity:
                  preferredDuringSchedulingIgnoredDuringExecution:
                    - weight: 100
                      podAffinityTerm:
                        labelSelector:
                          matchLabels:
                            app: cache
                        topologyKey: kubernetes.io/hostname
                podAntiAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    - labelSelector:
                        matchLabels:
                          app.kubernetes.io/name: web
                      topologyKey: kubernetes.io/hostname
                  preferredDuringSchedulingIgnoredDuringExecution:
                    - weight: 100
                      podAffinityTerm:
                        labelSelector:
                          matchLabels:
                            app.kubernetes.io/name: web
                        topologyKey: kubernetes.io/hostname
                """);
    }

    @Test
    void resolvesServiceNamesInTheNodesNetworkWhenServicesAreCalled() {
        PodSecurity onHost = PodSecurity.restricted().onHostNetwork("watches the network");
        Workload quiet = Emitted.web().withSecurity(onHost);
        Workload calling = quiet.withCalls(WorkloadCall.of("cache", PortRef.of(6379)));

        Mapping ofQuiet = PodTemplates.of(scopeOf(quiet)).mapping("spec");
        Mapping ofCalling = PodTemplates.of(scopeOf(calling)).mapping("spec");

        assertThat(ofQuiet.has("hostNetwork")).isTrue();
        assertThat(ofQuiet.has("dnsPolicy")).isFalse();
        assertThat(ofCalling.text("dnsPolicy")).contains("ClusterFirstWithHostNet");
    }

    @Test
    void emitsEveryKindOfVolume() {
        Workload web = Emitted.web()
                .withVolumes(
                        Volume.unlimitedEmptyDir("scratch", "as large as the node"),
                        Volume.inMemory("shm", Memory.mebibytes(64)),
                        Volume.config("settings", "settings"),
                        Volume.secret("tls", "web-tls"),
                        Volume.claim("data", "web-data"),
                        Volume.hostPath("logs", "/var/log", "ships the node's logs"));

        Mapping pod = Emitted.of(web).pod("Deployment");

        assertYaml(Mapping.of("volumes", pod.get("volumes").orElseThrow()), """
                volumes:
                  - name: scratch
                    emptyDir: {}
                  - name: shm
                    emptyDir:
                      medium: Memory
                      sizeLimit: 64Mi
                  - name: settings
                    configMap:
                      name: settings
                  - name: tls
                    secret:
                      secretName: web-tls
                  - name: data
                    persistentVolumeClaim:
                      claimName: web-data
                  - name: logs
                    hostPath:
                      path: /var/log
                """);
    }

    @Test
    void mountsVolumes() {
        Workload web = Emitted.web()
                .changeContainer(app -> app.withMounts(
                        VolumeMount.of("data", "/data"),
                        VolumeMount.readOnly("tls", "/tls").subPath("server")));

        Mapping container = Emitted.of(web).firstContainer();

        assertYaml(Mapping.of("mounts", container.get("volumeMounts").orElseThrow()), """
                mounts:
                  - name: data
                    mountPath: /data
                  - name: tls
                    mountPath: /tls
                    subPath: server
                    readOnly: true
                """);
    }

    private static WorkloadScope scopeOf(Workload first, Workload... others) {
        Workload[] all = new Workload[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return WorkloadScope.of(ViewScope.of(Emitted.view(Emitted.tenant(all), Emitted.EU)), first);
    }
}
