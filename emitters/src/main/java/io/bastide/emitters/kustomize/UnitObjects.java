package io.bastide.emitters.kustomize;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.emitters.kustomize.RolledConfigMaps.NamedIn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The objects of a unit, checked and sorted out.
 *
 * @param reference the objects of the reference, generated config maps under their base names
 * @param views the objects of each cluster
 * @param rolled the config maps to generate
 * @param findings objects that cannot be packaged; nothing else is valid then
 */
record UnitObjects(
        Map<ManifestId, Manifest> reference, List<View> views, RolledConfigMaps rolled, List<Diagnostic> findings) {

    /** Sorts the objects of a unit out. */
    static UnitObjects of(UnitManifests unit) {
        List<Diagnostic> findings = new ArrayList<>();
        List<Map<ManifestId, Manifest>> groups = new ArrayList<>();
        groups.add(group(unit.reference(), findings::add));
        for (ViewManifests view : unit.views()) {
            List<String> environment = List.of(view.environment());
            groups.add(group(view.manifests(), finding -> findings.add(finding.withEnvironments(environment))));
        }
        RolledConfigMaps rolled =
                findings.isEmpty() ? RolledConfigMapSearch.in(groups) : new RolledConfigMaps(Map.of());
        List<View> views = new ArrayList<>();
        for (int i = 0; i < unit.views().size(); i++) {
            ViewManifests view = unit.views().get(i);
            Map<ManifestId, Manifest> intended = groups.get(i + 1);
            views.add(
                    new View(view.environment(), view.cluster(), rolled.unhashed(intended), intended, Extras.of(view)));
        }
        return new UnitObjects(rolled.unhashed(groups.get(0)), List.copyOf(views), rolled, List.copyOf(findings));
    }

    private static Map<ManifestId, Manifest> group(List<Manifest> manifests, Consumer<Diagnostic> findings) {
        Map<ManifestId, Manifest> group = new LinkedHashMap<>();
        Set<KustomizeId> ids = new HashSet<>();
        for (Manifest manifest : manifests) {
            Carriage.obstacle(manifest)
                    .ifPresent(obstacle -> findings.accept(finding(
                            KustomizeRule.OBJECT_NOT_CARRIED, manifest, obstacle, "remove it from the object")));
            if (!ids.add(KustomizeId.of(manifest.id()))) {
                findings.accept(finding(
                        KustomizeRule.OBJECT_TWICE,
                        manifest,
                        "is there twice; no namespace and the namespace `default` are one to Kustomize",
                        "remove one of the two objects or rename it"));
            }
            if (!Extras.contains(manifest)) {
                Manifest normalized = Carriage.normalized(manifest);
                group.put(normalized.id(), normalized);
            }
        }
        return group;
    }

    /** What Kustomize knows an object by. */
    private record KustomizeId(String apiVersion, String kind, NamedIn name) {
        static KustomizeId of(ManifestId id) {
            return new KustomizeId(id.apiVersion(), id.kind(), NamedIn.of(id.namespace(), id.name()));
        }
    }

    private static Diagnostic finding(KustomizeRule rule, Manifest manifest, String predicate, String help) {
        return Diagnostic.of(rule, Stage.PACKAGE, "`" + manifest.id() + "` " + predicate)
                .withSubject(manifest.id().toString())
                .withHelp(help);
    }
}
