package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.ProbeAction;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Probes of a container: what is done first, then when and how often. */
final class Probes {
    private Probes() {}

    /** Puts the three probes of a container in the order in which they begin to count. */
    static void putAll(Mapping.Builder built, Container container, Workload workload) {
        put(built, "startupProbe", container.startup(), container, workload);
        put(built, "livenessProbe", container.liveness(), container, workload);
        put(built, "readinessProbe", container.readiness(), container, workload);
    }

    private static void put(
            Mapping.Builder built, String key, Optional<Probe> probe, Container container, Workload workload) {
        probe.flatMap(stated -> of(stated, container, workload)).ifPresent(emitted -> built.put(key, emitted));
    }

    private static Optional<Mapping> of(Probe probe, Container container, Workload workload) {
        Mapping.Builder built = Mapping.builder(probe.declaredAt());
        if (!putAction(built, probe.action(), container, workload)) {
            return Optional.empty();
        }
        probe.initialDelay().ifPresent(delay -> built.put("initialDelaySeconds", Seconds.of(delay)));
        probe.period().ifPresent(period -> built.put("periodSeconds", Seconds.of(period)));
        probe.timeout().ifPresent(timeout -> built.put("timeoutSeconds", Seconds.of(timeout)));
        probe.successThreshold().ifPresent(count -> built.put("successThreshold", count));
        probe.failureThreshold().ifPresent(count -> built.put("failureThreshold", count));
        return Optional.of(built.build());
    }

    /** Says whether the action could be said; a gRPC port name that no container has is the validators' finding. */
    private static boolean putAction(
            Mapping.Builder built, ProbeAction action, Container container, Workload workload) {
        if (action instanceof ProbeAction.Grpc grpc) {
            Optional<Mapping> check =
                    portNumber(grpc.port(), container, workload).map(number -> grpc(number, grpc.service()));
            check.ifPresent(mapping -> built.put("grpc", mapping));
            return check.isPresent();
        }
        if (action instanceof ProbeAction.Http http) {
            built.put("httpGet", http(http));
        } else if (action instanceof ProbeAction.Tcp tcp) {
            built.put("tcpSocket", Mapping.of("port", Services.reference(tcp.port())));
        } else if (action instanceof ProbeAction.Exec exec) {
            built.put("exec", Mapping.of("command", Sequence.ofTexts(exec.command())));
        }
        return true;
    }

    private static Mapping grpc(int port, String service) {
        Mapping.Builder check = Mapping.builder().put("port", port);
        if (!service.isEmpty()) {
            check.put("service", service);
        }
        return check.build();
    }

    private static Mapping http(ProbeAction.Http http) {
        return Mapping.builder()
                .put("path", http.path())
                .put("port", Services.reference(http.port()))
                .putUnlessEmpty("httpHeaders", headers(http.headers()))
                .build();
    }

    private static Sequence headers(Map<String, String> headers) {
        return Sequence.of(headers.entrySet().stream()
                .map(header -> Mapping.builder()
                        .put("name", header.getKey())
                        .put("value", header.getValue())
                        .build())
                .toList());
    }

    /** Kubernetes takes the port of a gRPC check by number only, so a name is looked up, the own container first. */
    private static Optional<Integer> portNumber(PortRef port, Container container, Workload workload) {
        if (!port.isNamed()) {
            return Optional.of(port.number());
        }
        return Stream.concat(Stream.of(container), workload.allContainers().stream())
                .map(Container::ports)
                .flatMap(List::stream)
                .filter(candidate -> candidate.is(port))
                .map(ContainerPort::number)
                .findFirst();
    }
}
