package io.bastide.compiler.validate;

import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.UpdateStrategy;
import java.util.Optional;

/** How pods are replaced and started again is something that their controller can do. */
final class Rollouts implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        Controller controller = scope.workload().controller();
        if (controller instanceof Deployment deployment) {
            deployment.strategy().ifPresent(strategy -> checkDeployment(scope, strategy, findings));
        } else if (controller instanceof StatefulSet set) {
            set.strategy().ifPresent(strategy -> checkStatefulSet(scope, strategy, findings));
        } else if (controller instanceof DaemonSet set) {
            set.strategy().ifPresent(strategy -> checkDaemonSet(scope, strategy, findings));
        }
        scope.workload().restartPolicy().ifPresent(policy -> checkRestart(scope, controller, policy, findings));
    }

    private static void checkDeployment(WorkloadScope scope, UpdateStrategy strategy, Findings findings) {
        if (strategy.kind() == UpdateStrategy.Kind.ON_DELETE) {
            unsupported(
                    scope, "a Deployment cannot wait until pods are deleted", "use rolling() or recreate()", findings);
        }
        checkCommon(scope, strategy, findings);
        if (isZero(strategy.maxUnavailable()) && isZero(strategy.maxSurge())) {
            stuck(scope, "neither take a pod away nor add one", findings);
        }
    }

    private static void checkStatefulSet(WorkloadScope scope, UpdateStrategy strategy, Findings findings) {
        refuseRecreate(scope, strategy, findings);
        if (isPositive(strategy.maxSurge())) {
            unsupported(
                    scope,
                    "a StatefulSet cannot add pods to its number, because each has a name of its own",
                    "leave the surge out and state unavailable(…) alone",
                    findings);
        }
        refuseNumbersUnlessRolling(scope, strategy, findings);
        if (isZero(strategy.maxUnavailable())) {
            stuck(scope, "take no pod away, the only thing a StatefulSet can do", findings);
        }
    }

    private static void checkDaemonSet(WorkloadScope scope, UpdateStrategy strategy, Findings findings) {
        refuseRecreate(scope, strategy, findings);
        checkCommon(scope, strategy, findings);
        if (isPositive(strategy.maxUnavailable()) && isPositive(strategy.maxSurge())) {
            unsupported(
                    scope,
                    "a DaemonSet cannot both take pods away and add some on a node",
                    "let one of the two numbers be 0",
                    findings);
        }
        if (isZero(strategy.maxUnavailable()) && !isPositive(strategy.maxSurge())) {
            stuck(scope, "neither take a pod away nor add one", findings);
        }
    }

    private static void refuseRecreate(WorkloadScope scope, UpdateStrategy strategy, Findings findings) {
        if (strategy.kind() == UpdateStrategy.Kind.RECREATE) {
            String kind = scope.workload().controller().kind();
            unsupported(scope, "a " + kind + " cannot end all old pods first", "use rolling() or onDelete()", findings);
        }
    }

    private static void checkCommon(WorkloadScope scope, UpdateStrategy strategy, Findings findings) {
        if (strategy.partition().isPresent()) {
            unsupported(
                    scope,
                    "a " + scope.workload().controller().kind() + " has no ordinals to begin from",
                    "leave fromOrdinal(…) out, which only a StatefulSet understands",
                    findings);
        }
        refuseNumbersUnlessRolling(scope, strategy, findings);
    }

    private static void refuseNumbersUnlessRolling(WorkloadScope scope, UpdateStrategy strategy, Findings findings) {
        // A partition of another controller is a finding already.
        boolean hasPartition = scope.workload().controller() instanceof StatefulSet
                && strategy.partition().isPresent();
        boolean hasNumbers =
                strategy.maxUnavailable().isPresent() || strategy.maxSurge().isPresent() || hasPartition;
        if (strategy.kind() != UpdateStrategy.Kind.ROLLING && hasNumbers) {
            unsupported(
                    scope,
                    "only a rolling update has numbers of pods and ordinals",
                    "leave the numbers out, or use rolling()",
                    findings);
        }
    }

    private static void unsupported(WorkloadScope scope, String why, String help, Findings findings) {
        findings.report(
                ValidationRule.UNSUPPORTED_STRATEGY,
                scope.place("controller.strategy"),
                "update strategy of " + scope.name() + " is not supported: " + why,
                help);
    }

    private static void stuck(WorkloadScope scope, String what, Findings findings) {
        findings.report(
                ValidationRule.STUCK_ROLLOUT,
                scope.place("controller.strategy"),
                "roll-out of " + scope.name() + " may " + what,
                "let at least one pod be missing, or one be added where the controller can");
    }

    private static void checkRestart(
            WorkloadScope scope, Controller controller, RestartPolicy policy, Findings findings) {
        boolean isAlways = policy == RestartPolicy.ALWAYS;
        if (controller.runsToCompletion() == isAlways) {
            findings.report(
                    ValidationRule.UNSUPPORTED_RESTART_POLICY,
                    scope.place("restartPolicy"),
                    "restart policy `" + policy.word() + "` of " + scope.name() + " is not one that a "
                            + controller.kind() + " allows: "
                            + (isAlways ? "`OnFailure` or `Never`" : "`Always` only"),
                    isAlways ? "use ON_FAILURE or NEVER" : "leave it out, or run the workload as a Job");
        }
    }

    private static boolean isZero(Optional<PodCount> count) {
        return count.isPresent() && count.get().amount() == 0;
    }

    private static boolean isPositive(Optional<PodCount> count) {
        return count.isPresent() && count.get().amount() > 0;
    }
}
