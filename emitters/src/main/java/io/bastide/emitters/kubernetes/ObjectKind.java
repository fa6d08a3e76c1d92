package io.bastide.emitters.kubernetes;

/** The kinds that this room emits, each in the one version that it emits. */
enum ObjectKind {
    NAMESPACE("v1", "Namespace"),
    RESOURCE_QUOTA("v1", "ResourceQuota"),
    LIMIT_RANGE("v1", "LimitRange"),
    NETWORK_POLICY("networking.k8s.io/v1", "NetworkPolicy"),
    CONFIG_MAP("v1", "ConfigMap"),
    PERSISTENT_VOLUME_CLAIM("v1", "PersistentVolumeClaim"),
    SERVICE_ACCOUNT("v1", "ServiceAccount"),
    DEPLOYMENT("apps/v1", "Deployment"),
    STATEFUL_SET("apps/v1", "StatefulSet"),
    DAEMON_SET("apps/v1", "DaemonSet"),
    JOB("batch/v1", "Job"),
    CRON_JOB("batch/v1", "CronJob"),
    SERVICE("v1", "Service"),
    INGRESS("networking.k8s.io/v1", "Ingress"),
    HTTP_ROUTE("gateway.networking.k8s.io/v1", "HTTPRoute"),
    POD_DISRUPTION_BUDGET("policy/v1", "PodDisruptionBudget");

    private final String apiVersion;
    private final String kind;

    ObjectKind(String apiVersion, String kind) {
        this.apiVersion = apiVersion;
        this.kind = kind;
    }

    /** Group and version. */
    String apiVersion() {
        return apiVersion;
    }

    /** The kind as the API names it. */
    String kind() {
        return kind;
    }
}
