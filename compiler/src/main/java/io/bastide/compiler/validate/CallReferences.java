package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.resolve.AppliedChange;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.network.Call;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Optional;

/** Workloads of the same tenant that are called or kept near exist, and have the ports that are called. */
final class CallReferences implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (Call call : scope.workload().calls()) {
            // Who crosses a border between tenants is the business of the stage before, which sees both of them.
            if (call instanceof WorkloadCall inside && isOwn(scope, inside)) {
                checkCall(scope, inside, findings);
            }
        }
        for (Caller caller : scope.workload().callers()) {
            checkCaller(scope, caller, findings);
        }
        for (Affinity affinity : scope.workload().affinity()) {
            if (affinity instanceof Affinity.Pods pods
                    && scope.owner().workload(pods.workload()).isEmpty()) {
                reportUnknown(
                        scope,
                        scope.place("affinity"),
                        "lies near or away from",
                        pods.workload(),
                        "declare the workload, or remove the affinity",
                        findings);
            }
        }
    }

    private static boolean isOwn(WorkloadScope scope, WorkloadCall call) {
        return call.tenant().isEmpty() || call.tenant().equals(scope.tenant().name());
    }

    private static void checkCall(WorkloadScope scope, WorkloadCall call, Findings findings) {
        Place place = scope.place("calls", call.declaredAt()).item(call.workload());
        Optional<WorkloadScope> target = scope.owner().workload(call.workload());
        if (target.isEmpty()) {
            String help = "declare the workload, or say with in(…) which tenant has it";
            reportUnknown(scope, place, "calls", call.workload(), help, findings);
            return;
        }
        if (!Port.isReachable(call.port(), target.get())) {
            List<Port> ports = Port.reachable(target.get());
            String callee = target.get().name();
            findings.report(
                    ValidationRule.UNKNOWN_PORT,
                    place,
                    scope.name() + " calls port `" + call.port() + "` of " + callee + ", which "
                            + Port.described(ports),
                    Port.help(call.port(), ports, "add the port to a service of " + callee + ", or to its container"),
                    new Related(
                            callee + " is declared here",
                            target.get().workload().declaredAt()));
        }
    }

    private static void checkCaller(WorkloadScope scope, Caller caller, Findings findings) {
        List<ContainerPort> declared = scope.podPorts();
        if (declared.stream().noneMatch(port -> port.is(caller.port()))) {
            List<Port> ports = Port.of(declared);
            findings.report(
                    ValidationRule.UNKNOWN_PORT,
                    scope.place("callers", caller.declaredAt()),
                    scope.name() + " lets callers in at port `" + caller.port() + "`, but " + Port.described(ports),
                    Port.help(caller.port(), ports, "add the port to the container that listens on it"));
        }
    }

    private static void reportUnknown(
            WorkloadScope scope, Place place, String deed, String target, String otherwise, Findings findings) {
        TenantView view = scope.owner().view();
        List<String> known =
                scope.tenant().workloads().stream().map(Workload::name).toList();
        // An overlay may have left it out; then that is the story.
        Related[] story = view.changes().of(view.subjectOf(target), "").stream()
                .map(CallReferences::change)
                .distinct()
                .toArray(Related[]::new);
        findings.report(
                ValidationRule.UNKNOWN_WORKLOAD,
                place,
                scope.name() + " " + deed + " workload `" + target + "`, which "
                        + scope.owner().name() + " does not have",
                NearMiss.of(target, known).map("write `%s`"::formatted).orElse(otherwise),
                story);
    }

    private static Related change(AppliedChange change) {
        return new Related("changed by overlay `" + change.overlay() + "`", change.declaredAt());
    }
}
