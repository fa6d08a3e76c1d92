package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call to addresses outside the platform.
 *
 * @param outside the addresses
 * @param port the port, by number
 * @param protocol transport protocol
 * @param declaredAt the place of the call; not part of equality
 */
public record OutsideCall(Outside outside, PortRef port, Protocol protocol, CallSite declaredAt) implements Call {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutsideCall that
                && outside.equals(that.outside)
                && port.equals(that.port)
                && protocol == that.protocol;
    }

    @Override
    public int hashCode() {
        return Objects.hash(outside, port, protocol);
    }
}
