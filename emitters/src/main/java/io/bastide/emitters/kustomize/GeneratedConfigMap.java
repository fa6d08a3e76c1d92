package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import java.util.Optional;

/**
 * An entry of {@code configMapGenerator}; its data are files.
 *
 * @param target the config map under its base name, as it is after this entry
 * @param behavior what the entry does to a config map of an earlier level
 * @param data the keys that the entry sets
 * @param labels the labels that the entry sets
 * @param annotations the annotations that the entry sets
 * @param isImmutable whether the config map is immutable afterwards
 */
record GeneratedConfigMap(
        Manifest target, Behavior behavior, Mapping data, Mapping labels, Mapping annotations, boolean isImmutable) {

    /** What an entry does to a config map of an earlier level. */
    enum Behavior {
        /** There is none. */
        CREATE,
        /** The keys are put over the earlier ones. */
        MERGE,
        /** The keys replace the earlier ones. */
        REPLACE
    }

    /** The entry that makes a config map that no earlier level has. */
    static GeneratedConfigMap creating(Manifest target) {
        Mapping metadata = target.body().mapping("metadata");
        return new GeneratedConfigMap(
                target,
                Behavior.CREATE,
                target.body().mapping("data"),
                metadata.mapping("labels"),
                metadata.mapping("annotations"),
                isImmutable(target));
    }

    /** The entry that changes a config map of an earlier level: it merges unless a key is gone. */
    static GeneratedConfigMap changing(Manifest before, Manifest target) {
        Mapping old = before.body().mapping("data");
        Mapping wanted = target.body().mapping("data");
        boolean loses = old.keys().stream().anyMatch(key -> !wanted.has(key));
        return new GeneratedConfigMap(
                target,
                loses ? Behavior.REPLACE : Behavior.MERGE,
                loses ? wanted : differing(old, wanted),
                differing(metadata(before, "labels"), metadata(target, "labels")),
                differing(metadata(before, "annotations"), metadata(target, "annotations")),
                isImmutable(target));
    }

    /** The config map after the entry; labels and annotations of an earlier level stay with every behaviour. */
    Mapping applyTo(Optional<Mapping> before) {
        Mapping old = before.orElse(Mapping.EMPTY);
        Mapping oldMetadata = old.mapping("metadata");
        Mapping oldData = behavior == Behavior.MERGE ? old.mapping("data") : Mapping.EMPTY;
        Mapping named = Naming.of(target);
        Mapping metadata = named.mapping("metadata").toBuilder()
                .putUnlessEmpty("labels", union(oldMetadata.mapping("labels"), labels))
                .putUnlessEmpty("annotations", union(oldMetadata.mapping("annotations"), annotations))
                .build();
        Mapping.Builder body = named.toBuilder().put("metadata", metadata).putUnlessEmpty("data", union(oldData, data));
        return isImmutable ? body.put("immutable", true).build() : body.build();
    }

    private static boolean isImmutable(Manifest manifest) {
        return manifest.body().get("immutable").filter(Scalar.TRUE::equals).isPresent();
    }

    private static Mapping metadata(Manifest manifest, String member) {
        return manifest.body().mapping("metadata").mapping(member);
    }

    private static Mapping union(Mapping old, Mapping changes) {
        return old.isEmpty() ? changes : old.toBuilder().putAll(changes).build();
    }

    private static Mapping differing(Mapping old, Mapping wanted) {
        Mapping.Builder differing = Mapping.builder();
        wanted.forEach((key, value) -> {
            if (old.get(key).filter(value::equals).isEmpty()) {
                differing.put(key, value);
            }
        });
        return differing.build();
    }
}
