package io.bastide.compiler.validate;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names of objects of a tenant: each kind has a name once. */
final class TenantDuplicates implements TenantCheck {
    /**
     * An object that will be emitted.
     *
     * @param kind how messages name its kind
     * @param name its name
     * @param place what would be blamed
     */
    private record Named(String kind, String name, Place place) {
        private String key() {
            return kind + " " + name;
        }
    }

    @Override
    public void check(TenantScope view, Findings findings) {
        List<Named> all = new ArrayList<>();
        addDeclared(view, all);
        // What a workload brings along is the same thing again when the workload itself is there twice.
        Set<String> seen = new HashSet<>();
        for (WorkloadScope scope : view.workloads()) {
            String name = scope.workload().name();
            all.add(new Named("workload", name, scope.place("name")));
            if (seen.add(name)) {
                addObjects(scope, all);
            }
        }
        Repeats.find(all, Named::key, (first, again) -> report(view, first, again, findings));
    }

    private static void addDeclared(TenantScope view, List<Named> all) {
        for (ConfigMap configMap : view.tenant().configMaps()) {
            all.add(named(view, "config map", configMap.name(), "configMaps", configMap.declaredAt()));
        }
        for (ProvidedSecret secret : view.tenant().readableSecrets()) {
            all.add(named(view, "secret", secret.name(), "providedSecrets", secret.declaredAt()));
        }
        for (PersistentClaim claim : view.tenant().claims()) {
            all.add(named(view, "claim", claim.name(), "claims", claim.declaredAt()));
        }
    }

    private static Named named(TenantScope view, String kind, String name, String attribute, CallSite declaredAt) {
        return new Named(kind, name, view.place(attribute, declaredAt).item(name));
    }

    private static void addObjects(WorkloadScope scope, List<Named> all) {
        for (Exposure exposure : scope.workload().exposures()) {
            all.add(new Named(
                    kindOf(exposure),
                    Exposures.objectName(exposure, scope.workload()),
                    scope.place("exposures", exposure.declaredAt())));
        }
        // Two folders of one name in one pod collide as volumes already.
        Set<String> volumes = new HashSet<>();
        for (PodContainer each : scope.containers()) {
            each.container().files().stream()
                    .filter(files -> volumes.add(files.name()))
                    .map(files -> new Named(
                            "config map",
                            scope.workload().name() + "-" + files.name(),
                            each.place("files", files.declaredAt()).item(files.name())))
                    .forEach(all::add);
        }
    }

    private static String kindOf(Exposure exposure) {
        return exposure instanceof IngressExposure
                ? "ingress"
                : exposure instanceof HttpRouteExposure ? "HTTP route" : "service";
    }

    private static void report(TenantScope view, Named first, Named again, Findings findings) {
        findings.report(
                ValidationRule.DUPLICATE_NAME,
                again.place(),
                view.name() + " has two " + plural(again.kind()) + " named `" + again.name() + "`",
                "rename one of them",
                Related.first(first.place().declaredAt()));
    }

    private static String plural(String kind) {
        return kind.endsWith("s") ? kind + "es" : kind + "s";
    }
}
