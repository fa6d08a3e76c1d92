package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import java.util.Set;

/**
 * An entry of {@code replicas} in a kustomization.
 *
 * @param name name of the workload; Kustomize changes every workload of this name, whatever its kind and namespace
 * @param count how many replicas it gets
 */
record ReplicaChange(String name, long count) {
    /** The kinds that Kustomize changes, of any API group. */
    static final Set<String> KINDS = Set.of("Deployment", "ReplicaSet", "ReplicationController", "StatefulSet");

    /** The object with the count. */
    Mapping applyTo(Mapping body) {
        return body.with("spec", body.mapping("spec").with("replicas", Scalar.of(count)));
    }

    /** The entry as a document node. */
    Mapping toTree() {
        return Mapping.builder().put("count", count).put("name", name).build();
    }
}
