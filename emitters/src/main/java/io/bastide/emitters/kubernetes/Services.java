package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.Selectors;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.network.ServiceType;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;

/** Services in front of workloads. The type is always stated; TCP, the default, never is. */
final class Services {
    private Services() {}

    /** A service. */
    static Manifest of(WorkloadService service, WorkloadScope scope) {
        ServiceExposure exposure = service.exposure();
        boolean isLoadBalancer = exposure.type() == ServiceType.LOAD_BALANCER;
        Mapping.Builder spec =
                Mapping.builder(exposure.declaredAt()).put("type", isLoadBalancer ? "LoadBalancer" : "ClusterIP");
        if (exposure.type() == ServiceType.HEADLESS) {
            spec.put("clusterIP", "None");
        }
        if (isLoadBalancer) {
            spec.putUnlessEmpty(
                    "loadBalancerSourceRanges",
                    Sequence.ofTexts(exposure.sources().stream().map(Cidr::text).toList()));
        }
        spec.put("selector", Texts.sorted(Selectors.of(scope.workload())))
                .putUnlessEmpty(
                        "ports",
                        Sequence.of(service.ports().stream().map(Services::port).toList()));
        return scope.object(ObjectKind.SERVICE, service.name(), exposure.declaredAt())
                .annotations(exposure.annotations())
                .put("spec", spec.build())
                .manifest();
    }

    /** A port by name as a string, by number as an integer: the API tells them apart by that. */
    static Tree reference(PortRef port) {
        return port.isNamed() ? Scalar.of(port.name()) : Scalar.of(port.number());
    }

    private static Mapping port(ServicePort port) {
        Mapping.Builder built = Mapping.builder()
                .put("name", port.name())
                .put("port", port.number())
                .put("targetPort", reference(port.target()));
        if (port.protocol() != Protocol.TCP) {
            built.put("protocol", port.protocol().name());
        }
        return built.putText("appProtocol", port.appProtocol()).build();
    }
}
