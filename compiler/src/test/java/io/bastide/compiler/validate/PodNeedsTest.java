package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.agent;
import static io.bastide.compiler.validate.Samples.container;
import static io.bastide.compiler.validate.Samples.job;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.view;
import static io.bastide.compiler.validate.Samples.web;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Schedule;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PodNeedsTest {
    private static final CronJob NIGHTLY = CronJob.at(Schedule.cron("30 2 * * *"));

    @Test
    void aDeploymentThatStatesNothingHasOnePod() {
        assertThat(PodNeeds.pods(web().withController(Deployment.standard()))).hasValue(1);
    }

    @Test
    void thePodsOfADaemonSetAreNotKnown() {
        assertThat(PodNeeds.pods(agent())).isEmpty();
    }

    @Test
    void aJobRunsNoMorePodsThanMustSucceed() {
        Job job = Job.standard().withParallelism(5).withCompletions(3);

        assertThat(PodNeeds.pods(job().withController(job))).hasValue(3);
    }

    @Test
    void aCronJobRunsItsJobOnce() {
        CronJob cron = NIGHTLY.withJob(Job.standard().withParallelism(2));

        assertThat(PodNeeds.pods(job().withController(cron))).hasValue(2);
    }

    @Test
    void aSuspendedCronJobRunsNothing() {
        assertThat(PodNeeds.pods(job().withController(NIGHTLY.withIsSuspended(true))))
                .hasValue(0);
    }

    @Test
    void addsContainersAndSidecars() {
        Workload workload = web().withResources(cpu("100m"))
                .withContainers(container("side").withResources(cpu("20m")))
                .withSidecars(container("proxy").withResources(cpu("3m")));

        assertThat(request(workload)).isEqualTo(123);
    }

    @Test
    void takesTheLargestInitContainerBesideTheSidecarsWhenItNeedsMore() {
        Workload workload = web().withResources(cpu("100m"))
                .withSidecars(container("proxy").withResources(cpu("7m")))
                .withInitContainers(
                        container("one").withResources(cpu("90m")),
                        container("two").withResources(cpu("150m")));

        assertThat(request(workload)).isEqualTo(157);
    }

    @Test
    void aLimitIsARequestWhereNoneIsStated() {
        Resources limited = Resources.unstated("batch").upTo("2", "1Gi");

        assertThat(Amount.CPU.request(limited, defaults())).hasValue(2000);
    }

    @Test
    void defaultsFillWhatIsNotStated() {
        Resources unstated = Resources.unstated("batch");

        assertThat(Amount.CPU.request(unstated, defaults())).hasValue(50);
        assertThat(Amount.CPU.limit(unstated, defaults())).hasValue(4000);
        assertThat(Amount.MEMORY.limit(unstated, defaults())).isEqualTo(OptionalLong.empty());
    }

    @Test
    void sumsStopAtTheLargestNumber() {
        assertThat(PodNeeds.plus(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(PodNeeds.times(1L << 32, 1L << 31)).isEqualTo(Long.MAX_VALUE);
        assertThat(PodNeeds.times(1L << 31, 1L << 31)).isEqualTo(1L << 62);
    }

    private static Optional<DefaultLimits> defaults() {
        return Optional.of(DefaultLimits.builder()
                .cpuRequest(Cpu.of("50m"))
                .maxCpu(Cpu.of("4"))
                .build());
    }

    private static Resources cpu(String amount) {
        return Resources.of(amount, "1Mi");
    }

    private static long request(Workload workload) {
        return PodNeeds.ofPod(
                new TenantScope(view(tenant(workload))).workloads().get(0), Amount.CPU::request);
    }
}
