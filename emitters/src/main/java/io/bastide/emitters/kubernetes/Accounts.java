package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.Workload;
import java.util.Optional;

/** Service accounts of workloads, and what pods say about theirs. */
final class Accounts {
    private Accounts() {}

    /** The account of a workload's own; empty when it uses another one. */
    static Optional<Manifest> of(WorkloadScope scope) {
        Workload workload = scope.workload();
        ServiceAccount account = workload.serviceAccount();
        if (account.kind() != ServiceAccount.Kind.OWN) {
            reportAnnotations(account, scope);
            return Optional.empty();
        }
        ObjectBuilder object = scope.object(ObjectKind.SERVICE_ACCOUNT, ownName(workload), workload.declaredAt())
                .annotations(account.annotations());
        if (account.token() != ServiceAccount.Token.LEFT_TO_CLUSTER) {
            // The account never mounts a token by itself: a pod that wants one says so.
            object.put("automountServiceAccountToken", false);
        }
        return Optional.of(object.manifest());
    }

    /** Name of the account that pods state; empty for the namespace's default one. */
    static Optional<String> nameInPods(Workload workload) {
        ServiceAccount account = workload.serviceAccount();
        return account.kind() == ServiceAccount.Kind.NAMESPACE_DEFAULT
                ? Optional.empty()
                : Optional.of(ownName(workload));
    }

    /** Whether pods mount a token; empty when they do not say. */
    static Optional<Boolean> tokenInPods(Workload workload) {
        return switch (workload.serviceAccount().token()) {
            case NONE -> Optional.of(false);
            case MOUNTED -> Optional.of(true);
            case LEFT_TO_CLUSTER -> Optional.empty();
        };
    }

    private static String ownName(Workload workload) {
        String stated = workload.serviceAccount().name();
        return stated.isEmpty() ? workload.name() : stated;
    }

    private static void reportAnnotations(ServiceAccount account, WorkloadScope scope) {
        if (!account.annotations().isEmpty()) {
            scope.reportWithoutEffect(
                    "serviceAccount",
                    scope.workload().declaredAt(),
                    "the service account of workload `" + scope.workload().name()
                            + "` is not its own, so it cannot be annotated",
                    "annotate the account where it is made, or use `ServiceAccount.own()`");
        }
    }
}
