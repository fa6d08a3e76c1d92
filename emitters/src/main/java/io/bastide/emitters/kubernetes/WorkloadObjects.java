package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.network.ServiceType;
import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** The objects that run pods. What the author leaves open is left out, for Kubernetes' own rule. */
final class WorkloadObjects {
    private WorkloadObjects() {}

    /** The main object of a workload. */
    static Manifest of(WorkloadScope scope) {
        Controller controller = scope.workload().controller();
        if (controller instanceof Deployment deployment) {
            return object(ObjectKind.DEPLOYMENT, deployment(deployment, scope), scope);
        }
        if (controller instanceof StatefulSet set) {
            return object(ObjectKind.STATEFUL_SET, statefulSet(set, scope), scope);
        }
        if (controller instanceof DaemonSet set) {
            return object(ObjectKind.DAEMON_SET, daemonSet(set, scope), scope);
        }
        if (controller instanceof CronJob cronJob) {
            return object(ObjectKind.CRON_JOB, cronJob(cronJob, scope), scope);
        }
        return object(ObjectKind.JOB, job((Job) controller, scope), scope);
    }

    private static Manifest object(ObjectKind kind, Mapping spec, WorkloadScope scope) {
        Workload workload = scope.workload();
        return scope.object(kind, workload.declaredAt())
                .annotations(workload.annotations())
                .put("spec", spec)
                .manifest();
    }

    private static Mapping deployment(Deployment deployment, WorkloadScope scope) {
        Mapping.Builder spec = Mapping.builder();
        putCount(spec, "replicas", deployment.replicas());
        spec.put("selector", scope.selector())
                .putUnlessEmpty("strategy", UpdateStrategies.of(deployment.strategy(), UpdateForm.DEPLOYMENT, scope));
        putSeconds(spec, "minReadySeconds", deployment.minReady());
        putSeconds(spec, "progressDeadlineSeconds", deployment.progressDeadline());
        putCount(spec, "revisionHistoryLimit", deployment.revisionHistory());
        return spec.put("template", PodTemplates.of(scope)).build();
    }

    private static Mapping statefulSet(StatefulSet set, WorkloadScope scope) {
        Mapping.Builder spec = Mapping.builder().putText("serviceName", headlessService(scope));
        putCount(spec, "replicas", set.replicas());
        if (set.startsInParallel()) {
            spec.put("podManagementPolicy", "Parallel");
        }
        spec.put("selector", scope.selector())
                .putUnlessEmpty("updateStrategy", UpdateStrategies.of(set.strategy(), UpdateForm.STATEFUL_SET, scope));
        putSeconds(spec, "minReadySeconds", set.minReady());
        putCount(spec, "revisionHistoryLimit", set.revisionHistory());
        return spec.put("template", PodTemplates.of(scope))
                .putUnlessEmpty("volumeClaimTemplates", Claims.templates(set.claims()))
                .build();
    }

    /** The service that gives each pod its name; a set without one is a finding of the validators. */
    private static Optional<String> headlessService(WorkloadScope scope) {
        return scope.services().stream()
                .filter(service -> service.exposure().type() == ServiceType.HEADLESS)
                .map(WorkloadService::name)
                .findFirst();
    }

    private static Mapping daemonSet(DaemonSet set, WorkloadScope scope) {
        Mapping.Builder spec = Mapping.builder()
                .put("selector", scope.selector())
                .putUnlessEmpty("updateStrategy", UpdateStrategies.of(set.strategy(), UpdateForm.DAEMON_SET, scope));
        putSeconds(spec, "minReadySeconds", set.minReady());
        putCount(spec, "revisionHistoryLimit", set.revisionHistory());
        return spec.put("template", PodTemplates.of(scope)).build();
    }

    private static Mapping job(Job job, WorkloadScope scope) {
        Mapping.Builder spec = Mapping.builder();
        putCount(spec, "completions", job.completions());
        putCount(spec, "parallelism", job.parallelism());
        if (job.isIndexed()) {
            spec.put("completionMode", "Indexed");
        }
        putCount(spec, "backoffLimit", job.backoffLimit());
        putSeconds(spec, "activeDeadlineSeconds", job.deadline());
        return spec.put("ttlSecondsAfterFinished", Seconds.of(job.keptAfterEnd()))
                .put("template", PodTemplates.of(scope))
                .build();
    }

    private static Mapping cronJob(CronJob cronJob, WorkloadScope scope) {
        Mapping.Builder spec = Mapping.builder()
                .put("schedule", cronJob.schedule().cron())
                .putText("timeZone", cronJob.schedule().zone())
                .put("concurrencyPolicy", word(cronJob.concurrency()));
        putSeconds(spec, "startingDeadlineSeconds", cronJob.startingDeadline());
        if (cronJob.isSuspended()) {
            spec.put("suspend", true);
        }
        putCount(spec, "successfulJobsHistoryLimit", cronJob.successfulHistory());
        putCount(spec, "failedJobsHistoryLimit", cronJob.failedHistory());
        Mapping template = Mapping.builder()
                .put("metadata", Mapping.of("labels", scope.labels()))
                .put("spec", job(cronJob.job(), scope))
                .build();
        return spec.put("jobTemplate", template).build();
    }

    private static String word(CronJob.Concurrency concurrency) {
        return switch (concurrency) {
            case ALLOW -> "Allow";
            case FORBID -> "Forbid";
            case REPLACE -> "Replace";
        };
    }

    private static void putCount(Mapping.Builder spec, String key, OptionalInt count) {
        count.ifPresent(number -> spec.put(key, number));
    }

    private static void putSeconds(Mapping.Builder spec, String key, Optional<Duration> time) {
        time.ifPresent(duration -> spec.put(key, Seconds.of(duration)));
    }
}
