package io.bastide.dsl.workload;

import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;

/**
 * A port on which a container listens.
 *
 * @param name the port's name, empty when it has none
 * @param number 1 to 65535
 * @param protocol transport protocol
 */
public record ContainerPort(String name, int number, Protocol protocol) {
    /** Refuses a number outside 1 to 65535. */
    public ContainerPort {
        PortRef.checkNumber(number);
    }

    /** A TCP port with a name. */
    public static ContainerPort named(String name, int number) {
        return new ContainerPort(name, number, Protocol.TCP);
    }

    /** A TCP port without a name. */
    public static ContainerPort of(int number) {
        return new ContainerPort("", number, Protocol.TCP);
    }

    /** The same port over another transport protocol. */
    public ContainerPort over(Protocol transport) {
        return new ContainerPort(name, number, transport);
    }

    /** Says whether the reference means this port. */
    public boolean is(PortRef reference) {
        return reference.isNamed() ? reference.name().equals(name) : reference.number() == number;
    }
}
