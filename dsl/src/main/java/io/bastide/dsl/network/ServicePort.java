package io.bastide.dsl.network;

import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import java.util.Optional;

/**
 * A port at which a service is reached.
 *
 * @param name the port's name, unique in its service
 * @param number port of the service, 1 to 65535
 * @param target the container port behind it
 * @param protocol transport protocol
 * @param appProtocol protocol spoken on it, for example {@code kubernetes.io/h2c}; not stated when empty
 */
public record ServicePort(String name, int number, PortRef target, Protocol protocol, Optional<String> appProtocol) {
    /** Refuses a number outside 1 to 65535. */
    public ServicePort {
        PortRef.checkNumber(number);
    }

    /** A TCP port that leads to the container port of the same name. */
    public static ServicePort named(String name, int number) {
        return new ServicePort(name, number, PortRef.of(name), Protocol.TCP, Optional.empty());
    }

    /** The same port, leading to the container port with this number. */
    public ServicePort to(int containerPort) {
        return new ServicePort(name, number, PortRef.of(containerPort), protocol, appProtocol);
    }

    /** The same port, leading to the container port with this name. */
    public ServicePort to(String containerPort) {
        return new ServicePort(name, number, PortRef.of(containerPort), protocol, appProtocol);
    }

    /** The same port over another transport protocol. */
    public ServicePort over(Protocol transport) {
        return new ServicePort(name, number, target, transport, appProtocol);
    }

    /** The same port, stating what is spoken on it. */
    public ServicePort speaking(String application) {
        return new ServicePort(name, number, target, protocol, Optional.of(application));
    }
}
