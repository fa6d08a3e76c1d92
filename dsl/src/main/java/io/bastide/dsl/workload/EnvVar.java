package io.bastide.dsl.workload;

import io.bastide.dsl.secret.Secret;

/**
 * A variable in a container's environment.
 *
 * @param name the variable's name
 * @param source where its value comes from
 */
public record EnvVar(String name, EnvSource source) {
    /** A variable with a value that anybody may read. */
    public static EnvVar of(String name, String value) {
        return new EnvVar(name, new EnvSource.Literal(value));
    }

    /** A variable with a number as its value. */
    public static EnvVar of(String name, long value) {
        return of(name, Long.toString(value));
    }

    /**
     * A variable filled from a field of the pod.
     *
     * @param path the field, for example {@code status.podIP}
     */
    public static EnvVar field(String name, String path) {
        return new EnvVar(name, new EnvSource.Field(path));
    }

    /** A variable filled from a key of a config map of the tenant. */
    public static EnvVar config(String name, String configMap, String key) {
        return new EnvVar(name, new EnvSource.ConfigKey(configMap, key));
    }

    /** A variable filled from a value of a secret. */
    public static EnvVar secret(String name, Secret secret, String key) {
        return secret(name, secret.name(), key);
    }

    /** A variable filled from a key of a secret of the tenant. */
    public static EnvVar secret(String name, String secret, String key) {
        return new EnvVar(name, new EnvSource.SecretKey(secret, key));
    }
}
