package io.bastide.compiler.validate;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.ContainerPort;
import java.util.List;

/** Ports that probes, services and host names lead to exist in the same workload. */
final class PortReferences implements WorkloadCheck {
    @Override
    public void check(WorkloadScope scope, Findings findings) {
        for (PodContainer each : scope.containers()) {
            each.probes().forEach(probe -> checkProbe(scope, each, probe, findings));
        }
        for (Exposure exposure : scope.workload().exposures()) {
            if (exposure instanceof ServiceExposure service) {
                service.ports().forEach(port -> checkTarget(scope, service, port, findings));
            } else if (exposure instanceof IngressExposure ingress) {
                checkServicePort(scope, ingress, ingress.host(), ingress.servicePort(), findings);
            } else if (exposure instanceof HttpRouteExposure route) {
                checkServicePort(scope, route, route.host(), route.servicePort(), findings);
            }
        }
    }

    /** A probe by name sees the ports of its own container; by number it reaches every port of the pod. */
    private static void checkProbe(WorkloadScope scope, PodContainer each, PodProbe probe, Findings findings) {
        probe.probe().action().target().ifPresent(target -> {
            List<ContainerPort> declared = target.isNamed() ? each.container().ports() : scope.podPorts();
            if (declared.stream().noneMatch(port -> port.is(target))) {
                List<Port> ports = Port.of(declared);
                findings.report(
                        ValidationRule.UNKNOWN_PORT,
                        probe.place(),
                        probe.name() + " connects to port `" + target + "`, but "
                                + (target.isNamed() ? "the container " : "the pod ") + Port.described(ports),
                        Port.help(target, ports, "add the port to ports(…) of the container"));
            }
        });
    }

    private static void checkTarget(WorkloadScope scope, ServiceExposure service, ServicePort port, Findings findings) {
        List<ContainerPort> declared = scope.podPorts();
        List<ContainerPort> targets =
                declared.stream().filter(each -> each.is(port.target())).toList();
        Place place = scope.place("exposures", service.declaredAt());
        String leads = "port `" + port.name() + "` of service `" + Exposures.objectName(service, scope.workload())
                + "` leads to container port `" + port.target() + "`";
        if (targets.isEmpty()) {
            List<Port> ports = Port.of(declared);
            findings.report(
                    ValidationRule.UNKNOWN_PORT,
                    place,
                    leads + ", but " + scope.name() + " " + Port.described(ports),
                    Port.help(
                            port.target(), ports, "add the port to the container, or lead to another one with to(…)"));
        } else if (targets.stream().noneMatch(each -> each.protocol() == port.protocol())) {
            findings.report(
                    ValidationRule.UNKNOWN_PORT,
                    place,
                    leads + " over `" + port.protocol() + "`, but " + scope.name() + " opens it over `"
                            + targets.get(0).protocol() + "`",
                    "state one protocol for both with over(…)");
        }
    }

    private static void checkServicePort(
            WorkloadScope scope, Exposure exposure, String host, String servicePort, Findings findings) {
        List<Port> ports = Port.ofServices(scope);
        if (ports.stream().noneMatch(port -> port.name().equals(servicePort))) {
            boolean hasService = !scope.services().isEmpty();
            findings.report(
                    ValidationRule.UNKNOWN_PORT,
                    scope.place("exposures", exposure.declaredAt()),
                    "host `" + host + "` leads to service port `" + servicePort + "` of " + scope.name() + ", which "
                            + (hasService ? Port.described(ports) : "has no service"),
                    Port.help(
                            PortRef.of(servicePort),
                            ports,
                            "add Exposure.clusterIp(ServicePort.named(…)) with a port of that name"));
        }
    }
}
