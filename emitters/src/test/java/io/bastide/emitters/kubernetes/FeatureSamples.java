package io.bastide.emitters.kubernetes;

/**
 * One object per feature, and the versions that lack it: what the API server of Kubernetes 1.36.0 refused or dropped
 * when it emulated each version.
 */
final class FeatureSamples {
    private static final String NONE = "1.33 1.34 1.35 1.36";
    private static final String FROM_34 = "1.33";
    private static final String FROM_35 = "1.33 1.34";
    private static final String FROM_36 = "1.33 1.34 1.35";

    private FeatureSamples() {}

    /** The versions without a feature, joined by spaces. */
    static String versionsWithout(KubernetesFeature feature) {
        return switch (feature) {
            case POD_RESOURCES,
                    POD_RESOURCE_CLAIMS,
                    VOLUME_ATTRIBUTES,
                    VOLUME_ATTRIBUTES_OF_VOLUMES,
                    TRAFFIC_PREFERENCES,
                    DEVICE_KINDS,
                    VOLUME_ATTRIBUTES_KIND -> FROM_34;
            case IMAGE_VOLUMES,
                    HOSTNAME_OVERRIDE,
                    VARIABLES_FROM_FILES,
                    RESTART_RULES,
                    RESTART_POLICY_OF_CONTAINERS,
                    RESTART_POLICY_OF_INIT_CONTAINERS,
                    SCALING_TOLERANCE,
                    ATTACH_LIMIT_UPDATES,
                    TOKENS_IN_DRIVER_SECRETS -> FROM_35;
            case RESTART_OF_ALL_CONTAINERS,
                    SERVICE_NAMES_WITH_DIGIT,
                    EXTENDED_RESOURCES_OF_DEVICES,
                    DEVICE_TOLERATIONS,
                    DEVICE_CAPACITY,
                    MUTATING_POLICIES,
                    MUTATING_POLICY_BINDINGS -> FROM_36;
            default -> NONE;
        };
    }

    /** An object that uses a feature. */
    static String of(KubernetesFeature feature) {
        return switch (feature) {
            case IMAGE_VOLUMES -> pod("volumes: [{name: v, image: {reference: 'x:1'}}]");
            case POD_RESOURCES -> pod("resources: {requests: {cpu: '1'}}");
            case HOSTNAME_OVERRIDE -> pod("hostnameOverride: abc");
            case POD_RESOURCE_CLAIMS -> pod("resourceClaims: [{name: r, resourceClaimName: x}]");
            case SCHEDULING_GROUPS -> pod("schedulingGroup: {podGroupName: x}");
            case NUMERIC_TOLERATIONS -> pod("tolerations: [{key: k, operator: Gt, value: '5'}]");
            case TRUST_BUNDLE_VOLUMES ->
                pod("volumes: [{name: v, projected: {sources: [{clusterTrustBundle: {name: x, path: y}}]}}]");
            case POD_CERTIFICATE_VOLUMES ->
                pod("volumes: [{name: v, projected: {sources: [{podCertificate: {signerName: x.io/y}}]}}]");
            case GIT_REPO_VOLUMES -> pod("volumes: [{name: v, gitRepo: {repository: x}}]");
            case USER_NAMESPACE_IN_HOST_NETWORK -> pod("hostUsers: false, hostNetwork: true");
            case STOP_SIGNALS -> container("lifecycle: {stopSignal: SIGTERM}");
            case VARIABLES_FROM_FILES -> container("env: [{name: A, valueFrom: {fileKeyRef: {path: p, key: k}}}]");
            case RESTART_RULES -> container("restartPolicyRules: [{action: Restart}]");
            case RESTART_POLICY_OF_CONTAINERS -> container("restartPolicy: Never");
            case RESTART_POLICY_OF_INIT_CONTAINERS -> pod("initContainers: [{name: i, restartPolicy: Never}]");
            case RESTART_OF_ALL_CONTAINERS -> container("restartPolicyRules: [{action: RestartAllContainers}]");
            case VOLUME_ATTRIBUTES -> object("v1", "PersistentVolumeClaim", "volumeAttributesClassName: x");
            case CLAIMS_FROM_OTHER_NAMESPACES ->
                object("v1", "PersistentVolumeClaim", "dataSourceRef: {kind: PersistentVolumeClaim, namespace: other}");
            case VOLUME_ATTRIBUTES_OF_VOLUMES -> object("v1", "PersistentVolume", "volumeAttributesClassName: x");
            case UNAVAILABLE_STATEFUL_PODS ->
                object("apps/v1", "StatefulSet", "updateStrategy: {rollingUpdate: {maxUnavailable: 2}}");
            case TRAFFIC_PREFERENCES -> object("v1", "Service", "trafficDistribution: PreferSameNode");
            case SERVICE_NAMES_WITH_DIGIT -> "{apiVersion: v1, kind: Service, metadata: {name: 1st}}";
            case SCALING_TOLERANCE ->
                object("autoscaling/v2", "HorizontalPodAutoscaler", "behavior: {scaleUp: {tolerance: '0.1'}}");
            case SCALING_TO_ZERO -> object("autoscaling/v2", "HorizontalPodAutoscaler", "minReplicas: 0");
            case ATTACH_LIMIT_UPDATES -> driver("nodeAllocatableUpdatePeriodSeconds: 60");
            case TOKENS_IN_DRIVER_SECRETS -> driver("serviceAccountTokenInSecrets: true");
            case ATTACH_LIMIT_SCHEDULING -> driver("preventPodSchedulingIfMissing: true");
            case LEASE_STRATEGIES -> object("coordination.k8s.io/v1", "Lease", "strategy: OldestEmulationVersion");
            case EXTENDED_RESOURCES_OF_DEVICES ->
                object("resource.k8s.io/v1", "DeviceClass", "extendedResourceName: x.io/gpu");
            case DEVICE_TOLERATIONS -> claim("tolerations: [{key: k, operator: Exists}]");
            case DEVICE_CAPACITY -> claim("capacity: {requests: {m: '1'}}");
            case DEVICE_KINDS -> object("resource.k8s.io/v1", "ResourceClaimTemplate", "");
            case VOLUME_ATTRIBUTES_KIND -> object("storage.k8s.io/v1", "VolumeAttributesClass", "");
            case MUTATING_POLICIES -> object("admissionregistration.k8s.io/v1", "MutatingAdmissionPolicy", "");
            case MUTATING_POLICY_BINDINGS ->
                object("admissionregistration.k8s.io/v1", "MutatingAdmissionPolicyBinding", "");
            case PRE_RELEASES -> object("policy/v1beta1", "PodDisruptionBudget", "");
        };
    }

    private static String pod(String fields) {
        return object("v1", "Pod", fields);
    }

    private static String container(String fields) {
        return pod("containers: [{name: c, image: x, " + fields + "}]");
    }

    private static String driver(String fields) {
        return object("storage.k8s.io/v1", "CSIDriver", fields);
    }

    private static String claim(String fields) {
        return object(
                "resource.k8s.io/v1",
                "ResourceClaim",
                "devices: {requests: [{name: r, exactly: {deviceClassName: c, " + fields + "}}]}");
    }

    private static String object(String apiVersion, String kind, String spec) {
        return "{apiVersion: %s, kind: %s, metadata: {name: a}, spec: {%s}}".formatted(apiVersion, kind, spec);
    }
}
