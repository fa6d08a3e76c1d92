package io.bastide.emitters.plain;

import io.bastide.compiler.tree.Manifest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which objects can be applied one after the other: each after what it needs.
 *
 * <p>Network policies come before workloads, so that no pod starts unguarded; kinds that are not named here, mostly
 * custom ones, come after the workloads; what may refuse other objects comes last. Within a line of the table objects
 * are ordered by kind, API version, namespace and name.
 */
final class ApplyOrder {
    private static final List<List<String>> KINDS = List.of(
            List.of("Namespace"),
            List.of("CustomResourceDefinition"),
            List.of("IngressClass", "PriorityClass", "RuntimeClass", "StorageClass"),
            List.of("LimitRange", "ResourceQuota"),
            List.of("ServiceAccount"),
            List.of("ClusterRole", "Role"),
            List.of("ClusterRoleBinding", "RoleBinding"),
            List.of("NetworkPolicy"),
            List.of("ConfigMap", "Secret"),
            List.of("PersistentVolume"),
            List.of("PersistentVolumeClaim"),
            List.of("Service"),
            List.of("CronJob", "DaemonSet", "Deployment", "Job", "Pod", "ReplicaSet", "StatefulSet"),
            List.of("HorizontalPodAutoscaler", "Ingress", "PodDisruptionBudget"),
            List.of(),
            List.of("ValidatingAdmissionPolicy"),
            List.of(
                    "MutatingWebhookConfiguration",
                    "ValidatingAdmissionPolicyBinding",
                    "ValidatingWebhookConfiguration"));

    private static final int OTHERS = KINDS.indexOf(List.of());

    private static final Map<String, Integer> RANKS = ranks();

    /** Orders manifests. */
    static final Comparator<Manifest> COMPARATOR = Comparator.<Manifest>comparingInt(
                    manifest -> RANKS.getOrDefault(manifest.id().kind(), OTHERS))
            .thenComparing(Manifest::id);

    private ApplyOrder() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < KINDS.size(); rank++) {
            for (String kind : KINDS.get(rank)) {
                ranks.put(kind, rank);
            }
        }
        return Map.copyOf(ranks);
    }
}
