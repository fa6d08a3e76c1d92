package io.bastide.dsl.network;

import java.util.Optional;

/**
 * A gateway that exists in the cluster.
 *
 * @param namespace its namespace
 * @param name its name
 * @param section one listener of it; every listener when empty
 */
public record GatewayRef(String namespace, String name, Optional<String> section) {
    /** A gateway with all its listeners. */
    public static GatewayRef of(String namespace, String name) {
        return new GatewayRef(namespace, name, Optional.empty());
    }

    /** One listener of this gateway. */
    public GatewayRef listener(String listener) {
        return new GatewayRef(namespace, name, Optional.of(listener));
    }
}
