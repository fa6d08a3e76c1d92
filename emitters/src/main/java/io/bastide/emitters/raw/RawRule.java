package io.bastide.emitters.raw;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What the escape hatches find. */
enum RawRule implements Rule {
    MALFORMED("RAW001", "malformed-yaml", "a raw manifest or patch is no readable YAML"),
    NO_IDENTITY("RAW002", "no-identity", "a raw manifest has no apiVersion, kind or name"),
    FOREIGN_NAMESPACE("RAW003", "foreign-namespace", "a raw manifest lives in a namespace that is not the tenant's"),
    NO_SUCH_OBJECT("RAW004", "patch-hits-nothing", "a patch names an object that is not emitted"),
    NO_SUCH_NODE("RAW005", "patch-misses-node", "a patch removes or walks through a node that is not there"),
    CHANGES_IDENTITY("RAW006", "patch-changes-identity", "a patch changes what tells an object from others");

    private final String code;
    private final String slug;
    private final String summary;

    RawRule(String code, String slug, String summary) {
        this.code = code;
        this.slug = slug;
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
        return Severity.ERROR;
    }

    @Override
    public RuleKind kind() {
        return this == FOREIGN_NAMESPACE ? RuleKind.LINT : RuleKind.FIXED;
    }

    @Override
    public String summary() {
        return summary;
    }
}
