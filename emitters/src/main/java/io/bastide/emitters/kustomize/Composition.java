package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects a unit has at which level: in the base, after the layer of an environment, in a cluster.
 *
 * <p>An object is in the base when the reference has it and a view does, or when all views have it alike; it holds
 * what the views agree on, and the reference where they do not. Other objects begin in the layers or overlays that have
 * them. Within an environment the same holds for its clusters, with the base as the reference.
 *
 * @param base the objects of the base
 * @param environments the environments, in the order of their views
 */
record Composition(Map<ManifestId, Manifest> base, List<EnvironmentObjects> environments) {
    /**
     * The objects of an environment.
     *
     * @param name the environment
     * @param objects the objects after its layer
     * @param views its clusters
     */
    record EnvironmentObjects(String name, Map<ManifestId, Manifest> objects, List<View> views) {}

    /** Composes the views of a unit. */
    static Composition of(Map<ManifestId, Manifest> reference, List<View> views) {
        Map<ManifestId, Manifest> base = agreed(reference, views);
        Map<String, List<View>> byEnvironment = new LinkedHashMap<>();
        views.forEach(view -> byEnvironment
                .computeIfAbsent(view.environment(), name -> new ArrayList<>())
                .add(view));
        List<EnvironmentObjects> environments = new ArrayList<>();
        byEnvironment.forEach((name, clusters) ->
                environments.add(new EnvironmentObjects(name, agreed(base, clusters), List.copyOf(clusters))));
        return new Composition(base, List.copyOf(environments));
    }

    private static Map<ManifestId, Manifest> agreed(Map<ManifestId, Manifest> earlier, List<View> views) {
        Set<ManifestId> ids = new LinkedHashSet<>(earlier.keySet());
        views.forEach(view -> ids.addAll(view.objects().keySet()));
        Map<ManifestId, Manifest> agreed = new LinkedHashMap<>();
        for (ManifestId id : ids) {
            List<Manifest> versions = new ArrayList<>(views.size());
            for (View view : views) {
                Optional.ofNullable(view.objects().get(id)).ifPresent(versions::add);
            }
            Manifest old = earlier.get(id);
            if (!versions.isEmpty()) {
                (old == null ? inAllAlike(versions, views.size()) : Optional.of(agreed(old, versions)))
                        .ifPresent(manifest -> agreed.put(id, manifest));
            }
        }
        return agreed;
    }

    private static Optional<Manifest> inAllAlike(List<Manifest> versions, int views) {
        boolean isAlike = versions.size() == views && Consensus.allEqual(bodies(versions));
        return isAlike ? Optional.of(versions.get(0)) : Optional.empty();
    }

    private static Manifest agreed(Manifest earlier, List<Manifest> versions) {
        MergeSchema schema = MergeSchema.of(earlier.id()).orElse(MergeSchema.NO_KEYS);
        Mapping body = Consensus.of(earlier.body(), bodies(versions), schema);
        return body == earlier.body() ? earlier : new Manifest(earlier.id(), body, earlier.cause());
    }

    private static List<Mapping> bodies(List<Manifest> versions) {
        List<Mapping> bodies = new ArrayList<>(versions.size());
        versions.forEach(version -> bodies.add(version.body()));
        return bodies;
    }
}
