package io.bastide.compiler.validate;

import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.PodSecurity;
import java.util.OptionalLong;

/** Security settings of pods and containers that cannot hold together. */
final class SecuritySettings implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        PodSecurity pod = scope.workload().security();
        if (isRoot(pod.user()) && !pod.mayRunAsRoot()) {
            report(
                    scope.place("security.user"),
                    scope.name() + " runs as user `0`, but may not run as root",
                    "choose another user, or allow root with runningAsRoot(reason)",
                    findings);
        }
        boolean hasOwnUsers = pod.usesHostUsers().filter(uses -> !uses).isPresent();
        if (hasOwnUsers && (pod.usesHostNetwork() || pod.usesHostProcesses())) {
            report(
                    scope.place("security"),
                    scope.name() + " has a user namespace of its own and the node's "
                            + (pod.usesHostNetwork() ? "network" : "processes"),
                    "leave withOwnUserNamespace() out, because Kubernetes does not take both",
                    findings);
        }
        for (PodContainer each : scope.containers()) {
            checkContainer(each, pod, findings);
        }
    }

    private static void checkContainer(PodContainer each, PodSecurity pod, Findings findings) {
        ContainerSecurity security = each.container().security();
        if (security.isLeftToCluster()) {
            checkLeft(each, security, findings);
            return;
        }
        if (isRoot(security.user()) && !security.mayRunAsRoot() && !pod.mayRunAsRoot()) {
            report(
                    each.place("security.user"),
                    each.name() + " runs as user `0`, but may not run as root",
                    "choose another user, or allow root with runningAsRoot(reason)",
                    findings);
        }
        if (security.isPrivileged() && !security.allowsPrivilegeEscalation()) {
            report(
                    each.place("security.isPrivileged"),
                    each.name() + " is privileged, but may not gain privileges",
                    "use privileged(reason), which says both",
                    findings);
        }
        if (security.isPrivileged() && !security.capabilities().isEmpty()) {
            report(
                    each.place("security.capabilities"),
                    each.name() + " is given " + Text.listed(security.capabilities())
                            + ", but is privileged and has every capability",
                    "leave out either privileged(…) or withCapability(…)",
                    findings);
        }
    }

    private static void checkLeft(PodContainer each, ContainerSecurity security, Findings findings) {
        ContainerSecurity left =
                ContainerSecurity.restricted().withIsLeftToCluster(true).withExemptions(security.exemptions());
        if (!security.equals(left)) {
            report(
                    each.place("security"),
                    each.name() + " leaves its security to the cluster, but also states some of it",
                    "leave leftToCluster(…) out, or everything after it",
                    findings);
        }
    }

    private static boolean isRoot(OptionalLong user) {
        return user.isPresent() && user.getAsLong() == 0;
    }

    private static void report(Place place, String message, String help, Findings findings) {
        findings.report(ValidationRule.CONTRADICTORY_SECURITY, place, message, help);
    }
}
