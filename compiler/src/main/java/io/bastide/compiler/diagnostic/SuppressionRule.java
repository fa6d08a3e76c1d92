package io.bastide.compiler.diagnostic;

import java.util.List;

/** What can be wrong with a suppression. */
public enum SuppressionRule implements Rule {
    /** The code belongs to no rule. */
    UNKNOWN_CODE(
            "SUP001",
            "unknown-suppression-code",
            Severity.ERROR,
            RuleKind.FIXED,
            "a suppression names a code that no rule has"),
    /** The rule cannot be suppressed. */
    FIXED_RULE(
            "SUP002",
            "fixed-rule-suppressed",
            Severity.ERROR,
            RuleKind.FIXED,
            "a suppression names a rule that cannot be suppressed"),
    /** There is no reason. */
    EMPTY_REASON(
            "SUP003", "suppression-without-reason", Severity.ERROR, RuleKind.FIXED, "a suppression gives no reason"),
    /** There is nothing to suppress. */
    UNUSED("SUP004", "unused-suppression", Severity.WARNING, RuleKind.LINT, "a suppression has nothing to suppress");

    private final RuleFacts facts;

    SuppressionRule(String code, String slug, Severity severity, RuleKind kind, String summary) {
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }

    /** Makes the rules known to the build. */
    public static final class Known implements RuleSet {
        @Override
        public List<Rule> rules() {
            return List.of(values());
        }
    }
}
