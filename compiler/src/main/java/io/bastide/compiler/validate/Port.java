package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.resolve.PodPorts;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.ContainerPort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A port that something declares, as references see it.
 *
 * @param name its name, empty when it has none
 * @param number its number
 */
record Port(String name, int number) {
    /** The ports of containers. */
    static List<Port> of(List<ContainerPort> ports) {
        return ports.stream()
                .map(port -> new Port(port.name(), port.number()))
                .distinct()
                .toList();
    }

    /** The ports of the services of a workload. */
    static List<Port> ofServices(WorkloadScope workload) {
        return workload.services().stream()
                .flatMap(service -> PodPorts.of(service, workload.workload()).stream())
                .map(port -> new Port(port.name(), port.number()))
                .distinct()
                .toList();
    }

    /** The ports at which a workload can be called: those of its services and those of its containers. */
    static List<Port> reachable(WorkloadScope workload) {
        LinkedHashSet<Port> ports = new LinkedHashSet<>(ofServices(workload));
        ports.addAll(of(workload.podPorts()));
        return new ArrayList<>(ports);
    }

    /** Says whether a reference means one of the ports at which a workload can be called. */
    static boolean isReachable(PortRef reference, WorkloadScope workload) {
        // A service without stated ports opens ports of containers under their own names and numbers.
        for (ContainerPort port : workload.podPorts()) {
            if (port.is(reference)) {
                return true;
            }
        }
        for (ServiceExposure service : workload.services()) {
            for (ServicePort port : service.ports()) {
                if (reference.isNamed() ? reference.name().equals(port.name()) : reference.number() == port.number()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What there is instead, as the end of a sentence. */
    static String described(List<Port> ports) {
        return ports.isEmpty() ? "declares no port" : "declares only " + Text.listed(ports);
    }

    /** What to do about a reference that means none of the ports. */
    static String help(PortRef reference, List<Port> ports, String otherwise) {
        List<String> names =
                ports.stream().map(Port::name).filter(each -> !each.isEmpty()).toList();
        return (reference.isNamed() ? NearMiss.of(reference.name(), names) : Optional.<String>empty())
                .map("write `%s`"::formatted)
                .orElse(otherwise);
    }

    /** Name and number as authors know them. */
    @Override
    public String toString() {
        return name.isEmpty() ? Integer.toString(number) : name + " (" + number + ")";
    }
}
