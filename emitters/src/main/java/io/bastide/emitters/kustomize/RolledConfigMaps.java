package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The config maps of a unit that Kustomize shall generate: those whose name ends in the hash of their content and that
 * a generator can express, in every view, with all references in fields that Kustomize rewrites.
 *
 * <p>Found by computing the hash again, so emitters need no marker. Everything else keeps its literal name.
 */
final class RolledConfigMaps {
    private final Map<NamedIn, ManifestId> byHashedName;
    private final Set<ManifestId> generated;
    private final Map<Manifest, Manifest> renamed = new IdentityHashMap<>();

    /**
     * A name in a namespace.
     *
     * @param namespace the namespace that Kustomize takes an object to be in
     * @param name the name
     */
    record NamedIn(String namespace, String name) {
        /** An object without a namespace counts as one of the namespace {@code default}. */
        static NamedIn of(String namespace, String name) {
            return new NamedIn(namespace.isEmpty() ? "default" : namespace, name);
        }
    }

    /**
     * Takes what {@link RolledConfigMapSearch} found.
     *
     * @param byHashedName the config maps under their base names, by the names that they have in the views
     */
    RolledConfigMaps(Map<NamedIn, ManifestId> byHashedName) {
        this.byHashedName = Map.copyOf(byHashedName);
        this.generated = Set.copyOf(byHashedName.values());
    }

    /** The config maps under their base names. */
    Set<ManifestId> generated() {
        return generated;
    }

    /** Says whether the config map of this base name is generated. */
    boolean contains(ManifestId underBaseName) {
        return generated.contains(underBaseName);
    }

    /** The objects under their base names, with references to those; the same map when there is nothing to rename. */
    Map<ManifestId, Manifest> unhashed(Map<ManifestId, Manifest> objects) {
        if (generated.isEmpty()) {
            return objects;
        }
        Map<ManifestId, Manifest> unhashed = new LinkedHashMap<>();
        for (Manifest manifest : objects.values()) {
            Manifest plain = renamed.computeIfAbsent(manifest, this::unhashed);
            unhashed.put(plain.id(), plain);
        }
        return unhashed;
    }

    private Manifest unhashed(Manifest manifest) {
        ManifestId id = manifest.id();
        if (id.kind().equals("ConfigMap") && id.apiVersion().equals("v1")) {
            String name = baseName(id.namespace(), id.name());
            Mapping metadata = manifest.body().mapping("metadata");
            return name.equals(id.name())
                    ? manifest
                    : manifest.withBody(manifest.body().with("metadata", metadata.with("name", Scalar.of(name))));
        }
        Mapping body = NameReferences.rewrite(manifest, name -> baseName(id.namespace(), name));
        return body == manifest.body() ? manifest : new Manifest(id, body, manifest.cause());
    }

    private String baseName(String namespace, String name) {
        ManifestId base = byHashedName.get(NamedIn.of(namespace, name));
        return base == null ? name : base.name();
    }

    /** The identity of a config map under its base name. */
    static ManifestId underBaseName(String namespace, String baseName) {
        return new ManifestId("v1", "ConfigMap", namespace, baseName);
    }
}
