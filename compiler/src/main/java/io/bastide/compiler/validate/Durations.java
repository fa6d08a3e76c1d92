package io.bastide.compiler.validate;

import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Toleration;
import java.time.Duration;
import java.util.Optional;

/** Durations are whole seconds in the ranges that Kubernetes takes. */
final class Durations implements WorkloadCheck {
    /** Kubernetes' own deadline of a roll-out that states none, in seconds. Source: API reference, Deployment. */
    private static final long DEFAULT_PROGRESS_SECONDS = 600;

    @Override
    public void check(WorkloadScope scope, Findings findings) {
        require(scope, "terminationGrace", "termination grace", scope.workload().terminationGrace(), findings);
        for (Toleration toleration : scope.workload().tolerations()) {
            require(scope, "tolerations", "time for which a taint is borne", toleration.bearable(), findings);
        }
        checkController(scope, scope.workload().controller(), findings);
        for (PodContainer each : scope.containers()) {
            each.probes().forEach(probe -> checkProbe(probe, findings));
        }
    }

    private static void checkController(WorkloadScope scope, Controller controller, Findings findings) {
        if (controller instanceof Deployment deployment) {
            require(scope, "controller.minReady", "minimum ready time", deployment.minReady(), findings);
            require(scope, "controller.progressDeadline", "progress deadline", deployment.progressDeadline(), findings);
            checkProgress(scope, deployment, findings);
        } else if (controller instanceof StatefulSet set) {
            require(scope, "controller.minReady", "minimum ready time", set.minReady(), findings);
        } else if (controller instanceof DaemonSet set) {
            require(scope, "controller.minReady", "minimum ready time", set.minReady(), findings);
        } else if (controller instanceof Job job) {
            checkJob(scope, job, "controller", findings);
        } else if (controller instanceof CronJob cron) {
            require(scope, "controller.startingDeadline", "starting deadline", cron.startingDeadline(), findings);
            checkJob(scope, cron.job(), "controller.job", findings);
        }
    }

    private static void checkProgress(WorkloadScope scope, Deployment deployment, Findings findings) {
        long ready = deployment.minReady().map(Duration::toSeconds).orElse(0L);
        long deadline = deployment.progressDeadline().map(Duration::toSeconds).orElse(DEFAULT_PROGRESS_SECONDS);
        if (ready >= 0 && deadline >= 0 && deadline <= ready) {
            findings.report(
                    ValidationRule.INVALID_DURATION,
                    scope.place("controller.progressDeadline"),
                    "progress deadline `" + deadline + "s`"
                            + (deployment.progressDeadline().isEmpty() ? ", Kubernetes' own," : "") + " of "
                            + scope.name() + " is not longer than its minimum ready time `" + ready + "s`",
                    "state a progress deadline above `" + ready + "s`");
        }
    }

    private static void checkJob(WorkloadScope scope, Job job, String path, Findings findings) {
        require(scope.place(path + ".deadline"), "deadline", job.deadline(), 1, scope.name(), findings);
        require(scope, path + ".keptAfterEnd", "time after its end", Optional.of(job.keptAfterEnd()), findings);
    }

    private static void checkProbe(PodProbe each, Findings findings) {
        Probe probe = each.probe();
        require(each.place(), "initial delay", probe.initialDelay(), 0, each.name(), findings);
        require(each.place(), "period", probe.period(), 1, each.name(), findings);
        require(each.place(), "timeout", probe.timeout(), 1, each.name(), findings);
    }

    private static void require(
            WorkloadScope scope, String field, String what, Optional<Duration> duration, Findings findings) {
        require(scope.place(field), what, duration, 0, scope.name(), findings);
    }

    private static void require(
            Place place, String what, Optional<Duration> duration, int least, String owner, Findings findings) {
        duration.flatMap(value -> flaw(value, least))
                .ifPresent(flaw -> findings.report(
                        ValidationRule.INVALID_DURATION,
                        place,
                        what + " `" + shown(duration.orElse(Duration.ZERO)) + "` of " + owner + " " + flaw,
                        "state whole seconds from " + least + " up, for example Duration.ofSeconds(30)"));
    }

    private static Optional<String> flaw(Duration value, int least) {
        if (value.getNano() != 0) {
            return Optional.of("is no whole number of seconds");
        }
        if (value.getSeconds() < least) {
            return Optional.of("is shorter than " + least + "s");
        }
        return value.getSeconds() > Integer.MAX_VALUE
                ? Optional.of("is longer than " + Integer.MAX_VALUE + "s")
                : Optional.empty();
    }

    /** Seconds where they are whole, else the ISO form, for example {@code PT1.5S}. */
    private static String shown(Duration value) {
        return value.getNano() == 0 ? value.getSeconds() + "s" : value.toString();
    }
}
