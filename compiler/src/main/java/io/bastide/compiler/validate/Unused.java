package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.VolumeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Config maps, secrets, claims and volumes that nothing uses. */
final class Unused implements TenantCheck {
    @Override
    public void check(TenantScope view, Findings findings) {
        List<ConfigReferences.Reference> references = new ArrayList<>();
        Set<String> claims = new HashSet<>();
        for (WorkloadScope scope : view.workloads()) {
            references.addAll(ConfigReferences.of(scope));
            scope.workload().volumes().stream()
                    .map(Volume::source)
                    .filter(VolumeSource.Claim.class::isInstance)
                    .forEach(source -> claims.add(((VolumeSource.Claim) source).claim()));
            checkVolumes(scope, findings);
        }
        checkConfigMaps(view, named(references, ConfigReferences.Kind.CONFIG_MAP), findings);
        checkSecrets(view, named(references, ConfigReferences.Kind.SECRET), findings);
        checkClaims(view, claims, findings);
    }

    private static Set<String> named(List<ConfigReferences.Reference> references, ConfigReferences.Kind kind) {
        return references.stream()
                .filter(reference -> reference.kind() == kind)
                .map(ConfigReferences.Reference::name)
                .collect(Collectors.toSet());
    }

    /** A config map with a fixed name is looked up by readers that nobody here can see. */
    private static void checkConfigMaps(TenantScope view, Set<String> used, Findings findings) {
        List<ConfigMap> declared = view.tenant().configMaps();
        Set<String> meant = meant(used, declared.stream().map(ConfigMap::name).toList());
        for (ConfigMap configMap : declared) {
            if (!configMap.hasFixedName() && !meant.contains(configMap.name())) {
                report(view, "configMaps", "config map", configMap.name(), configMap.declaredAt(), findings);
            }
        }
    }

    private static void checkSecrets(TenantScope view, Set<String> used, Findings findings) {
        List<ProvidedSecret> declared = view.tenant().readableSecrets();
        Set<String> meant =
                meant(used, declared.stream().map(ProvidedSecret::name).toList());
        for (ProvidedSecret secret : declared) {
            if (!meant.contains(secret.name())) {
                report(view, "providedSecrets", "secret", secret.name(), secret.declaredAt(), findings);
            }
        }
    }

    private static void checkClaims(TenantScope view, Set<String> used, Findings findings) {
        List<PersistentClaim> declared = view.tenant().claims();
        Set<String> meant =
                meant(used, declared.stream().map(PersistentClaim::name).toList());
        for (PersistentClaim claim : declared) {
            if (!meant.contains(claim.name())) {
                report(view, "claims", "claim", claim.name(), claim.declaredAt(), findings);
            }
        }
    }

    /** A misspelt reference is a use of what it means: it is one finding already. */
    private static Set<String> meant(Set<String> references, List<String> declared) {
        Set<String> meant = new HashSet<>(references);
        for (String reference : references) {
            if (!declared.contains(reference)) {
                NearMiss.of(reference, declared).ifPresent(meant::add);
            }
        }
        return meant;
    }

    private static void report(
            TenantScope view, String attribute, String kind, String name, CallSite declaredAt, Findings findings) {
        if (Mentions.anywhere(view.tenant(), name)) {
            return;
        }
        findings.report(
                ValidationRule.UNUSED_DECLARATION,
                view.place(attribute, declaredAt).item(name),
                kind + " `" + name + "` of " + view.name() + " is used by no workload",
                "remove it, or refer to it" + ValidationRule.UNUSED_DECLARATION.orSuppress());
    }

    private static void checkVolumes(WorkloadScope scope, Findings findings) {
        List<String> mounts = scope.containers().stream()
                .flatMap(each -> each.container().mounts().stream())
                .map(VolumeMount::volume)
                .toList();
        for (Volume volume : scope.workload().volumes()) {
            Place place = scope.place("volumes", volume.declaredAt()).item(volume.name());
            checkMounted(scope, place, "volume", volume.name(), mounts, findings);
        }
        for (String claim : VolumeReferences.claimTemplates(scope)) {
            checkMounted(scope, scope.place("controller.claims").item(claim), "claim", claim, mounts, findings);
        }
    }

    private static void checkMounted(
            WorkloadScope scope, Place place, String kind, String name, Collection<String> mounts, Findings findings) {
        if (!mounts.contains(name) && !Mentions.anywhere(scope.tenant(), name)) {
            findings.report(
                    ValidationRule.UNUSED_DECLARATION,
                    place,
                    kind + " `" + name + "` of " + scope.name() + " is mounted by no container",
                    "mount it, or remove it" + ValidationRule.UNUSED_DECLARATION.orSuppress());
        }
    }
}
