package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.Severity;

/** What can be wrong with a platform and with one view of a tenant. */
enum ValidationRule implements Rule {
    // Names and shape.
    DUPLICATE_NAME("VAL001", "two things that must have different names have the same one"),
    DUPLICATE_RANK("VAL002", "two environments have the same rank"),
    SHARED_NAMESPACE("VAL003", "two tenants have the same namespace on one cluster"),
    ENVIRONMENTS_SHARE_NAMESPACE(
            "VAL004", Severity.ERROR, "a tenant has the same namespace in two environments on one cluster"),
    INCOMPLETE_PLATFORM("VAL005", "a platform or an environment lacks a part that it cannot do without"),
    INVALID_NAME("VAL006", "a name has a form that Kubernetes does not take"),
    RESERVED_NAME("VAL007", "a name cannot be a folder on every system"),
    INVALID_LABEL("VAL008", "a label has a key or a value that Kubernetes does not take"),
    INVALID_ANNOTATION("VAL009", "an annotation has a key that Kubernetes does not take"),
    INVALID_ENV_NAME("VAL010", "an environment variable has a name that Kubernetes does not take"),
    INVALID_KEY("VAL011", "a key or file name of a config map or secret is not one that Kubernetes takes"),
    INVALID_PATH("VAL012", "a path does not have the form that its place asks for"),
    INVALID_HOST("VAL013", "a host name is no DNS name"),
    INVALID_API_SERVER("VAL014", "the address of an API server is no https URL"),
    DUPLICATE_PATH("VAL015", "two volumes are mounted at the same path of a container"),
    PORT_COLLISION("VAL016", "two ports of a pod or service have the same number and protocol"),
    OVERSIZED_CONFIG("VAL017", "a config map is larger than Kubernetes takes"),

    // References.
    UNKNOWN_WORKLOAD("VAL018", "a workload that the tenant does not have is referred to"),
    UNKNOWN_PORT("VAL019", "a port that nothing declares is referred to"),
    UNKNOWN_VOLUME("VAL020", "a volume that the pod does not have is mounted"),
    UNKNOWN_CLAIM("VAL021", Severity.ERROR, "a volume refers to a claim that the tenant does not declare"),
    UNKNOWN_CONFIG("VAL022", Severity.ERROR, "a config map that the tenant does not declare is read"),
    UNKNOWN_SECRET("VAL023", "a secret that nobody provides is read"),
    UNKNOWN_KEY("VAL024", "a key that a config map or secret does not have is read"),
    UNKNOWN_TARGET("VAL025", "an overlay is for an environment or cluster that the platform does not have"),
    UNKNOWN_POD_FIELD("VAL026", "an environment variable is filled from a field that a pod does not offer"),

    // Numbers and controllers.
    NUMBER_OUT_OF_RANGE("VAL027", "a number is outside the range that Kubernetes takes"),
    INVALID_DURATION("VAL028", "a duration is too short, too long, or no whole number of seconds"),
    UNSUPPORTED_STRATEGY("VAL029", "an update strategy is not one that the controller knows"),
    STUCK_ROLLOUT("VAL030", "a roll-out may neither take a pod away nor add one"),
    UNSUPPORTED_RESTART_POLICY("VAL031", "a restart policy is not one that the controller allows"),
    UNSUPPORTED_PROBE("VAL032", "a probe cannot be done where it stands"),
    INVALID_PLACEMENT("VAL033", "a toleration or node affinity contradicts itself"),
    EXCLUSIVE_CLAIM("VAL034", Severity.ERROR, "more pods mount a claim than its access mode is for"),
    OVERLAPPING_SELECTOR("VAL035", "a selector also selects the pods of another workload"),
    SERVICE_WITHOUT_PORTS("VAL036", "a service has no port"),
    MISSING_HEADLESS_SERVICE("VAL037", Severity.ERROR, "a stateful set has no headless service"),
    POINTLESS_SOURCES("VAL038", "sources are given for a service that is no load balancer"),
    INDEXED_WITHOUT_COMPLETIONS("VAL039", "an indexed job does not say how many pods must succeed"),

    // Resources.
    REQUEST_ABOVE_LIMIT("VAL040", "a container asks for more than its limit"),
    ABOVE_CONTAINER_MAXIMUM("VAL041", "a container may use more than the tenant's largest limit"),
    QUOTA_EXCEEDED("VAL042", Severity.ERROR, "the workloads of a tenant need more than its quota"),
    QUOTA_NEEDS_RESOURCES("VAL043", "a container does not state what the tenant's quota counts"),

    // Availability and security.
    UNDRAINABLE_BUDGET("VAL044", Severity.ERROR, "a disruption budget never lets a node be drained"),
    POINTLESS_BUDGET("VAL045", Severity.WARNING, "a disruption budget protects pods that it has no effect on"),
    EXPOSED_JOB("VAL046", Severity.WARNING, "pods that end by themselves are exposed"),
    CONTRADICTORY_SECURITY("VAL047", "security settings contradict each other"),
    INVALID_CAPABILITY("VAL048", "a capability is not written as Kubernetes writes it"),
    UNPINNED_IMAGE("VAL049", Severity.ERROR, "an image has no version"),
    OPEN_LOAD_BALANCER("VAL050", Severity.WARNING, "a load balancer is open to every address"),
    POINTLESS_ZONE_SPREAD("VAL051", Severity.WARNING, "pods must spread over zones of a cluster that has one zone"),

    // Habits.
    DUPLICATE_CALL("VAL052", Severity.WARNING, "a call or a caller is declared twice"),
    SELF_CALL("VAL053", Severity.WARNING, "a workload with one pod calls itself"),
    DUPLICATE_HOST("VAL054", Severity.ERROR, "two workloads answer for the same host and path on one cluster"),
    UNUSED_DECLARATION("VAL055", Severity.WARNING, "something is declared that nothing uses"),
    UNUSED_CLUSTER("VAL056", Severity.NOTE, "a cluster belongs to no environment"),

    // Added later.
    INVALID_HEADER("VAL057", "a probe sends a header whose name HTTP does not know");

    private final RuleFacts facts;

    /** A rule without which the output would be wrong or impossible. */
    ValidationRule(String code, String summary) {
        this.facts = RuleFacts.fixed(code, RuleFacts.slugOf(this), summary);
    }

    /** A judgement. */
    ValidationRule(String code, Severity severity, String summary) {
        this.facts = RuleFacts.lint(code, RuleFacts.slugOf(this), severity, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }

    /** The end of a help text that says how to live with a finding of this lint. */
    String orSuppress() {
        return ", or suppress " + code() + " with a reason";
    }
}
