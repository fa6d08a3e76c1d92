package io.bastide.compiler.diagnostic;

/** Rules that only tests know. */
public enum SampleRule implements Rule {
    OPEN_INGRESS("TST001", "open-ingress", Severity.ERROR, RuleKind.LINT, "traffic is accepted from any address"),
    NO_LIMIT("TST002", "no-limit", Severity.WARNING, RuleKind.LINT, "a container has no memory limit"),
    LARGE_FILE("TST003", "large-file", Severity.NOTE, RuleKind.LINT, "a file is larger than reviewers like"),
    DUPLICATE_NAME("TST004", "duplicate-name", Severity.ERROR, RuleKind.FIXED, "two objects have one name");

    private final RuleFacts facts;

    SampleRule(String code, String slug, Severity severity, RuleKind kind, String summary) {
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
