package io.bastide.emitters.raw;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.Severity;

/** What the escape hatches find. */
enum RawRule implements Rule {
    MALFORMED("RAW001", "malformed-yaml", "a raw manifest or patch is no readable YAML"),
    NO_IDENTITY("RAW002", "no-identity", "a raw manifest has no apiVersion, kind or name"),
    FOREIGN_NAMESPACE(RuleFacts.lint(
            "RAW003",
            "foreign-namespace",
            Severity.ERROR,
            "a raw manifest lives in a namespace that is not the tenant's")),
    NO_SUCH_OBJECT("RAW004", "patch-hits-nothing", "a patch names an object that is not emitted"),
    NO_SUCH_NODE("RAW005", "patch-misses-node", "a patch removes or walks through a node that is not there"),
    CHANGES_IDENTITY("RAW006", "patch-changes-identity", "a patch changes what tells an object from others");

    private final RuleFacts facts;

    RawRule(String code, String slug, String summary) {
        this(RuleFacts.fixed(code, slug, summary));
    }

    RawRule(RuleFacts facts) {
        this.facts = facts;
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
