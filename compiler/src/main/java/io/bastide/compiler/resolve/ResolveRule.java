package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What the resolver finds. */
enum ResolveRule implements Rule {
    UNKNOWN_WORKLOAD("OVL001", "unknown-workload", RuleKind.FIXED, "an overlay changes a workload that is not there"),
    CONFLICT("OVL002", "overlay-conflict", RuleKind.FIXED, "two overlays of one width set a field differently"),
    CHANGE_FAILED("OVL003", "change-failed", RuleKind.FIXED, "the function of an overlay failed"),
    RENAMED("OVL004", "renamed", RuleKind.FIXED, "an overlay changes a name that everything else refers to"),
    NO_EFFECT("OVL005", "no-effect", RuleKind.LINT, Severity.WARNING, "an overlay changes nothing"),
    DUPLICATE_ADDITION("OVL006", "duplicate-addition", RuleKind.FIXED, "an overlay adds a workload that is there"),
    UNKNOWN_CALLEE("OVL007", "unknown-callee", RuleKind.FIXED, "a call goes to a tenant, workload or port not there"),
    DEFINITION_FAILED("OVL008", "definition-failed", RuleKind.FIXED, "a tenant that is made when needed was not made");

    private final RuleFacts facts;

    ResolveRule(String code, String slug, RuleKind kind, String summary) {
        this(code, slug, kind, Severity.ERROR, summary);
    }

    ResolveRule(String code, String slug, RuleKind kind, Severity severity, String summary) {
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
