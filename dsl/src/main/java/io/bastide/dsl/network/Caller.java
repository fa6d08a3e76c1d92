package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.PortRef;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside the platform who may open connections to a workload: all pods of a namespace, or addresses.
 *
 * @param namespace the namespace of the callers; empty when they are addresses
 * @param blocks the addresses of the callers; empty when they are a namespace
 * @param port a container port of the workload
 * @param declaredAt the place of the call; not part of equality
 */
public record Caller(String namespace, List<Cidr> blocks, PortRef port, CallSite declaredAt) implements Declared {
    /** Copies the list. */
    public Caller {
        blocks = List.copyOf(blocks);
    }

    /** All pods of a namespace that no tenant of the platform owns, for example {@code monitoring}. */
    public static Caller namespace(String namespace, PortRef port) {
        return new Caller(namespace, List.of(), port, CallSite.capture());
    }

    /** Addresses outside the cluster. */
    public static Caller addresses(PortRef port, Cidr... blocks) {
        return new Caller("", List.of(blocks), port, CallSite.capture());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller that
                && namespace.equals(that.namespace)
                && blocks.equals(that.blocks)
                && port.equals(that.port);
    }

    @Override
    public int hashCode() {
        return Objects.hash(namespace, blocks, port);
    }
}
