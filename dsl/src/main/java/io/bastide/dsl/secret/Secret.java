package io.bastide.dsl.secret;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secret of a tenant. A build writes it encrypted, once for each environment and cluster, to those whom
 * {@link Recipients} name.
 *
 * @param name the secret's name
 * @param type what Kubernetes shall take it for
 * @param values keys and where their values come from, in order
 * @param declaredAt the place of the call; not part of equality
 */
public record Secret(String name, SecretType type, Map<String, SecretSource> values, CallSite declaredAt)
        implements Declared {
    /** Copies the values and keeps their order. */
    public Secret {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A secret without values; they follow with {@link #value}. */
    public static Secret named(String name) {
        return of(name, SecretType.OPAQUE);
    }

    /** A secret of a type, without values; those that the type asks for are checked. */
    public static Secret of(String name, SecretType type) {
        return new Secret(name, type, Map.of(), CallSite.capture());
    }

    /** A certificate and its private key, both as PEM. */
    public static Secret tls(String name, SecretSource certificate, SecretSource privateKey) {
        return of(name, SecretType.TLS).value("tls.crt", certificate).value("tls.key", privateKey);
    }

    /** Credentials of image registries, as Docker keeps them in JSON. */
    public static Secret dockerConfig(String name, SecretSource json) {
        return of(name, SecretType.DOCKER_CONFIG).value(".dockerconfigjson", json);
    }

    /** A user name and a password. */
    public static Secret basicAuth(String name, SecretSource userName, SecretSource password) {
        return of(name, SecretType.BASIC_AUTH).value("username", userName).value("password", password);
    }

    /** A private key of SSH. */
    public static Secret sshAuth(String name, SecretSource privateKey) {
        return of(name, SecretType.SSH_AUTH).value("ssh-privatekey", privateKey);
    }

    /** The same secret with one more value, or with another source of a value that is there. */
    public Secret value(String key, SecretSource source) {
        Map<String, SecretSource> more = new LinkedHashMap<>(values);
        more.put(key, source);
        return new Secret(name, type, more, declaredAt);
    }

    /** Its keys, in order. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that
                && name.equals(that.name)
                && type == that.type
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, values);
    }
}
