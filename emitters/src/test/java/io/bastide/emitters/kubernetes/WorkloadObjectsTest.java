package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static io.bastide.emitters.kubernetes.Emitted.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.value.Schedule;
import io.bastide.dsl.workload.AccessMode;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.ImmutableCronJob;
import io.bastide.dsl.workload.ImmutableDaemonSet;
import io.bastide.dsl.workload.ImmutableDeployment;
import io.bastide.dsl.workload.ImmutableJob;
import io.bastide.dsl.workload.ImmutableStatefulSet;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkloadObjectsTest {
    @Test
    void emitsOfADeploymentOnlyWhatIsStatedAndTheSafeDefaults() {
        Emitted emitted = Emitted.of(Emitted.web());

        assertYaml(emitted.only("Deployment").body(), """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  labels:
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                spec:
                  selector:
                    matchLabels:
                      app.kubernetes.io/name: web
                  template:
                    metadata:
                      labels:
                        app.kubernetes.io/name: web
                        app.kubernetes.io/part-of: shop
                        app.kubernetes.io/managed-by: bastide
                    spec:
                      serviceAccountName: web
                      automountServiceAccountToken: false
                      securityContext:
                        runAsNonRoot: true
                        seccompProfile:
                          type: RuntimeDefault
                      containers:
                        - name: app
                          image: acme/web:1.0
                          resources:
                            requests:
                              cpu: 100m
                              memory: 64Mi
                          securityContext:
                            allowPrivilegeEscalation: false
                            capabilities:
                              drop: [ALL]
                            privileged: false
                            readOnlyRootFilesystem: true
                """);
        assertThat(emitted.names()).containsExactly("ServiceAccount web", "Deployment web");
    }

    @Test
    void emitsEverySettingOfADeployment() {
        Deployment deployment = ImmutableDeployment.builder()
                .replicas(3)
                .strategy(UpdateStrategy.rolling(PodCount.of(0), PodCount.percent(25)))
                .minReady(Duration.ofSeconds(5))
                .progressDeadline(Duration.ofMinutes(10))
                .revisionHistory(4)
                .build();
        Workload web = Emitted.web().withController(deployment).withAnnotations(Map.of("team", "a"));

        Emitted emitted = Emitted.of(web);

        assertYaml(emitted.only("Deployment").body().mapping("spec").without("template"), """
                replicas: 3
                selector:
                  matchLabels:
                    app.kubernetes.io/name: web
                strategy:
                  type: RollingUpdate
                  rollingUpdate:
                    maxSurge: 25%
                    maxUnavailable: 0
                minReadySeconds: 5
                progressDeadlineSeconds: 600
                revisionHistoryLimit: 4
                """);
        assertYaml(emitted.only("Deployment").body().mapping("metadata").mapping("annotations"), "team: a");
    }

    @Test
    void recreatesPodsOfADeployment() {
        Deployment deployment = ImmutableDeployment.builder()
                .strategy(UpdateStrategy.recreate())
                .build();

        Emitted emitted = Emitted.of(Emitted.web().withController(deployment));

        assertYaml(emitted.only("Deployment").body().mapping("spec").mapping("strategy"), "type: Recreate");
        assertThat(emitted.findings()).isEmpty();
    }

    @Test
    void emitsEverySettingOfAStatefulSet() {
        ClaimTemplate data = ClaimTemplate.of("data", Memory.gibibytes(8))
                .storageClass("fast")
                .accessMode(AccessMode.READ_WRITE_ONCE_POD);
        StatefulSet set = ImmutableStatefulSet.builder()
                .replicas(2)
                .claims(data)
                .strategy(UpdateStrategy.rolling().unavailable(PodCount.of(2)).fromOrdinal(1))
                .startsInParallel(true)
                .minReady(Duration.ofSeconds(9))
                .revisionHistory(3)
                .build();
        Workload store = Workload.statefulSet("store")
                .container(container())
                .exposures(
                        Exposure.clusterIp(ServicePort.named("sql", 5432)),
                        Exposure.headless(ServicePort.named("sql", 5432)).named("store-peers"))
                .build()
                .withController(set);

        Emitted emitted = Emitted.of(store);

        assertYaml(emitted.only("StatefulSet").body().mapping("spec").without("template"), """
                serviceName: store-peers
                replicas: 2
                podManagementPolicy: Parallel
                selector:
                  matchLabels:
                    app.kubernetes.io/name: store
                updateStrategy:
                  type: RollingUpdate
                  rollingUpdate:
                    maxUnavailable: 2
                    partition: 1
                minReadySeconds: 9
                revisionHistoryLimit: 3
                volumeClaimTemplates:
                  - metadata:
                      name: data
                    spec:
                      accessModes: [ReadWriteOncePod]
                      storageClassName: fast
                      resources:
                        requests:
                          storage: 8Gi
                """);
    }

    @Test
    void leavesOutTheServiceNameOfAStatefulSetWithoutHeadlessService() {
        Workload store = Workload.statefulSet("store").container(container()).build();

        Emitted emitted = Emitted.of(store);

        assertThat(emitted.only("StatefulSet").body().mapping("spec").keys()).containsExactly("selector", "template");
    }

    @Test
    void emitsEverySettingOfADaemonSet() {
        DaemonSet set = ImmutableDaemonSet.builder()
                .strategy(UpdateStrategy.onDelete())
                .minReady(Duration.ofSeconds(1))
                .revisionHistory(2)
                .build();
        Workload agent =
                Workload.daemonSet("agent").container(container()).build().withController(set);

        Emitted emitted = Emitted.of(agent);

        assertYaml(emitted.only("DaemonSet").body().mapping("spec").without("template"), """
                selector:
                  matchLabels:
                    app.kubernetes.io/name: agent
                updateStrategy:
                  type: OnDelete
                minReadySeconds: 1
                revisionHistoryLimit: 2
                """);
    }

    @Test
    void removesAJobADayAfterItsEndUnlessStatedOtherwise() {
        Emitted emitted =
                Emitted.of(Workload.job("migrate").container(container()).build());

        assertYaml(emitted.only("Job").body().mapping("spec").without("template"), "ttlSecondsAfterFinished: 86400");
        assertThat(emitted.pod("Job").text("restartPolicy")).contains("Never");
    }

    @Test
    void emitsEverySettingOfAJob() {
        Job job = ImmutableJob.builder()
                .completions(6)
                .parallelism(2)
                .backoffLimit(1)
                .deadline(Duration.ofHours(1))
                .keptAfterEnd(Duration.ofMinutes(1))
                .isIndexed(true)
                .build();
        Workload migrate = Workload.job("migrate")
                .container(container())
                .restartPolicy(RestartPolicy.ON_FAILURE)
                .build()
                .withController(job);

        Emitted emitted = Emitted.of(migrate);

        assertYaml(emitted.only("Job").body().mapping("spec").without("template"), """
                completions: 6
                parallelism: 2
                completionMode: Indexed
                backoffLimit: 1
                activeDeadlineSeconds: 3600
                ttlSecondsAfterFinished: 60
                """);
        assertThat(emitted.pod("Job").text("restartPolicy")).contains("OnFailure");
    }

    @Test
    void emitsEverySettingOfACronJob() {
        CronJob cronJob = ImmutableCronJob.builder()
                .schedule(Schedule.cron("30 2 * * *").in("Europe/Berlin"))
                .concurrency(CronJob.Concurrency.REPLACE)
                .startingDeadline(Duration.ofMinutes(5))
                .successfulHistory(1)
                .failedHistory(2)
                .isSuspended(true)
                .build();
        Workload report = Workload.cronJob("report", Schedule.cron("0 0 * * *"))
                .container(container())
                .build()
                .withController(cronJob);

        Emitted emitted = Emitted.of(report);

        var spec = emitted.only("CronJob").body().mapping("spec");
        assertYaml(spec.without("jobTemplate"), """
                schedule: 30 2 * * *
                timeZone: Europe/Berlin
                concurrencyPolicy: Replace
                startingDeadlineSeconds: 300
                suspend: true
                successfulJobsHistoryLimit: 1
                failedJobsHistoryLimit: 2
                """);
        assertYaml(spec.mapping("jobTemplate").mapping("metadata").mapping("labels"), """
                app.kubernetes.io/name: report
                app.kubernetes.io/part-of: shop
                app.kubernetes.io/managed-by: bastide
                """);
        assertThat(emitted.pod("CronJob").text("restartPolicy")).contains("Never");
    }

    @Test
    void leavesOutARunThatIsDueWhileTheLastOneHasNotEnded() {
        Workload report = Workload.cronJob("report", Schedule.cron("0 0 * * *"))
                .container(container())
                .build();

        Emitted emitted = Emitted.of(report);

        assertYaml(emitted.only("CronJob").body().mapping("spec").without("jobTemplate"), """
                schedule: 0 0 * * *
                concurrencyPolicy: Forbid
                """);
    }

    @Test
    void leavesOutAStrategyThatTheKindDoesNotHave() {
        StatefulSet set = ImmutableStatefulSet.builder()
                .strategy(UpdateStrategy.recreate())
                .build();
        Deployment deployment = ImmutableDeployment.builder()
                .strategy(UpdateStrategy.onDelete())
                .build();

        Emitted emitted =
                Emitted.of(Emitted.web().withController(set), Emitted.web().withController(deployment));

        assertThat(emitted.only("StatefulSet").body().mapping("spec").has("updateStrategy"))
                .isFalse();
        assertThat(emitted.only("Deployment").body().mapping("spec").has("strategy"))
                .isFalse();
    }

    @Test
    void leavesOutNumbersThatTheKindDoesNotHave() {
        StatefulSet set = ImmutableStatefulSet.builder()
                .strategy(UpdateStrategy.rolling(PodCount.of(1), PodCount.of(0)))
                .build();
        DaemonSet daemons = ImmutableDaemonSet.builder()
                .strategy(UpdateStrategy.rolling().fromOrdinal(1))
                .build();

        Emitted emitted =
                Emitted.of(Emitted.web().withController(set), Emitted.web().withController(daemons));

        assertYaml(
                emitted.only("StatefulSet").body().mapping("spec").mapping("updateStrategy"),
                "{type: RollingUpdate, rollingUpdate: {maxUnavailable: 1}}");
        assertYaml(emitted.only("DaemonSet").body().mapping("spec").mapping("updateStrategy"), "type: RollingUpdate");
    }

    @Test
    void reportsAnOrdinalOfAStrategyThatDoesNotGoByOrdinals() {
        StatefulSet set = ImmutableStatefulSet.builder()
                .strategy(UpdateStrategy.onDelete().fromOrdinal(2))
                .build();

        Emitted emitted = Emitted.of(Emitted.web().withController(set));

        assertThat(emitted.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(KubernetesRule.SETTING_WITHOUT_EFFECT);
            assertThat(finding.message())
                    .isEqualTo("the update of workload `web` begins from ordinal `2`, but its strategy does not go by"
                            + " ordinals");
            assertThat(finding.subject()).isEqualTo("workload shop/web");
            assertThat(finding.field()).isEqualTo("controller.strategy");
        });
    }
}
