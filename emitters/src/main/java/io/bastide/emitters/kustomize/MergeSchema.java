package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.ManifestId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the lists of a kind are merged by keys instead of being replaced.
 *
 * <p>Source: the OpenAPI document built into Kustomize 5.8.1 (kyaml 0.21.1), which is that of Kubernetes 1.21; of its
 * extensions the list map keys, and the merge key where there are none. Kinds that it does not know are patched by
 * JSON 6902, but for the newer autoscaler, whose lists have no keys in any version.
 *
 * @param keys the merge keys when the node is a list of mappings, none when it is a mapping
 * @param fields the fields below which there are lists with keys; of the items, when the node is a list
 */
record MergeSchema(List<String> keys, Map<String, MergeSchema> fields) {
    /** The schema of everything below which no list has merge keys. */
    static final MergeSchema NO_KEYS = new MergeSchema(List.of(), Map.of());

    private static final Map<String, MergeSchema> KINDS = kinds();

    /** The schema of a kind, or empty when strategic merge does not know it. */
    static Optional<MergeSchema> of(ManifestId id) {
        return Optional.ofNullable(KINDS.get(id.apiVersion() + " " + id.kind()));
    }

    /** The schema of a field. */
    MergeSchema field(String name) {
        return fields.getOrDefault(name, NO_KEYS);
    }

    /** Says whether items are merged by keys. */
    boolean isKeyedList() {
        return !keys.isEmpty();
    }

    private static MergeSchema mapping(Map<String, MergeSchema> fields) {
        return new MergeSchema(List.of(), fields);
    }

    private static MergeSchema list(String... keys) {
        return new MergeSchema(List.of(keys), Map.of());
    }

    private static MergeSchema below(String path, MergeSchema schema) {
        MergeSchema nested = schema;
        String[] fields = path.split("/");
        for (int i = fields.length - 1; i >= 0; i--) {
            nested = mapping(Map.of(fields[i], nested));
        }
        return nested;
    }

    private static MergeSchema podSpec() {
        Map<String, MergeSchema> container = Map.of(
                "env", list("name"),
                "ports", list("containerPort", "protocol"),
                "volumeDevices", list("devicePath"),
                "volumeMounts", list("mountPath"));
        Map<String, MergeSchema> ephemeralContainer = Map.of(
                "env", list("name"),
                "volumeDevices", list("devicePath"),
                "volumeMounts", list("mountPath"));
        return mapping(Map.of(
                "containers", new MergeSchema(List.of("name"), container),
                "initContainers", new MergeSchema(List.of("name"), container),
                "ephemeralContainers", new MergeSchema(List.of("name"), ephemeralContainer),
                "hostAliases", list("ip"),
                "imagePullSecrets", list("name"),
                "topologySpreadConstraints", list("topologyKey", "whenUnsatisfiable"),
                "volumes", list("name")));
    }

    private static Map<String, MergeSchema> kinds() {
        Map<String, MergeSchema> kinds = new HashMap<>();
        MergeSchema pod = podSpec();
        kinds.put("v1 Pod", below("spec", pod));
        for (String kind : List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")) {
            kinds.put("apps/v1 " + kind, below("spec/template/spec", pod));
        }
        kinds.put("batch/v1 Job", below("spec/template/spec", pod));
        kinds.put("batch/v1 CronJob", below("spec/jobTemplate/spec/template/spec", pod));
        kinds.put("v1 Service", below("spec/ports", list("port", "protocol")));
        kinds.put("v1 ServiceAccount", below("secrets", list("name")));
        for (String kind : List.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration")) {
            kinds.put("admissionregistration.k8s.io/v1 " + kind, below("webhooks", list("name")));
        }
        for (String known : List.of(
                "v1 ConfigMap",
                "v1 LimitRange",
                "v1 Namespace",
                "v1 PersistentVolume",
                "v1 PersistentVolumeClaim",
                "v1 ResourceQuota",
                "v1 Secret",
                "autoscaling/v1 HorizontalPodAutoscaler",
                "autoscaling/v2 HorizontalPodAutoscaler",
                "networking.k8s.io/v1 Ingress",
                "networking.k8s.io/v1 IngressClass",
                "networking.k8s.io/v1 NetworkPolicy",
                "policy/v1 PodDisruptionBudget",
                "rbac.authorization.k8s.io/v1 ClusterRole",
                "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
                "rbac.authorization.k8s.io/v1 Role",
                "rbac.authorization.k8s.io/v1 RoleBinding",
                "scheduling.k8s.io/v1 PriorityClass",
                "storage.k8s.io/v1 StorageClass")) {
            kinds.put(known, NO_KEYS);
        }
        return Map.copyOf(kinds);
    }
}
