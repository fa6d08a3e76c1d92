package io.bastide.dsl.workload;

import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a service of a workload listens, for callers of the same namespace.
 *
 * @param host the service's name
 * @param port the service's port, 1 to 65535
 */
record ServiceAddress(String host, int port) {
    /** The first service of a workload that has a port with this name. */
    static Optional<ServiceAddress> find(Workload workload, String port) {
        return workload.exposures().stream()
                .filter(ServiceExposure.class::isInstance)
                .map(ServiceExposure.class::cast)
                .flatMap(service ->
                        number(workload, service, port)
                                .map(number -> new ServiceAddress(host(workload, service), number))
                                .stream())
                .findFirst();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static String host(Workload workload, ServiceExposure service) {
        return service.name().isEmpty() ? workload.name() : service.name();
    }

    private static Optional<Integer> number(Workload workload, ServiceExposure service, String port) {
        if (!service.ports().isEmpty()) {
            return service.ports().stream()
                    .filter(candidate -> candidate.name().equals(port))
                    .map(ServicePort::number)
                    .findFirst();
        }
        return Stream.concat(workload.mainContainers().stream(), workload.sidecars().stream())
                .flatMap(container -> container.ports().stream())
                .filter(candidate -> candidate.name().equals(port))
                .map(ContainerPort::number)
                .findFirst();
    }
}
