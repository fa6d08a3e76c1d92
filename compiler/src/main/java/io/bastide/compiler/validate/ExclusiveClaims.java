package io.bastide.compiler.validate;

import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.workload.AccessMode;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Claims for one node or one pod are mounted by one pod. */
final class ExclusiveClaims implements TenantCheck {
    /** Pods of a workload that mount a claim, and the volume by which they do. */
    private record Mounting(WorkloadScope scope, Volume volume, long pods) {}

    @Override
    public void check(TenantScope view, Findings findings) {
        for (PersistentClaim claim : view.tenant().claims()) {
            AccessMode mode = claim.template().accessMode();
            if (mode == AccessMode.READ_WRITE_ONCE || mode == AccessMode.READ_WRITE_ONCE_POD) {
                check(view, claim, findings);
            }
        }
    }

    private static void check(TenantScope view, PersistentClaim claim, Findings findings) {
        List<Mounting> mountings = mountings(view, claim.name());
        long pods = mountings.stream().mapToLong(Mounting::pods).sum();
        if (pods <= 1) {
            return;
        }
        AccessMode mode = claim.template().accessMode();
        findings.report(
                ValidationRule.EXCLUSIVE_CLAIM,
                view.place("claims", claim.declaredAt()).item(claim.name()),
                "claim `" + claim.name() + "` of " + view.name() + " is for one "
                        + (mode == AccessMode.READ_WRITE_ONCE ? "node" : "pod") + " at a time (`" + mode.word()
                        + "`), but `" + pods + "` pods mount it: " + shown(mountings),
                "ask for AccessMode.READ_WRITE_MANY where the storage can, or run one pod"
                        + ValidationRule.EXCLUSIVE_CLAIM.orSuppress(),
                mountings.stream()
                        .map(each -> new Related("mounted by " + each.scope.name(), each.volume.declaredAt()))
                        .toArray(Related[]::new));
    }

    /** The pods of a daemon set are not counted, because the number of nodes is not known. */
    private static List<Mounting> mountings(TenantScope view, String claim) {
        List<Mounting> mountings = new ArrayList<>();
        for (WorkloadScope scope : view.workloads()) {
            for (Volume volume : scope.workload().volumes()) {
                if (volume.source() instanceof VolumeSource.Claim source
                        && source.claim().equals(claim)) {
                    PodNeeds.pods(scope.workload()).ifPresent(pods -> mountings.add(new Mounting(scope, volume, pods)));
                }
            }
        }
        return mountings;
    }

    private static String shown(List<Mounting> mountings) {
        return mountings.stream()
                .map(each -> each.pods + " of `" + each.scope.workload().name() + "`")
                .collect(Collectors.joining(", "));
    }
}
