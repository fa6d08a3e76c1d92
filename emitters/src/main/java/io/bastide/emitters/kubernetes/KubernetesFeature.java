package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.FeaturePlace.in;
import static io.bastide.emitters.kubernetes.FeaturePlace.inClaims;
import static io.bastide.emitters.kubernetes.FeaturePlace.inContainers;
import static io.bastide.emitters.kubernetes.FeaturePlace.inInitContainers;
import static io.bastide.emitters.kubernetes.FeaturePlace.inMainContainers;
import static io.bastide.emitters.kubernetes.FeaturePlace.inPods;
import static io.bastide.emitters.kubernetes.FeaturePlace.ofKind;
import static io.bastide.emitters.kubernetes.FeaturePlace.ofPreRelease;
import static io.bastide.emitters.kubernetes.FeaturePlace.ofVersion;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.KubernetesVersion;
import java.util.List;

/**
 * Fields and kinds that not every known Kubernetes version has and has switched on. What all of them have is not listed.
 *
 * <p>Source: the versioned defaults of the feature gates of Kubernetes 1.36.0, as named on each constant, and what its
 * API server drops, refuses or does not serve when it emulates 1.33, 1.34, 1.35 and 1.36.
 */
enum KubernetesFeature {
    IMAGE_VOLUMES("image volumes", 35, "ImageVolume", inPods("/volumes/*/image")),
    POD_RESOURCES("resources of a whole pod", 34, "PodLevelResources", inPods("/resources")),
    HOSTNAME_OVERRIDE("an overridden host name", 35, "HostnameOverride", inPods("/hostnameOverride")),
    POD_RESOURCE_CLAIMS("device claims", 34, "DynamicResourceAllocation", inPods("/resourceClaims")),
    SCHEDULING_GROUPS("a scheduling group", Since.NEVER, "GenericWorkload", inPods("/schedulingGroup")),
    NUMERIC_TOLERATIONS(
            "tolerations that compare numbers",
            Since.NEVER,
            "TaintTolerationComparisonOperators",
            inPods("/tolerations/*/operator").withValue("Lt", "Gt")),
    TRUST_BUNDLE_VOLUMES(
            "projected trust bundles",
            Since.NEVER,
            "ClusterTrustBundleProjection",
            inPods("/volumes/*/projected/sources/*/clusterTrustBundle")),
    POD_CERTIFICATE_VOLUMES(
            "projected pod certificates",
            Since.NEVER,
            "PodCertificateRequest",
            inPods("/volumes/*/projected/sources/*/podCertificate")),
    /** The API server takes it; the kubelet refuses to run the pod. */
    GIT_REPO_VOLUMES("volumes of a git repository", Since.NEVER, "GitRepoVolumeDriver", inPods("/volumes/*/gitRepo")),
    USER_NAMESPACE_IN_HOST_NETWORK(
            "a user namespace in the node's network",
            Since.NEVER,
            "UserNamespacesHostNetworkSupport",
            inPods("").where(KubernetesFeature::isUserNamespaceInHostNetwork)),

    STOP_SIGNALS("a stop signal", Since.NEVER, "ContainerStopSignals", inContainers("/lifecycle/stopSignal")),
    VARIABLES_FROM_FILES("variables from files", 35, "EnvFiles", inContainers("/env/*/valueFrom/fileKeyRef")),
    RESTART_RULES("restart rules of a container", 35, "ContainerRestartRules", inContainers("/restartPolicyRules")),
    RESTART_POLICY_OF_CONTAINERS(
            "a restart policy of one container", 35, "ContainerRestartRules", inMainContainers("/restartPolicy")),
    RESTART_POLICY_OF_INIT_CONTAINERS(
            "a restart policy other than `Always` of an init container",
            35,
            "ContainerRestartRules",
            inInitContainers("/restartPolicy").withValue("OnFailure", "Never")),
    RESTART_OF_ALL_CONTAINERS(
            "restarting all containers when one ends",
            36,
            "RestartAllContainersOnContainerExits",
            inContainers("/restartPolicyRules/*/action").withValue("RestartAllContainers")),

    VOLUME_ATTRIBUTES("a volume attributes class", 34, "VolumeAttributesClass", inClaims("/volumeAttributesClassName")),
    CLAIMS_FROM_OTHER_NAMESPACES(
            "a data source in another namespace",
            Since.NEVER,
            "CrossNamespaceVolumeDataSource",
            inClaims("/dataSourceRef/namespace")),
    VOLUME_ATTRIBUTES_OF_VOLUMES(
            "a volume attributes class",
            34,
            "VolumeAttributesClass",
            in("", "PersistentVolume", "/spec/volumeAttributesClassName")),

