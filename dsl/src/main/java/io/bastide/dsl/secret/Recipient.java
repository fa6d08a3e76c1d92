package io.bastide.dsl.secret;

/**
 * Somebody who can open encrypted files, named by what is public of a key.
 *
 * @param kind the list of the SOPS metadata that it belongs to, for example {@code age}
 * @param id the public name of the key: an age recipient, a fingerprint, an ARN
 */
public record Recipient(String kind, String id) {
    /** A recipient of age, {@code age1…}. */
    public static Recipient age(String recipient) {
        return new Recipient("age", recipient);
    }

    /**
     * A key of a kind that needs a key service on the class path of the build, for example {@code kms}.
     *
     * @param kind a list of the SOPS metadata: {@code pgp}, {@code kms}, {@code gcp_kms}, {@code azure_kv},
     *     {@code hc_vault} or {@code hckms}
     */
    public static Recipient of(String kind, String id) {
        return new Recipient(kind, id);
    }
}
