package io.bastide.dsl.workload;

/** Where the value of an environment variable comes from. */
public sealed interface EnvSource {
    /**
     * A value written in the spec.
     *
     * @param value the value
     */
    record Literal(String value) implements EnvSource {}

    /**
     * A field of the pod.
     *
     * @param path the field's path, for example {@code metadata.name}
     */
    record Field(String path) implements EnvSource {}

    /**
     * A key of a config map.
     *
     * @param configMap name of the config map as the tenant declares it
     * @param key the key
     */
    record ConfigKey(String configMap, String key) implements EnvSource {}

    /**
     * A key of a secret.
     *
     * @param secret name of the secret
     * @param key the key
     */
    record SecretKey(String secret, String key) implements EnvSource {}
}
