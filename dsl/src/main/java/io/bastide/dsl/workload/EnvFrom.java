package io.bastide.dsl.workload;

/**
 * All keys of a config map or secret as environment variables.
 *
 * @param kind what the keys are read from
 * @param name name of the config map or secret
 * @param prefix put before each key, often empty
 */
public record EnvFrom(Kind kind, String name, String prefix) {
    /** What the keys are read from. */
    public enum Kind {
        /** A config map of the tenant. */
        CONFIG_MAP,
        /** A secret of the tenant. */
        SECRET
    }

    /** All keys of a config map. */
    public static EnvFrom config(String configMap) {
        return new EnvFrom(Kind.CONFIG_MAP, configMap, "");
    }

    /** All keys of a secret. */
    public static EnvFrom secret(String secret) {
        return new EnvFrom(Kind.SECRET, secret, "");
    }

    /** The same variables with a prefix. */
    public EnvFrom prefixed(String text) {
        return new EnvFrom(kind, name, text);
    }
}
