package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.network.ServicePort;
import java.util.List;
import java.util.Optional;

/**
 * Ingresses and HTTP routes that lead to a workload's service. A route to a port that no service has is left out: that
 * is a finding of the validators.
 */
final class Routes {
    private Routes() {}

    /** The route of an exposure; empty for a service, and for a route that leads nowhere. */
    static Optional<Manifest> of(Exposure exposure, WorkloadScope scope) {
        if (exposure instanceof IngressExposure ingress) {
            return WorkloadService.withPort(scope.services(), ingress.servicePort())
                    .map(service -> ingress(ingress, service, scope));
        }
        if (exposure instanceof HttpRouteExposure route) {
            return WorkloadService.withPort(scope.services(), route.servicePort())
                    .flatMap(service ->
                            service.port(route.servicePort()).map(port -> httpRoute(route, service, port, scope)));
        }
        return Optional.empty();
    }

    private static Manifest ingress(IngressExposure exposure, WorkloadService service, WorkloadScope scope) {
        Mapping backend = Mapping.of(
                "service",
                Mapping.builder()
                        .put("name", service.name())
                        .put(
                                "port",
                                Mapping.builder()
                                        .put("name", exposure.servicePort())
                                        .build())
                        .build());
        Mapping path = Mapping.builder()
                .put("path", exposure.path())
                .put("pathType", "Prefix")
                .put("backend", backend)
                .build();
        Mapping rule = Mapping.builder()
                .put("host", exposure.host())
                .put("http", Mapping.of("paths", Sequence.of(path)))
                .build();
        Mapping.Builder spec = Mapping.builder(exposure.declaredAt())
                .putText(
                        "ingressClassName",
                        exposure.ingressClass().or(scope.view().view().cluster()::ingressClass));
        exposure.tlsSecret().ifPresent(secret -> spec.put("tls", Sequence.of(tls(exposure.host(), secret))));
        spec.put("rules", Sequence.of(rule));
        return object(ObjectKind.INGRESS, exposure, scope)
                .put("spec", spec.build())
                .manifest();
    }

    private static Mapping tls(String host, String secret) {
        return Mapping.builder()
                .put("hosts", Sequence.ofTexts(List.of(host)))
                .put("secretName", secret)
                .build();
    }

    /** The Gateway API refers to a service's port by number only. */
    private static Manifest httpRoute(
            HttpRouteExposure exposure, WorkloadService service, ServicePort port, WorkloadScope scope) {
        Mapping path = Mapping.builder()
                .put("type", "PathPrefix")
                .put("value", exposure.path())
                .build();
        Mapping backend = Mapping.builder()
                .put("name", service.name())
                .put("port", port.number())
                .build();
        Mapping rule = Mapping.builder()
                .put("matches", Sequence.of(Mapping.of("path", path)))
                .put("backendRefs", Sequence.of(backend))
                .build();
        Mapping spec = Mapping.builder(exposure.declaredAt())
                .put("parentRefs", Sequence.of(parent(exposure.gateway())))
                .put("hostnames", Sequence.ofTexts(List.of(exposure.host())))
                .put("rules", Sequence.of(rule))
                .build();
        return object(ObjectKind.HTTP_ROUTE, exposure, scope).put("spec", spec).manifest();
    }

    private static Mapping parent(GatewayRef gateway) {
        return Mapping.builder()
                .put("name", gateway.name())
                .put("namespace", gateway.namespace())
                .putText("sectionName", gateway.section())
                .build();
    }

    private static ObjectBuilder object(ObjectKind kind, Exposure exposure, WorkloadScope scope) {
        String name = exposure.name().isEmpty() ? scope.workload().name() : exposure.name();
        return scope.object(kind, name, exposure.declaredAt()).annotations(exposure.annotations());
    }
}
