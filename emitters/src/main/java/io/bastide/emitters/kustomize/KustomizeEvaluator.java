package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds kustomizations in process, as far as we emit them: what {@code kustomize build} would print.
 *
 * <p>Source: Kustomize 5.8.1, its behaviour checked by conformance tests. At each level resources, generators, patches,
 * replicas and images in this order; at the end of the outermost level the hashes and the references to hashed names.
 */
final class KustomizeEvaluator {
    private KustomizeEvaluator() {}

    /** The objects after a level. */
    static BuildState apply(BuildState before, Kustomization level) throws BuildFailure {
        if (level.isEmpty()) {
            return before;
        }
        Map<ManifestId, Manifest> objects = new LinkedHashMap<>(before.objects());
        Set<ManifestId> generated = new HashSet<>(before.generated());
        Set<ManifestId> jsonPatched = new HashSet<>(before.jsonPatched());
        for (Manifest resource : level.resources()) {
            if (objects.put(resource.id(), resource) != null) {
                throw new BuildFailure(resource.id(), "is there already");
            }
        }
        for (GeneratedConfigMap entry : level.configMaps()) {
            generate(entry, objects, generated);
        }
        for (Patch patch : level.patches()) {
            patch(patch, objects, generated, jsonPatched);
        }
        for (ReplicaChange change : level.replicas()) {
            scale(change, objects);
        }
        if (!level.images().isEmpty()) {
            objects.replaceAll((id, manifest) -> withImages(manifest, level.images()));
        }
        return new BuildState(objects, generated, jsonPatched);
    }

    /** What the outermost level prints. */
    static Map<ManifestId, Mapping> finish(BuildState state) throws BuildFailure {
        Map<ManifestId, Mapping> built = new HashMap<>();
        HashedReferences references = HashedReferences.in(state);
        for (Manifest manifest : state.objects().values()) {
            Manifest finished =
                    state.generated().contains(manifest.id()) ? hashed(manifest) : references.resolve(manifest);
            Manifest normalized = Carriage.normalized(finished);
            if (built.put(normalized.id(), normalized.body()) != null) {
                throw new BuildFailure(normalized.id(), "is built twice");
            }
        }
        return built;
    }

    private static void generate(GeneratedConfigMap entry, Map<ManifestId, Manifest> objects, Set<ManifestId> generated)
            throws BuildFailure {
        ManifestId id = entry.target().id();
        Optional<Mapping> old = Optional.ofNullable(objects.get(id)).map(Manifest::body);
        boolean creates = entry.behavior() == GeneratedConfigMap.Behavior.CREATE;
        if (creates == old.isPresent()) {
            throw new BuildFailure(id, creates ? "is there already" : "is not there to be changed");
        }
        objects.put(id, new Manifest(id, entry.applyTo(old), entry.target().cause()));
        generated.add(id);
    }

    private static void patch(
            Patch patch, Map<ManifestId, Manifest> objects, Set<ManifestId> generated, Set<ManifestId> jsonPatched)
            throws BuildFailure {
        ManifestId id = patch.target().id();
        Manifest old = objects.get(id);
        Patch.Outcome outcome = old == null ? Patch.Outcome.MISFIT : patch.applyTo(old.body());
        if (old == null || !outcome.applies()) {
            throw new BuildFailure(id, "does not fit its patch");
        }
        if (outcome.body().isEmpty()) {
            objects.remove(id);
            generated.remove(id);
            jsonPatched.remove(id);
            return;
        }
        objects.put(id, new Manifest(id, outcome.body().get(), old.cause()));
        if (patch.needsTarget()) {
            jsonPatched.add(id);
        }
    }

    private static void scale(ReplicaChange change, Map<ManifestId, Manifest> objects) throws BuildFailure {
        boolean isFound = false;
        for (Map.Entry<ManifestId, Manifest> entry : objects.entrySet()) {
            ManifestId id = entry.getKey();
            if (id.name().equals(change.name()) && ReplicaChange.KINDS.contains(id.kind())) {
                Manifest old = entry.getValue();
                entry.setValue(new Manifest(id, change.applyTo(old.body()), old.cause()));
                isFound = true;
            }
        }
        if (!isFound) {
            throw new BuildFailure(new ManifestId("apps/v1", "Deployment", "", change.name()), "is not there to scale");
        }
    }

    private static Manifest withImages(Manifest manifest, Iterable<ImageChange> changes) {
        Mapping body = Images.rewrite(manifest, (place, image) -> {
            String changed = image;
            for (ImageChange change : changes) {
                changed = change.applyTo(changed);
            }
            return changed;
        });
        return body == manifest.body() ? manifest : new Manifest(manifest.id(), body, manifest.cause());
    }

    private static Manifest hashed(Manifest manifest) {
        String name = HashedName.of(manifest.id().name(), manifest.body()).text();
        Mapping metadata = manifest.body().mapping("metadata").with("name", Scalar.of(name));
        return manifest.withBody(manifest.body().with("metadata", metadata));
    }
}
