package io.bastide.emitters.kubernetes;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What the Kubernetes room finds. */
public enum KubernetesRule implements Rule {
    /** Two objects share kind, namespace and name. */
    DUPLICATE_OBJECT(
            "K8S001",
            "duplicate-object",
            Severity.ERROR,
            RuleKind.FIXED,
            "two objects have the same kind, namespace and name"),
    /** A name is longer than its kind allows. */
    NAME_TOO_LONG(
            "K8S002",
            "name-too-long",
            Severity.ERROR,
            RuleKind.FIXED,
            "the name of an object is longer than its kind allows"),
    /** A config map holds more than the API server takes. */
    CONFIG_MAP_TOO_LARGE(
            "K8S003", "config-map-too-large", Severity.ERROR, RuleKind.FIXED, "a config map holds more than 1 MiB"),
    /** An author's label contradicts a label that Bastide sets. */
    STANDARD_LABEL(
            "K8S004", "standard-label", Severity.WARNING, RuleKind.LINT, "a label contradicts one that Bastide sets"),
    /** Network policies do not hold for a pod in the node's network. */
    HOST_NETWORK(
            "K8S005",
            "host-network",
            Severity.WARNING,
            RuleKind.LINT,
            "network policies do not hold for pods in the node's network"),
    /** Something that was asked for has no place in the object. */
    SETTING_WITHOUT_EFFECT(
            "K8S006",
            "setting-without-effect",
            Severity.ERROR,
            RuleKind.LINT,
            "a setting has no place in the object that it is meant for"),
    /** The cluster's version lacks a field or kind. */
    UNSUPPORTED_BY_VERSION(
            "K8S007",
            "unsupported-by-version",
            Severity.ERROR,
            RuleKind.FIXED,
            "the cluster's Kubernetes version lacks a field or kind, or has it switched off");

    private final RuleFacts facts;

    KubernetesRule(String code, String slug, Severity severity, RuleKind kind, String summary) {
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
