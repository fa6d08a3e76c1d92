package io.bastide.cli.secrets;

/**
 * A use of a secret.
 *
 * @param object kind and name of the object, for example {@code Deployment cart}
 * @param how what it makes of the secret, for example {@code env REDIS_PASSWORD} or {@code mount /etc/tls}
 */
public record SecretUse(String object, String how) {
    /** For people. */
    @Override
    public String toString() {
        return object + " (" + how + ")";
    }
}
