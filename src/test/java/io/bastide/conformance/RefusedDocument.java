package io.bastide.conformance;

import static io.bastide.sops.fault.SopsFault.ALREADY_ENCRYPTED;
import static io.bastide.sops.fault.SopsFault.LIMIT_EXCEEDED;
import static io.bastide.sops.fault.SopsFault.MALFORMED;
import static io.bastide.sops.fault.SopsFault.RESERVED_KEY;
import static io.bastide.sops.fault.SopsFault.UNREPRESENTABLE;

import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;

/** Plaintexts that we do not encrypt, each with its reason, and whether sops does. */
enum RefusedDocument {
    UNSIGNED("a.yaml", "a: 18446744073709551615\n", UNREPRESENTABLE, true),
    UNSIGNED_HEXADECIMAL("a.yaml", "a: 0x8000000000000000\n", UNREPRESENTABLE, true),
    INTEGER_KEY("a.yaml", "1: a\n", UNREPRESENTABLE, true),
    BOOLEAN_KEY("a.yaml", "true: a\n", UNREPRESENTABLE, true),
    NULL_KEY("a.yaml", "~: a\n", UNREPRESENTABLE, true),
    TIME_KEY("a.yaml", "2024-01-01: a\n", UNREPRESENTABLE, true),
    FLOAT_KEY("a.yaml", "1.5: a\n", UNREPRESENTABLE, true),
    COLLECTION_KEY("a.yaml", "? [a]\n: b\n", UNREPRESENTABLE, true),
    TOP_LEVEL_LIST("a.yaml", "- a\n", MALFORMED, true),
    TOP_LEVEL_SCALAR("a.yaml", "word\n", MALFORMED, true),
    EMPTY_YAML("a.yaml", "", MALFORMED, true),
    ONLY_COMMENTS("a.yaml", "# only\n", MALFORMED, true),
    METADATA_KEY("a.yaml", "sops: 1\n", RESERVED_KEY, true),
    METADATA_KEY_LATER("a.yaml", "a: 1\n---\nsops: 2\n", RESERVED_KEY, true),
    YAML_1_2("a.yaml", "%YAML 1.2\n---\na: 1\n", MALFORMED, true),
    TWICE("a.yaml", "a: 1\na: 2\n", MALFORMED, true),
    TWICE_INSIDE("a.yaml", "a: {b: 1, b: 2}\n", MALFORMED, true),
    UNKNOWN_ALIAS("a.yaml", "b: *x\n", UNREPRESENTABLE, true),
    CONTROL_CHARACTER("a.yaml", "a: \"\u0001\"\n", MALFORMED, true),
    OPEN_BRACKET("a.yaml", "a: [1\n", MALFORMED, true),
    TAB_AS_INDENT("a.yaml", "\ta: 1\n", MALFORMED, true),
    WRONG_INTEGER_TAG("a.yaml", "a: !!int x\n", MALFORMED, true),
    WRONG_FLOAT_TAG("a.yaml", "a: !!float x\n", MALFORMED, true),
    WRONG_BINARY_TAG("a.yaml", "a: !!binary '*'\n", MALFORMED, true),
    NESTED_COLONS("a.yaml", "a: b: c\n", MALFORMED, true),
    OPEN_QUOTE("a.yaml", "a: '\n", MALFORMED, true),
    MERGED_SCALAR("a.yaml", "<<: 1\n", UNREPRESENTABLE, true),
    /** Sops keeps both, and which of them counts depends on who reads. */
    TWICE_LATER("a.yaml", "a: 1\n---\nb: 1\nb: 2\n", MALFORMED, false),
    /** Sops writes the value in both places and forgets the anchor. */
    ANCHOR("a.yaml", "a: &x 1\nb: 2\n", UNREPRESENTABLE, false),
    ALIAS("a.yaml", "a: &x 1\nb: *x\n", UNREPRESENTABLE, false),
    /** Sops writes it as a key of that name, not merged. */
    MERGE_KEY("a.yaml", "a:\n  <<: {b: 1}\n", UNREPRESENTABLE, false),
    /** Sops writes 0 and rejects its own file. */
    CLEAR_NEGATIVE_ZERO("a.yaml", "a_unencrypted: -0.0\n", UNREPRESENTABLE, false),
    TOP_LEVEL_JSON_LIST("a.json", "[]", MALFORMED, true),
    TOP_LEVEL_JSON_NUMBER("a.json", "1", MALFORMED, true),
    EMPTY_JSON("a.json", "", MALFORMED, true),
    TOO_LARGE_JSON_NUMBER("a.json", "{\"a\":1e400}", MALFORMED, true),
    JSON_METADATA_KEY("a.json", "{\"sops\":1}", RESERVED_KEY, true),
    LEADING_ZERO_IN_JSON("a.json", "{\"a\":01}", MALFORMED, true),
    NO_JSON_VALUE("a.json", "{\"a\":}", MALFORMED, true),
    JSON_TAB_IN_STRING("a.json", "{\"a\":\"\t\"}", MALFORMED, true),
    JSON_COMMENT("a.json", "// c\n{\"a\":1}", MALFORMED, true),
    JSON_NAN("a.json", "{\"a\":NaN}", MALFORMED, true),
    JSON_COMMA_AT_END("a.json", "{\"a\":[1,]}", MALFORMED, true),
    /** Sops keeps both, and which of them counts depends on who reads. */
    JSON_TWICE("a.json", "{\"a\":1,\"a\":2}", MALFORMED, false),
    /** Sops forgets what follows. */
    JSON_WITH_A_TAIL("a.json", "{\"a\":1} {\"b\":2}", MALFORMED, false),
    CLEAR_JSON_NEGATIVE_ZERO("a.json", "{\"a_unencrypted\":-0.0}", UNREPRESENTABLE, false),
    DOTENV_WITHOUT_SIGN("a.env", "A\n", MALFORMED, true),
    DOTENV_METADATA_KEY("a.env", "sops_mac=1\n", ALREADY_ENCRYPTED, true),
    DOTENV_RESERVED_KEY("a.env", "sops_a=1\n", RESERVED_KEY, true),
    DOTENV_INDENTED_COMMENT("a.env", "  # c\nA=1\n", MALFORMED, true),
    DOTENV_SECOND_LINE("a.env", "A=\"a\nb\"\n", MALFORMED, true),
    /** Our limit of depth. */
    TOO_DEEP("a.yaml", "a: " + "[".repeat(200) + "]".repeat(200) + "\n", LIMIT_EXCEEDED, false);

    private final String fileName;
    private final String text;
    private final SopsFault fault;
    private final boolean isRefusedBySops;

    RefusedDocument(String fileName, String text, SopsFault fault, boolean isRefusedBySops) {
        this.fileName = fileName;
        this.text = text;
        this.fault = fault;
        this.isRefusedBySops = isRefusedBySops;
    }

    /** The plaintext. */
    SopsSample sample() {
        return new SopsSample(fileName, text.getBytes(StandardCharsets.UTF_8), SampleRule.DEFAULT, false);
    }

    /** Why we refuse it. */
    SopsFault fault() {
        return fault;
    }

    /** Sops encrypts it neither. */
    boolean isRefusedBySops() {
        return isRefusedBySops;
    }
}
