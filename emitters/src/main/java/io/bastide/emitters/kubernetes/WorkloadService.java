package io.bastide.emitters.kubernetes;

import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.network.ServiceType;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service of a workload with everything that its exposure leaves open filled in.
 *
 * @param exposure the exposure that asks for it
 * @param name its name
 * @param ports its ports
 */
record WorkloadService(ServiceExposure exposure, String name, List<ServicePort> ports) {
    /** All services of a workload, in the order of its exposures. */
    static List<WorkloadService> of(Workload workload) {
        return workload.exposures().stream()
                .filter(ServiceExposure.class::isInstance)
                .map(ServiceExposure.class::cast)
                .map(exposure -> new WorkloadService(
                        exposure,
                        exposure.name().isEmpty() ? workload.name() : exposure.name(),
                        exposure.ports().isEmpty() ? namedPorts(workload) : exposure.ports()))
                .toList();
    }

    /** The service behind a route: a cluster-internal one with this port, else the first one with it. */
    static Optional<WorkloadService> withPort(List<WorkloadService> services, String port) {
        List<WorkloadService> candidates = services.stream()
                .filter(service -> service.port(port).isPresent())
                .toList();
        return candidates.stream()
                .filter(service -> service.exposure().type() == ServiceType.CLUSTER_IP)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
    }

    /** The port of this name. */
    Optional<ServicePort> port(String portName) {
        return ports.stream().filter(port -> port.name().equals(portName)).findFirst();
    }

    /** Every named port of a container that runs as long as the pod, at its own number. */
    private static List<ServicePort> namedPorts(Workload workload) {
        return Stream.concat(workload.mainContainers().stream(), workload.sidecars().stream())
                .map(Container::ports)
                .flatMap(List::stream)
                .filter(port -> !port.name().isEmpty())
                .map(port -> new ServicePort(
                        port.name(), port.number(), PortRef.of(port.number()), port.protocol(), Optional.empty()))
                .toList();
    }
}
