package io.bastide.compiler.validate;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.Quota;
import io.bastide.dsl.network.ServiceType;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** What the workloads of a tenant need together fits its quota, and every container states what the quota counts. */
final class QuotaSums implements TenantCheck {
    @Override
    public void check(TenantScope view, Findings findings) {
        view.tenant().quota().ifPresent(quota -> check(view, quota, findings));
    }

    private static void check(TenantScope view, Quota quota, Findings findings) {
        for (Amount amount : Amount.values()) {
            checkAmount(view, quota, amount, findings);
        }
        compare(view, "pods", "pods", wide(quota.pods()), perPod(view, scope -> 1), Long::toString, findings);
        compare(
                view,
                "loadBalancers",
                "load balancers",
                wide(quota.loadBalancers()),
                loadBalancers(view),
                Long::toString,
                findings);
        compare(
                view,
                "storage",
                "of storage",
                Amount.bytes(quota.storage()),
                storage(view),
                Amount.MEMORY::shown,
                findings);
    }

    private static void checkAmount(TenantScope view, Quota quota, Amount amount, Findings findings) {
        boolean isCpu = amount == Amount.CPU;
        OptionalLong requests = isCpu ? Amount.millis(quota.cpuRequests()) : Amount.bytes(quota.memoryRequests());
        OptionalLong limits = isCpu ? Amount.millis(quota.cpuLimits()) : Amount.bytes(quota.memoryLimits());
        if (requests.isPresent()) {
            QuotaUse use = perPod(view, scope -> PodNeeds.ofPod(scope, amount::request));
            compare(view, amount.word() + "Requests", "of " + amount.word(), requests, use, amount::shown, findings);
            checkStated(view, amount.word() + " request", amount::request, findings);
        }
        if (limits.isPresent()) {
            QuotaUse use = perPod(view, scope -> PodNeeds.ofPod(scope, amount::limit));
            String what = "as limits of " + amount.word();
            compare(view, amount.word() + "Limits", what, limits, use, amount::shown, findings);
            checkStated(view, amount.word() + " limit", amount::limit, findings);
        }
    }

    /** The API server refuses pods that do not say what a quota of their namespace counts. */
    private static void checkStated(TenantScope view, String what, PodNeeds.Reading reading, Findings findings) {
        Optional<DefaultLimits> defaults = view.tenant().defaultLimits();
        for (WorkloadScope scope : view.workloads()) {
            for (PodContainer each : scope.containers()) {
                if (reading.of(each.container().resources(), defaults).isEmpty()) {
                    findings.report(
                            ValidationRule.QUOTA_NEEDS_RESOURCES,
                            each.place("resources"),
                            each.name() + " states no " + what + ", which the quota of " + view.name() + " counts",
                            "state it, or give the tenant defaultLimits(…) that fill it in");
                }
            }
        }
    }

    private static void compare(
            TenantScope view,
            String field,
            String what,
            OptionalLong allowed,
            QuotaUse use,
            LongFunction<String> shown,
            Findings findings) {
        if (allowed.isEmpty() || use.total() <= allowed.getAsLong() || allowed.getAsLong() < 0) {
            return;
        }
        findings.report(
                ValidationRule.QUOTA_EXCEEDED,
                view.place("quota." + field, view.tenant().quota().orElseThrow().declaredAt()),
                view.name() + " needs `" + shown.apply(use.total()) + "` " + what + ", its quota allows `"
                        + shown.apply(allowed.getAsLong()) + "`: " + use.described(shown),
                "raise the quota, or need less" + ValidationRule.QUOTA_EXCEEDED.orSuppress(),
                replicaChanges(view, use));
    }

    /** Overlays that changed how many pods the largest parts have tell how the sum came about. */
    private static Related[] replicaChanges(TenantScope view, QuotaUse use) {
        return use.largest().stream()
                .flatMap(part ->
                        view.view().changes().of(view.view().subjectOf(part.name()), "controller.replicas").stream())
                .map(change ->
                        new Related("replicas changed by overlay `" + change.overlay() + "`", change.declaredAt()))
                .toArray(Related[]::new);
    }

    private static QuotaUse perPod(TenantScope view, ToLongFunction<WorkloadScope> need) {
        List<QuotaUse.Part> parts = new ArrayList<>();
        for (WorkloadScope scope : view.workloads()) {
            PodNeeds.pods(scope.workload())
                    .ifPresent(pods ->
                            parts.add(new QuotaUse.Part(scope.workload().name(), pods, need.applyAsLong(scope))));
        }
        return new QuotaUse(parts);
    }

    private static QuotaUse loadBalancers(TenantScope view) {
        List<QuotaUse.Part> parts = new ArrayList<>();
        for (WorkloadScope scope : view.workloads()) {
            long count = scope.services().stream()
                    .filter(service -> service.type() == ServiceType.LOAD_BALANCER)
                    .count();
            parts.add(new QuotaUse.Part(scope.workload().name(), count, 1));
        }
        return new QuotaUse(parts);
    }

    private static QuotaUse storage(TenantScope view) {
        List<QuotaUse.Part> parts = new ArrayList<>();
        for (PersistentClaim claim : view.tenant().claims()) {
            parts.add(new QuotaUse.Part(claim.name(), 1, claim.template().size().bytes()));
        }
        for (WorkloadScope scope : view.workloads()) {
            if (scope.workload().controller() instanceof StatefulSet set) {
                long each = 0;
                for (ClaimTemplate claim : set.claims()) {
                    each = PodNeeds.plus(each, claim.size().bytes());
                }
                long pods = PodNeeds.pods(scope.workload()).orElse(0);
                parts.add(new QuotaUse.Part(scope.workload().name(), pods, each));
            }
        }
        return new QuotaUse(parts);
    }

    private static OptionalLong wide(OptionalInt number) {
        return number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty();
    }
}
