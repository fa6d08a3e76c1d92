package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import java.util.Map;
import java.util.Set;

/**
 * The objects between two levels of a build.
 *
 * @param objects the objects, generated config maps under their base names
 * @param generated which of them get a hash at the end
 * @param jsonPatched which of them a JSON patch changed: Kustomize then takes them for renamed
 */
record BuildState(Map<ManifestId, Manifest> objects, Set<ManifestId> generated, Set<ManifestId> jsonPatched) {
    /** The state before the first level. */
    static final BuildState EMPTY = new BuildState(Map.of(), Set.of(), Set.of());
}
