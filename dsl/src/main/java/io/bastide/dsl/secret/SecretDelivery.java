package io.bastide.dsl.secret;

/**
 * How a cluster gets the secrets that lie encrypted in the output.
 *
 * @param consumer who decrypts
 * @param hasHashSuffix whether the names of secrets carry a hash of their content, so that pods roll; KSOPS only
 * @param rule which values of a file are encrypted
 * @param isMacOnlyEncrypted whether the checksum covers encrypted values only, so that others may add fields
 */
public record SecretDelivery(Consumer consumer, boolean hasHashSuffix, Rule rule, boolean isMacOnlyEncrypted) {
    /** Who decrypts. */
    public enum Consumer {
        /** The sops-secrets-operator in the cluster. */
        OPERATOR,
        /** KSOPS, a generator that Kustomize calls in Argo CD's repo-server. */
        KSOPS,
        /** Flux' kustomize-controller. */
        FLUX
    }

    /**
     * Which values of a file are encrypted: those below a key that fits.
     *
     * @param isSuffix whether the text is the end of a key; a regular expression else
     * @param text the suffix or expression
     */
    public record Rule(boolean isSuffix, String text) {
        /** Keys that a regular expression finds, in the syntax that RE2 and Java share. */
        public static Rule regex(String expression) {
            return new Rule(false, expression);
        }

        /** Keys with this end. */
        public static Rule suffix(String suffix) {
            return new Rule(true, suffix);
        }
    }

    private static final Rule DATA = Rule.regex("^(data|stringData)$");

    /** The sops-secrets-operator makes secrets out of {@code SopsSecret} objects; plain Kustomize builds work. */
    public static SecretDelivery operator() {
        return new SecretDelivery(Consumer.OPERATOR, false, DATA, false);
    }

    /** KSOPS makes secrets, with names that change with their content, while Kustomize builds. */
    public static SecretDelivery ksops() {
        return new SecretDelivery(Consumer.KSOPS, true, DATA, false);
    }

    /** Flux decrypts {@code Secret} objects. */
    public static SecretDelivery flux() {
        return new SecretDelivery(Consumer.FLUX, false, DATA, false);
    }

    /** The same delivery under fixed names: pods do not roll when a secret changes. */
    public SecretDelivery withFixedNames() {
        return new SecretDelivery(consumer, false, rule, isMacOnlyEncrypted);
    }

    /** The same delivery with another rule; a secret value that it leaves in clear is an error. */
    public SecretDelivery encrypting(Rule other) {
        return new SecretDelivery(consumer, hasHashSuffix, other, isMacOnlyEncrypted);
    }

    /** The same delivery, whose checksum leaves values in clear out. */
    public SecretDelivery withMacOnlyEncrypted() {
        return new SecretDelivery(consumer, hasHashSuffix, rule, true);
    }
}
