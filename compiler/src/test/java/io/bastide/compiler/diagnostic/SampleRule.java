package io.bastide.compiler.diagnostic;

/** Rules that only tests know. */
public enum SampleRule implements Rule {
    OPEN_INGRESS("TST001", "open-ingress", Severity.ERROR, RuleKind.LINT, "traffic is accepted from any address"),
    NO_LIMIT("TST002", "no-limit", Severity.WARNING, RuleKind.LINT, "a container has no memory limit"),
    LARGE_FILE("TST003", "large-file", Severity.NOTE, RuleKind.LINT, "a file is larger than reviewers like"),
    DUPLICATE_NAME("TST004", "duplicate-name", Severity.ERROR, RuleKind.FIXED, "two objects have one name");

    private final String code;
    private final String slug;
    private final Severity severity;
    private final RuleKind kind;
    private final String summary;

    SampleRule(String code, String slug, Severity severity, RuleKind kind, String summary) {
        this.code = code;
        this.slug = slug;
        this.severity = severity;
        this.kind = kind;
        this.summary = summary;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public RuleKind kind() {
        return kind;
    }

    @Override
    public String summary() {
        return summary;
    }
}