    /** On in 1.35.0 to 1.35.3, then switched off because of a defect. */
    UNAVAILABLE_STATEFUL_PODS(
            "a number of unavailable pods of a stateful set",
            Since.NEVER,
            "MaxUnavailableStatefulSet",
            in("apps", "StatefulSet", "/spec/updateStrategy/rollingUpdate/maxUnavailable")),
    TRAFFIC_PREFERENCES(
            "traffic that prefers the same zone or node",
            34,
            "PreferSameTrafficDistribution",
            in("", "Service", "/spec/trafficDistribution").withValue("PreferSameZone", "PreferSameNode")),
    SERVICE_NAMES_WITH_DIGIT(
            "a service name that begins with a digit",
            36,
            "RelaxedServiceNameValidation",
            in("", "Service", "/metadata/name").where(KubernetesFeature::beginsWithDigit)),
    SCALING_TOLERANCE(
            "a tolerance of scaling",
            35,
            "HPAConfigurableTolerance",
            in("autoscaling", "HorizontalPodAutoscaler", "/spec/behavior/*/tolerance")),
    SCALING_TO_ZERO(
            "scaling to no pod at all",
            Since.NEVER,
            "HPAScaleToZero",
            in("autoscaling", "HorizontalPodAutoscaler", "/spec/minReplicas").where(node -> node.equals(Scalar.of(0)))),
    ATTACH_LIMIT_UPDATES(
            "updates of a node's attach limit",
            35,
            "MutableCSINodeAllocatableCount",
            in("storage.k8s.io", "CSIDriver", "/spec/nodeAllocatableUpdatePeriodSeconds")),
    TOKENS_IN_DRIVER_SECRETS(
            "tokens among the secrets of a storage driver",
            35,
            "CSIServiceAccountTokenSecrets",
            in("storage.k8s.io", "CSIDriver", "/spec/serviceAccountTokenInSecrets")),
    ATTACH_LIMIT_SCHEDULING(
            "scheduling by attach limits",
            Since.NEVER,
            "VolumeLimitScaling",
            in("storage.k8s.io", "CSIDriver", "/spec/preventPodSchedulingIfMissing")),
    LEASE_STRATEGIES(
            "a strategy of leader election",
            Since.NEVER,
            "CoordinatedLeaderElection",
            in("coordination.k8s.io", "Lease", "/spec/strategy")),
    EXTENDED_RESOURCES_OF_DEVICES(
            "an extended resource of a device class",
            36,
            "DRAExtendedResource",
            in("resource.k8s.io", "DeviceClass", "/spec/extendedResourceName")),
    DEVICE_TOLERATIONS(
            "tolerations of device taints",
            36,
            "DRADeviceTaints",
            in("resource.k8s.io", "ResourceClaim", "/spec/devices/requests/*/exactly/tolerations")),
    DEVICE_CAPACITY(
            "a capacity of a device",
            36,
            "DRAConsumableCapacity",
            in("resource.k8s.io", "ResourceClaim", "/spec/devices/requests/*/exactly/capacity")),

    DEVICE_KINDS("the stable kinds of device claims", 34, "DynamicResourceAllocation", ofVersion("resource.k8s.io/v1")),
    VOLUME_ATTRIBUTES_KIND(
            "a stable kind", 34, "VolumeAttributesClass", ofKind("storage.k8s.io/v1", "VolumeAttributesClass")),
    MUTATING_POLICIES(
            "a stable kind",
            36,
            "MutatingAdmissionPolicy",
            ofKind("admissionregistration.k8s.io/v1", "MutatingAdmissionPolicy")),
    MUTATING_POLICY_BINDINGS(
            "a stable kind",
            36,
            "MutatingAdmissionPolicy",
            ofKind("admissionregistration.k8s.io/v1", "MutatingAdmissionPolicyBinding")),
    /** Beta versions are off by default since 1.24, and those that were on before are gone from 1.32. */
    PRE_RELEASES("an alpha or beta version of a built-in kind", Since.NEVER, "", ofPreRelease());

    private final String phrase;
    private final int since;
    private final String gate;
    // The functions in it keep no state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final FeaturePlace place;

    KubernetesFeature(String phrase, int since, String gate, FeaturePlace place) {
        this.phrase = phrase;
        this.since = since;
        this.gate = gate;
        this.place = place;
    }

    /** What an object uses, as words that follow "uses". */
    String phrase() {
        return phrase;
    }

    /** The feature gate that switches it on; empty when it is an API version. */
    String gate() {
        return gate;
    }

    /** Says whether some known version has it switched on. */
    boolean isEverOn() {
        return since != Since.NEVER;
    }

    /** The first version that has it switched on, for people, for example {@code 1.35}. */
    String since() {
        return "1." + since;
    }

    /** Says whether a version has it switched on. */
    boolean isIn(KubernetesVersion version) {
        return version.minor() >= since;
    }

    /** Where an object uses it. */
    List<Located> find(ManifestParts object) {
        return place.find(object);
    }

    private static boolean isUserNamespaceInHostNetwork(Tree pod) {
        Mapping spec = pod.asMapping().orElse(Mapping.EMPTY);
        return spec.get("hostUsers").filter(Scalar.FALSE::equals).isPresent()
                && spec.get("hostNetwork").filter(Scalar.TRUE::equals).isPresent();
    }

    private static boolean beginsWithDigit(Tree name) {
        return name.asText()
                .filter(text -> !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9')
                .isPresent();
    }

    /** Minor versions since which a feature is switched on. */
    private static final class Since {
        /** No version up to the newest known one has it switched on. */
        static final int NEVER = Integer.MAX_VALUE;
    }
}
