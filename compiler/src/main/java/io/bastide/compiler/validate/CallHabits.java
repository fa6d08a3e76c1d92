package io.bastide.compiler.validate;

import io.bastide.dsl.network.Call;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.OutsideCall;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.workload.Controller;
import io.bastide.dsl.workload.DaemonSet;
import io.bastide.dsl.workload.StatefulSet;

/** Calls and callers are declared once, and pods do not call themselves. */
final class CallHabits implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        Repeats.find(
                scope.workload().calls(),
                call -> call,
                (first, again) -> findings.report(
                        ValidationRule.DUPLICATE_CALL,
                        place(scope, again),
                        scope.name() + " declares its call to " + described(again) + " twice",
                        "remove one of them" + ValidationRule.DUPLICATE_CALL.orSuppress(),
                        Related.first(first.declaredAt())));
        Repeats.find(
                scope.workload().callers(),
                caller -> caller,
                (first, again) -> findings.report(
                        ValidationRule.DUPLICATE_CALL,
                        scope.place("callers", again.declaredAt()),
                        scope.name() + " lets " + described(again) + " in twice",
                        "remove one of them" + ValidationRule.DUPLICATE_CALL.orSuppress(),
                        Related.first(first.declaredAt())));
        scope.workload().calls().stream()
                .filter(call -> isOwn(scope, call))
                .findFirst()
                .ifPresent(call -> checkSelf(scope, call, findings));
    }

    private static boolean isOwn(WorkloadScope scope, Call call) {
        return call instanceof WorkloadCall inside
                && inside.workload().equals(scope.workload().name())
                && (inside.tenant().isEmpty()
                        || inside.tenant().equals(scope.tenant().name()));
    }

    /** Pods of one workload may well call one another; one pod alone has nobody to call. */
    private static void checkSelf(WorkloadScope scope, Call call, Findings findings) {
        Controller controller = scope.workload().controller();
        boolean hasPeers = controller instanceof StatefulSet
                || controller instanceof DaemonSet
                || controller.runsToCompletion()
                || controller.replicas().orElse(1) > 1;
        if (!hasPeers) {
            findings.report(
                    ValidationRule.SELF_CALL,
                    place(scope, call),
                    scope.name() + " calls itself, but has only one pod",
                    "remove the call, or state more replicas" + ValidationRule.SELF_CALL.orSuppress());
        }
    }

    private static Place place(WorkloadScope scope, Call call) {
        String target = call instanceof WorkloadCall inside ? "[" + inside.workload() + "]" : "";
        return scope.place("calls" + target, call.declaredAt());
    }

    private static String described(Call call) {
        if (call instanceof OutsideCall away) {
            return "`" + away.outside().name() + "` on port `" + away.port() + "`";
        }
        WorkloadCall inside = (WorkloadCall) call;
        String owner = inside.tenant().isEmpty() ? "" : " of tenant `" + inside.tenant() + "`";
        return "port `" + inside.port() + "` of workload `" + inside.workload() + "`" + owner;
    }

    private static String described(Caller caller) {
        return caller.namespace().isEmpty() ? Text.listed(caller.blocks()) : "namespace `" + caller.namespace() + "`";
    }
}
