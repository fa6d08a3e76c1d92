package io.bastide.conformance;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.metadata.EncryptionRule;
import io.bastide.sops.metadata.EncryptionRule.Field;
import java.util.List;

/** The rules that random documents are encrypted by; their keys and comments hit and miss each of them. */
enum SampleRule {
    DEFAULT(Field.UNENCRYPTED_SUFFIX, "_unencrypted"),
    UNENCRYPTED_SUFFIX(Field.UNENCRYPTED_SUFFIX, "_plain"),
    ENCRYPTED_SUFFIX(Field.ENCRYPTED_SUFFIX, "_secret"),
    UNENCRYPTED_REGEX(Field.UNENCRYPTED_REGEX, "^(metadata|kind)$|é"),
    ENCRYPTED_REGEX(Field.ENCRYPTED_REGEX, "^(data|stringData)$"),
    UNANCHORED_REGEX(Field.ENCRYPTED_REGEX, "data|[0-9]+"),
    UNENCRYPTED_COMMENT(Field.UNENCRYPTED_COMMENT_REGEX, "^ *note"),
    ENCRYPTED_COMMENT(Field.ENCRYPTED_COMMENT_REGEX, "password|é");

    /** Keys that the rules above tell apart. */
    static final List<String> KEYS = List.of(
            "data",
            "stringData",
            "mydata",
            "metadata",
            "kind",
            "password_secret",
            "note_unencrypted",
            "note_plain",
            "item7",
            "café");

    private final Field field;
    private final String text;

    SampleRule(Field field, String text) {
        this.field = field;
        this.text = text;
    }

    /** The rule for our library. */
    EncryptionRule rule() throws SopsException {
        return EncryptionRule.of(field, text);
    }

    /** The option of sops, its value included. */
    String option() {
        return "--" + field.word().replace('_', '-') + "=" + text;
    }
}
