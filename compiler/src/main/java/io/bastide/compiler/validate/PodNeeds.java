package io.bastide.compiler.validate;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.util.Optional;
import java.util.OptionalLong;

/** How many pods a workload has, and what one of them needs. */
final class PodNeeds {
    private PodNeeds() {}

    /** Reads one side of a container's resources, for example {@link Amount#request}. */
    @FunctionalInterface
    interface Reading {
        /** The amount, defaults filled in; empty when there is none. */
        OptionalLong of(Resources resources, Optional<DefaultLimits> defaults);
    }

    /**
     * The pods that run at the same time: one where nothing is stated. Empty for a daemon set, whose number is that of
     * the nodes.
     */
    static OptionalLong pods(Workload workload) {
        Controller controller = workload.controller();
        if (controller instanceof DaemonSet) {
            return OptionalLong.empty();
        }
        if (controller instanceof Job job) {
            return OptionalLong.of(pods(job));
        }
        if (controller instanceof CronJob cron) {
            return OptionalLong.of(cron.isSuspended() ? 0 : pods(cron.job()));
        }
        return OptionalLong.of(Math.max(0, controller.replicas().orElse(1)));
    }

    /** No more pods run than have still to succeed. */
    private static long pods(Job job) {
        long parallel = Math.max(0, job.parallelism().orElse(1));
        return job.completions().isPresent()
                ? Math.min(parallel, Math.max(0, job.completions().getAsInt()))
                : parallel;
    }

    /**
     * What a pod needs: its sidecars, and the larger one of its largest init container and all main ones. Sidecars are
     * emitted before init containers, which run one after the other. Source: Kubernetes, "Effective Pod requests and
     * limits".
     *
     * @param reading reads the request or the limit of a container; one without counts as nothing
     */
    static long ofPod(WorkloadScope scope, Reading reading) {
        Optional<DefaultLimits> defaults = scope.tenant().defaultLimits();
        long sidecars = 0;
        long starting = 0;
        long running = 0;
        for (PodContainer each : scope.containers()) {
            long needed = reading.of(each.container().resources(), defaults).orElse(0);
            switch (each.role()) {
                case SIDECAR -> sidecars = plus(sidecars, needed);
                case INIT -> starting = Math.max(starting, needed);
                case MAIN -> running = plus(running, needed);
            }
        }
        return plus(sidecars, Math.max(starting, running));
    }

    /** The sum, or the largest number when it is larger still. */
    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** The product, or the largest number when it is larger still. */
    static long times(long count, long amount) {
        return Math.multiplyHigh(count, amount) != 0 || count * amount < 0 ? Long.MAX_VALUE : count * amount;
    }
}
