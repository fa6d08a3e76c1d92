package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.VolumeSource;
import java.util.ArrayList;
import java.util.List;

/** Volumes that containers mount, and claims that volumes stand for, are declared. */
final class VolumeReferences implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        List<PodContainer> pod = scope.containers();
        List<String> known = volumes(scope, pod);
        for (PodContainer each : pod) {
            for (VolumeMount mount : each.container().mounts()) {
                if (!known.contains(mount.volume())) {
                    findings.report(
                            ValidationRule.UNKNOWN_VOLUME,
                            each.place("mounts").item(mount.volume()),
                            each.name() + " mounts volume `" + mount.volume() + "`, which its pod does not have",
                            NearMiss.of(mount.volume(), known)
                                    .map("write `%s`"::formatted)
                                    .orElse("add the volume to volumes(…) of the workload"));
                }
            }
        }
        for (Volume volume : scope.workload().volumes()) {
            if (volume.source() instanceof VolumeSource.Claim claim) {
                checkClaim(scope, volume, claim.claim(), findings);
            }
        }
    }

    /** Names of the claims that each pod of a stateful set gets for itself. */
    static List<String> claimTemplates(WorkloadScope scope) {
        return scope.workload().controller() instanceof StatefulSet set
                ? set.claims().stream().map(ClaimTemplate::name).toList()
                : List.of();
    }

    private static List<String> volumes(WorkloadScope scope, List<PodContainer> pod) {
        List<String> names = new ArrayList<>(claimTemplates(scope));
        scope.workload().volumes().stream().map(Volume::name).forEach(names::add);
        pod.stream()
                .flatMap(each -> each.container().files().stream())
                .map(ConfigFiles::name)
                .forEach(names::add);
        return names;
    }

    private static void checkClaim(WorkloadScope scope, Volume volume, String claim, Findings findings) {
        List<String> known =
                scope.tenant().claims().stream().map(PersistentClaim::name).toList();
        if (known.contains(claim) || Mentions.inRawManifests(scope.tenant(), claim)) {
            return;
        }
        String otherwise = claimTemplates(scope).contains(claim)
                ? "mount `" + claim + "` itself and leave the volume out, because each pod has a claim of its own"
                : "declare the claim with claims(…) of the tenant" + ValidationRule.UNKNOWN_CLAIM.orSuppress();
        findings.report(
                ValidationRule.UNKNOWN_CLAIM,
                scope.place("volumes", volume.declaredAt()).item(volume.name()),
                "volume `" + volume.name() + "` of " + scope.name() + " refers to claim `" + claim + "`, which tenant `"
                        + scope.tenant().name() + "` does not declare",
                NearMiss.of(claim, known).map("write `%s`"::formatted).orElse(otherwise));
    }
}
