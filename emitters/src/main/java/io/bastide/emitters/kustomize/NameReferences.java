package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The fields in which Kustomize replaces the name of a config map by its hashed name.
 *
 * <p>Source: the name reference table of Kustomize 5.8.1. It goes by kind alone, so an object of another group with such
 * a kind is changed as well.
 */
final class NameReferences {
    private static final Map<String, List<FieldSpec>> FIELDS = fields();

    private NameReferences() {}

    /** Says whether objects of this kind can hold a reference that Kustomize follows. */
    static boolean isReferrer(ManifestId id) {
        String version = id.apiVersion().substring(id.apiVersion().indexOf('/') + 1);
        boolean isOtherPod = id.kind().equals("Pod") && !version.equals("v1");
        return FIELDS.containsKey(id.kind()) && !isOtherPod;
    }

    /** Says whether references of this object reach into every namespace. */
    static boolean isClusterScoped(ManifestId id) {
        return id.kind().equals("ClusterRole") && id.group().equals("rbac.authorization.k8s.io");
    }

    /**
     * The same object with every referenced name replaced; the object's own body when nothing changes.
     *
     * @throws FieldSpec.BlockedPathException when Kustomize would stop at this object with an error
     */
    static Mapping rewrite(Manifest manifest, UnaryOperator<String> rename) {
        if (!isReferrer(manifest.id())) {
            return manifest.body();
        }
        Tree changed = manifest.body();
        for (FieldSpec field : FIELDS.getOrDefault(manifest.id().kind(), List.of())) {
            changed = field.rewrite(changed, node -> renamed(node, rename));
        }
        return (Mapping) changed;
    }

    private static Tree renamed(Tree node, UnaryOperator<String> rename) {
        if (node instanceof Sequence names) {
            return FieldSpec.eachItem(names, name -> renamed(name, rename));
        }
        if (!(node instanceof Scalar scalar) || !(scalar.value() instanceof String name)) {
            return node;
        }
        String changed = rename.apply(name);
        return changed.equals(name) ? node : Scalar.of(changed);
    }

    private static Map<String, List<FieldSpec>> fields() {
        Map<String, List<FieldSpec>> fields = new HashMap<>();
        fields.put("Pod", ofPod("spec"));
        fields.put("PodTemplate", ofPod("template/spec"));
        for (String kind : List.of("Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job")) {
            fields.put(kind, ofPod("spec/template/spec"));
        }
        fields.put("CronJob", ofPod("spec/jobTemplate/spec/template/spec"));
        fields.put("Role", List.of(FieldSpec.of("rules/resourceNames")));
        fields.put("ClusterRole", List.of(FieldSpec.of("rules/resourceNames")));
        fields.put(
                "Ingress",
                List.of(new FieldSpec(
                        List.of("metadata", "annotations", "nginx.ingress.kubernetes.io/fastcgi-params-configmap"))));
        return Map.copyOf(fields);
    }

    private static List<FieldSpec> ofPod(String podSpec) {
        return Stream.of(
                        "volumes/configMap/name",
                        "volumes/projected/sources/configMap/name",
                        "containers/env/valueFrom/configMapKeyRef/name",
                        "initContainers/env/valueFrom/configMapKeyRef/name",
                        "containers/envFrom/configMapRef/name",
                        "initContainers/envFrom/configMapRef/name")
                .map(path -> FieldSpec.of(podSpec + "/" + path))
                .toList();
    }
}
