package io.bastide.compiler.resolve;

import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which ports of pods stand behind the ports that authors name. */
public final class PodPorts {
    private PodPorts() {}

    /**
     * A port of a pod.
     *
     * @param number 1 to 65535
     * @param protocol transport protocol
     */
    public record PodPort(int number, Protocol protocol) {}

    /** The ports of a service: those stated, else every named container port at its own number. */
    public static List<ServicePort> of(ServiceExposure service, Workload workload) {
        if (!service.ports().isEmpty()) {
            return service.ports();
        }
        return containerPorts(workload)
                .filter(port -> !port.name().isEmpty())
                .map(port -> ServicePort.named(port.name(), port.number()).over(port.protocol()))
                .toList();
    }

    /** The pod port that a caller reaches: behind a port of a service, or else of a container. */
    public static Optional<PodPort> behind(PortRef called, Workload workload) {
        Optional<ServicePort> servicePort = services(workload)
                .flatMap(service -> of(service, workload).stream())
                .filter(port -> called.isNamed() ? port.name().equals(called.name()) : port.number() == called.number())
                .findFirst();
        return servicePort.isPresent()
                ? servicePort.flatMap(port -> target(port, workload))
                : declared(called, workload).map(port -> new PodPort(port.number(), port.protocol()));
    }

    /** The pod port behind a port of a service, or empty when a named one is not declared. */
    public static Optional<PodPort> target(ServicePort port, Workload workload) {
        return port.target().isNamed()
                ? declared(port.target(), workload).map(found -> new PodPort(found.number(), found.protocol()))
                : Optional.of(new PodPort(port.target().number(), port.protocol()));
    }

    /** The container port that a reference means, over all containers of the pod. */
    public static Optional<ContainerPort> declared(PortRef reference, Workload workload) {
        return containerPorts(workload).filter(port -> port.is(reference)).findFirst();
    }

    private static Stream<ServiceExposure> services(Workload workload) {
        return workload.exposures().stream()
                .filter(ServiceExposure.class::isInstance)
                .map(ServiceExposure.class::cast);
    }

    private static Stream<ContainerPort> containerPorts(Workload workload) {
        return Stream.of(workload.mainContainers(), workload.sidecars())
                .flatMap(List::stream)
                .map(Container::ports)
                .flatMap(List::stream);
    }
}
