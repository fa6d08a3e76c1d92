package io.bastide.sops.fault;

/** Why a SOPS file, a key or a configuration cannot be used. */
public enum SopsFault {
    /** The text is not a document of its format. */
    MALFORMED,
    /** The document is larger, deeper or more intricate than the limits of the reader allow. */
    LIMIT_EXCEEDED,
    /** There is no SOPS metadata. */
    NOT_ENCRYPTED,
    /** There is SOPS metadata where a plaintext is wanted. */
    ALREADY_ENCRYPTED,
    /** The SOPS metadata lacks a field, or one has another form than it must have. */
    MALFORMED_METADATA,
    /** More than one of the rule fields is set. */
    SEVERAL_RULES,
    /** A regular expression uses syntax that RE2 and Java do not understand alike. */
    UNSAFE_PATTERN,
    /** The checksum over all values does not fit, or is missing. */
    MAC_MISMATCH,
    /** An encrypted value does not authenticate: it was changed, or moved to another path. */
    VALUE_TAMPERED,
    /** A value that should be encrypted stands in clear. */
    PLAIN_VALUE,
    /** No identity at hand opens the data key. */
    NO_KEY,
    /** A key can only be opened or wrapped by a service that is not there, for example a cloud KMS. */
    NO_KEY_SERVICE,
    /** A value, key or comment that SOPS cannot carry without loss. */
    UNREPRESENTABLE,
    /** The top-level key {@code sops} is taken by the document itself. */
    RESERVED_KEY,
    /** There is nobody to encrypt to. */
    NO_RECIPIENT,
    /** A text is not a recipient of its kind. */
    MALFORMED_RECIPIENT,
    /** A text is not an identity of its kind. */
    MALFORMED_IDENTITY,
    /** A list of identities cannot be read: the file, or the command that should print it. */
    UNREADABLE_IDENTITIES,
    /** The {@code .sops.yaml} has another form than it must have. */
    MALFORMED_CONFIG,
    /** No creation rule of the {@code .sops.yaml} matches the file. */
    NO_CREATION_RULE,
    /** The numbers of key groups and of shares that are needed do not fit together. */
    BAD_THRESHOLD
}
