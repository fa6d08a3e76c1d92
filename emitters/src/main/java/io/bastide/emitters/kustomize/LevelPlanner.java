package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Plans the kustomization that turns the objects of one level into those of the next, in the most idiomatic forms that
 * do it: replicas, images, generated config maps, strategic-merge patches, JSON patches.
 */
final class LevelPlanner {
    private final RolledConfigMaps rolled;

    LevelPlanner(RolledConfigMaps rolled) {
        this.rolled = rolled;
    }

    /** An object that a level changes. */
    record Change(Manifest before, Manifest after) {}

    /** The kustomization between two levels; every list in it is sorted by the identity of its objects. */
    Kustomization plan(Map<ManifestId, Manifest> before, Map<ManifestId, Manifest> after) {
        List<Manifest> resources = new ArrayList<>();
        List<GeneratedConfigMap> configMaps = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        List<Patch> patches = new ArrayList<>();
        after.forEach((id, manifest) -> {
            Manifest old = before.get(id);
            if (old == null) {
                begin(manifest, resources, configMaps);
            } else if (!isSame(old, manifest)) {
                change(old, manifest, configMaps, changes);
            }
        });
        before.forEach((id, manifest) -> {
            if (!after.containsKey(id)) {
                patches.add(new Patch.Delete(manifest));
            }
        });
        return withChanges(after, resources, configMaps, changes, patches);
    }

    private static boolean isSame(Manifest one, Manifest other) {
        return one.body() == other.body() || one.body().equals(other.body());
    }

    private void begin(Manifest manifest, List<Manifest> resources, List<GeneratedConfigMap> configMaps) {
        if (rolled.contains(manifest.id())) {
            configMaps.add(GeneratedConfigMap.creating(manifest));
        } else {
            resources.add(manifest);
        }
    }

    private void change(Manifest old, Manifest manifest, List<GeneratedConfigMap> configMaps, List<Change> changes) {
        if (rolled.contains(manifest.id())) {
            configMaps.add(GeneratedConfigMap.changing(old, manifest));
        } else {
            changes.add(new Change(old, manifest));
        }
    }

    private static Kustomization withChanges(
            Map<ManifestId, Manifest> after,
            List<Manifest> resources,
            List<GeneratedConfigMap> configMaps,
            List<Change> changes,
            List<Patch> patches) {
        Map<ManifestId, ReplicaChange> replicas = replicas(after, changes);
        ImagePlan images = ImagePlan.of(after, changes);
        for (Change change : changes) {
            ManifestId id = change.after().id();
            Mapping patched = images.before(change.after());
            if (replicas.containsKey(id)) {
                patched = withReplicasOf(change.before().body(), patched);
            }
            if (!patched.equals(change.before().body())) {
                patches.add(patch(change, patched));
            }
        }
        return new Kustomization(
                sorted(resources, Manifest::id),
                sorted(configMaps, entry -> entry.target().id()),
                sorted(patches, patch -> patch.target().id()),
                replicas.values().stream()
                        .sorted(Comparator.comparing(ReplicaChange::name))
                        .toList(),
                images.changes());
    }

    private static <T> List<T> sorted(List<T> items, Function<T, ManifestId> id) {
        items.sort(Comparator.comparing(id));
        return items;
    }

    /** Strategic merge where it gives exactly the wanted object, a JSON patch else. */
    private static Patch patch(Change change, Mapping patched) {
        Mapping before = change.before().body();
        Optional<Patch> merge = MergeSchema.of(change.after().id())
                .flatMap(schema -> StrategicDiff.between(before, patched, schema))
                .map(changes -> (Patch) new Patch.Merge(change.after(), changes))
                .filter(patch ->
                        patch.applyTo(before).body().filter(patched::equals).isPresent());
        return merge.orElseGet(() -> new Patch.Json(change.after(), JsonDiff.between(before, patched)));
    }

    private static Map<ManifestId, ReplicaChange> replicas(Map<ManifestId, Manifest> after, List<Change> changes) {
        Map<ManifestId, ReplicaChange> replicas = new HashMap<>();
        for (Change change : changes) {
            Optional<Tree> old = replicas(change.before().body());
            Optional<Tree> wanted = replicas(change.after().body());
            boolean isCount = wanted.flatMap(Tree::asScalar)
                    .filter(count -> count.value() instanceof Long)
                    .isPresent();
            boolean isScalable =
                    ReplicaChange.KINDS.contains(change.after().id().kind())
                            && change.before()
                                    .body()
                                    .get("spec")
                                    .flatMap(Tree::asMapping)
                                    .isPresent();
            if (isScalable && isCount && !wanted.equals(old)) {
                long count = (Long) ((Scalar) wanted.get()).value();
                replicas.put(
                        change.after().id(),
                        new ReplicaChange(change.after().id().name(), count));
            }
        }
        if (!replicas.isEmpty()) {
            Map<String, Integer> names = new HashMap<>();
            after.keySet().stream()
                    .filter(id -> ReplicaChange.KINDS.contains(id.kind()))
                    .forEach(id -> names.merge(id.name(), 1, Integer::sum));
            replicas.keySet().removeIf(id -> names.getOrDefault(id.name(), 0) != 1);
        }
        return replicas;
    }

    private static Optional<Tree> replicas(Mapping body) {
        return body.mapping("spec").get("replicas");
    }

    private static Mapping withReplicasOf(Mapping before, Mapping after) {
        Mapping spec = after.mapping("spec");
        return after.with(
                "spec",
                replicas(before).map(count -> spec.with("replicas", count)).orElseGet(() -> spec.without("replicas")));
    }
}
