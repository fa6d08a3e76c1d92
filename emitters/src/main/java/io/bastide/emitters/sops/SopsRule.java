package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;

/** What can be wrong with declared secrets, and with the files that carry them. */
enum SopsRule implements Rule {
    NO_RECIPIENT("SOP001", "no-recipient", Severity.ERROR, "nobody could open a secret in a place"),
    BAD_RECIPIENT("SOP002", "bad-recipient", Severity.ERROR, "a recipient is no public key of its kind"),
    MISSING_KEY("SOP003", "missing-key", Severity.ERROR, "a secret lacks a key that its type asks for"),
    UNCOVERED_VALUE("SOP004", "uncovered-value", Severity.ERROR, "the encryption rule leaves a secret value in clear"),
    BAD_PATTERN("SOP005", "bad-pattern", Severity.ERROR, "an encryption rule uses syntax that sops does not know"),
    NOT_CONSUMABLE("SOP006", "not-consumable", Severity.ERROR, "the cluster's consumer cannot read such a file"),
    BAD_GENERATOR("SOP007", "bad-generator", Severity.ERROR, "a generated value is too weak or contradicts itself"),
    MISSING_VALUE("SOP008", "missing-value", Severity.ERROR, "a secret value is nowhere to be had"),
    UNREADABLE_SOURCE("SOP009", "unreadable-source", Severity.ERROR, "the source of a secret value cannot be read"),
    MALFORMED_VALUE("SOP010", "malformed-value", Severity.ERROR, "a secret value is not what its type asks for"),
    SEALED_CHANGE("SOP011", "sealed-change", Severity.ERROR, "a secret changed and nobody here can open its file"),
    DAMAGED_FILE("SOP012", "damaged-file", Severity.ERROR, "the file of a secret is damaged or was tampered with"),
    BAD_IDENTITIES("SOP013", "bad-identities", Severity.ERROR, "identities were given and cannot be read"),
    KEPT_UNSEEN("SOP014", "kept-unseen", Severity.NOTE, "files of secrets were kept without looking into them"),
    STAND_IN("SOP015", "stand-in", Severity.WARNING, "a made-up value stands in for one that was not given"),
    OUTDATED_VALUE("SOP016", "outdated-value", Severity.WARNING, "a generated value no longer fits its declaration"),
    EMPTY_VALUE("SOP017", "empty-value", Severity.WARNING, "a secret value is empty, and sops leaves it in clear"),
    PLAIN_SECRET("SOP018", "plain-secret", Severity.ERROR, RuleKind.LINT, "a secret is emitted in clear"),
    NOTHING_TO_REGENERATE("SOP019", "nothing-to-regenerate", Severity.WARNING, "no generated value has that name");

    private final RuleFacts facts;

    SopsRule(String code, String slug, Severity severity, String summary) {
        this(code, slug, severity, severity == Severity.WARNING ? RuleKind.LINT : RuleKind.FIXED, summary);
    }

    SopsRule(String code, String slug, Severity severity, RuleKind kind, String summary) {
        this.facts = new RuleFacts(code, slug, severity, kind, summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }
}
