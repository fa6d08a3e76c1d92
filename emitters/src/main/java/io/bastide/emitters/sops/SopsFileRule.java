package io.bastide.emitters.sops;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.sops.fault.SopsFault;
import java.util.Arrays;

/** What can be wrong with any SOPS file, key or {@code .sops.yaml}, whoever wrote it: one rule for each fault. */
public enum SopsFileRule implements Rule {
    MALFORMED("SOP101", "a file is no document of its format"),
    LIMIT_EXCEEDED("SOP102", "a file is larger, deeper or more intricate than is read"),
    NOT_ENCRYPTED("SOP103", "a file has no SOPS metadata"),
    ALREADY_ENCRYPTED("SOP104", "a plaintext has SOPS metadata"),
    MALFORMED_METADATA("SOP105", "the SOPS metadata of a file is incomplete or malformed"),
    SEVERAL_RULES("SOP106", "more than one encryption rule is set"),
    UNSAFE_PATTERN("SOP107", "a pattern uses syntax that sops does not know"),
    MAC_MISMATCH("SOP108", "the checksum over all values does not fit"),
    VALUE_TAMPERED("SOP109", "an encrypted value was changed or moved"),
    PLAIN_VALUE("SOP110", "a value that should be encrypted stands in clear"),
    NO_KEY("SOP111", "no identity at hand opens a file"),
    NO_KEY_SERVICE("SOP112", "a key needs a service that is not there"),
    UNREPRESENTABLE("SOP113", "a value, key or comment that SOPS cannot carry without loss"),
    RESERVED_KEY("SOP114", "a document has a top-level key `sops` of its own"),
    NO_RECIPIENT("SOP115", "a file would be encrypted to nobody"),
    MALFORMED_RECIPIENT("SOP116", "a recipient is no public key of its kind"),
    MALFORMED_IDENTITY("SOP117", "an identity is no private key of its kind"),
    UNREADABLE_IDENTITIES("SOP118", "a list of identities cannot be read"),
    MALFORMED_CONFIG("SOP119", "a `.sops.yaml` is malformed"),
    NO_CREATION_RULE("SOP120", "no creation rule of the `.sops.yaml` matches a file"),
    BAD_THRESHOLD("SOP121", "key groups and the shares that are needed do not fit together");

    private final RuleFacts facts;

    SopsFileRule(String code, String summary) {
        this.facts = RuleFacts.fixed(code, RuleFacts.slugOf(this), summary);
    }

    @Override
    public RuleFacts facts() {
        return facts;
    }

    /** The rule of a fault. */
    public static SopsFileRule of(SopsFault fault) {
        return Arrays.stream(values())
                .filter(rule -> rule.name().equals(fault.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for fault " + fault));
    }
}
