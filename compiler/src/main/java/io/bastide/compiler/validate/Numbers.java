package io.bastide.compiler.validate;

import io.bastide.dsl.Quota;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.CronJob;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.UpdateStrategy;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Counts and ids are in the ranges that Kubernetes takes. */
final class Numbers implements TenantCheck {
    /** Largest count, and largest user and group id. Source: Kubernetes API, types and validation of SecurityContext. */
    private static final int MAX = Integer.MAX_VALUE;

    @Override
    public void check(TenantScope view, Findings findings) {
        view.tenant().quota().ifPresent(quota -> checkQuota(view, quota, findings));
        for (WorkloadScope scope : view.workloads()) {
            checkController(scope, findings);
            checkSpread(scope, findings);
            checkPodIds(scope, findings);
            for (PodContainer each : scope.containers()) {
                checkContainer(each, findings);
            }
        }
    }

    private static void checkQuota(TenantScope view, Quota quota, Findings findings) {
        Place place = view.place("quota", quota.declaredAt());
        String owner = "quota of " + view.name();
        require(place, "pods", "number of pods", quota.pods(), 0, owner, findings);
        require(place, "loadBalancers", "number of load balancers", quota.loadBalancers(), 0, owner, findings);
    }

    private static void checkController(WorkloadScope scope, Findings findings) {
        Controller controller = scope.workload().controller();
        Place place = scope.place("controller");
        String owner = scope.name();
        require(place, "replicas", "number of replicas", controller.replicas(), 0, owner, findings);
        if (controller instanceof Deployment deployment) {
            checkHistory(scope, deployment.revisionHistory(), findings);
            checkStrategy(scope, deployment.strategy(), findings);
        } else if (controller instanceof StatefulSet set) {
            checkHistory(scope, set.revisionHistory(), findings);
            checkStrategy(scope, set.strategy(), findings);
        } else if (controller instanceof DaemonSet set) {
            checkHistory(scope, set.revisionHistory(), findings);
            checkStrategy(scope, set.strategy(), findings);
        } else if (controller instanceof Job job) {
            checkJob(scope, job, place, findings);
        } else if (controller instanceof CronJob cron) {
            require(place, "successfulHistory", "successful history", cron.successfulHistory(), 0, owner, findings);
            require(place, "failedHistory", "failed history", cron.failedHistory(), 0, owner, findings);
            checkJob(scope, cron.job(), place.attribute("job"), findings);
        }
    }

    private static void checkHistory(WorkloadScope scope, OptionalInt revisions, Findings findings) {
        Place place = scope.place("controller");
        require(place, "revisionHistory", "revision history", revisions, 0, scope.name(), findings);
    }

    private static void checkStrategy(WorkloadScope scope, Optional<UpdateStrategy> strategy, Findings findings) {
        OptionalInt partition =
                strategy.flatMap(UpdateStrategy::partition).map(OptionalInt::of).orElse(OptionalInt.empty());
        Place place = scope.place("controller");
        require(place, "strategy", "first ordinal of the update", partition, 0, scope.name(), findings);
    }

    private static void checkJob(WorkloadScope scope, Job job, Place place, Findings findings) {
        require(place, "completions", "number of completions", job.completions(), 0, scope.name(), findings);
        require(place, "parallelism", "parallelism", job.parallelism(), 0, scope.name(), findings);
        require(place, "backoffLimit", "backoff limit", job.backoffLimit(), 0, scope.name(), findings);
        if (job.isIndexed() && job.completions().isEmpty()) {
            findings.report(
                    ValidationRule.INDEXED_WITHOUT_COMPLETIONS,
                    place.attribute("isIndexed"),
                    "indexed job of " + scope.name() + " does not say how many pods must succeed",
                    "state the number with completions(…), because each index is one of them");
        }
    }

    private static void checkSpread(WorkloadScope scope, Findings findings) {
        for (TopologySpread spread : scope.workload().topologySpread()) {
            require(scope.place("topologySpread"), "skew", spread.maxSkew(), 1, scope.name(), findings);
        }
    }

    private static void checkPodIds(WorkloadScope scope, Findings findings) {
        PodSecurity security = scope.workload().security();
        checkId(scope.place("security.user"), "user id", security.user(), scope.name(), findings);
        checkId(scope.place("security.group"), "group id", security.group(), scope.name(), findings);
        Place files = scope.place("security.fileSystemGroup");
        checkId(files, "group id of volumes", security.fileSystemGroup(), scope.name(), findings);
        for (long group : security.supplementalGroups()) {
            Place place = scope.place("security.supplementalGroups");
            require(place, "further group id", group, 0, scope.name(), findings);
        }
    }

    private static void checkContainer(PodContainer each, Findings findings) {
        ContainerSecurity security = each.container().security();
        checkId(each.place("security.user"), "user id", security.user(), each.name(), findings);
        checkId(each.place("security.group"), "group id", security.group(), each.name(), findings);
        each.probes().forEach(probe -> checkProbe(probe, findings));
    }

    private static void checkProbe(PodProbe each, Findings findings) {
        OptionalInt failures = each.probe().failureThreshold();
        OptionalInt successes = each.probe().successThreshold();
        if (failures.isPresent()) {
            require(each.place(), "failure threshold", failures.getAsInt(), 1, each.name(), findings);
        }
        if (each.kind().equals("readiness")) {
            require(each.place(), "success threshold", successes.orElse(1), 1, each.name(), findings);
        } else if (successes.orElse(1) != 1) {
            findings.report(
                    ValidationRule.NUMBER_OUT_OF_RANGE,
                    each.place(),
                    "success threshold `" + successes.orElse(1) + "` of " + each.name()
                            + " is not 1, the only one that Kubernetes takes there",
                    "leave it out, because only readiness can need several successes");
        }
    }

    private static void checkId(Place place, String what, OptionalLong id, String owner, Findings findings) {
        if (id.isPresent()) {
            require(place, what, id.getAsLong(), 0, owner, findings);
        }
    }

    private static void require(
            Place place,
            String attribute,
            String what,
            OptionalInt number,
            int least,
            String owner,
            Findings findings) {
        if (number.isPresent() && number.getAsInt() < least) {
            require(place.attribute(attribute), what, number.getAsInt(), least, owner, findings);
        }
    }

    private static void require(Place place, String what, long number, int least, String owner, Findings findings) {
        if (number < least || number > MAX) {
            findings.report(
                    ValidationRule.NUMBER_OUT_OF_RANGE,
                    place,
                    what + " `" + number + "` of " + owner + " is outside " + least + " to " + MAX,
                    "state a number from " + least + " to " + MAX);
        }
    }
}
