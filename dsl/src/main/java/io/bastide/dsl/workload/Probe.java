package io.bastide.dsl.workload;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.SpecStyle;
import io.bastide.dsl.value.PortRef;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * How the kubelet finds out whether a container has started, lives, or is ready.
 *
 * <p>What is not stated is left to Kubernetes: period 10 s, timeout 1 s, three failures, one success. All durations
 * are whole seconds.
 */
@SpecStyle
@Value.Immutable
public interface Probe extends Declared, WithProbe {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** What is done. */
    ProbeAction action();

    /** Time after the start of the container before the first probe. */
    Optional<Duration> initialDelay();

    /** Time between two probes, at least a second. */
    Optional<Duration> period();

    /** Time after which a probe has failed, at least a second. */
    Optional<Duration> timeout();

    /** Successes in a row after a failure that count as success. */
    OptionalInt successThreshold();

    /** Failures in a row that count as failure. */
    OptionalInt failureThreshold();

    /** A GET request to a port by number. */
    static Probe http(String path, int port) {
        return of(new ProbeAction.Http(path, PortRef.of(port), Map.of()));
    }

    /** A GET request to a port by name. */
    static Probe http(String path, String port) {
        return of(new ProbeAction.Http(path, PortRef.of(port), Map.of()));
    }

    /** A connection to a port by number. */
    static Probe tcp(int port) {
        return of(new ProbeAction.Tcp(PortRef.of(port)));
    }

    /** A connection to a port by name. */
    static Probe tcp(String port) {
        return of(new ProbeAction.Tcp(PortRef.of(port)));
    }

    /** The gRPC health check of the whole server, on a port by number. */
    static Probe grpc(int port) {
        return of(new ProbeAction.Grpc(PortRef.of(port), ""));
    }

    /** The gRPC health check of the whole server, on a port by name. */
    static Probe grpc(String port) {
        return of(new ProbeAction.Grpc(PortRef.of(port), ""));
    }

    /** A command in the container. */
    static Probe exec(String... command) {
        return of(new ProbeAction.Exec(List.of(command)));
    }

    /** The same probe with one more header; only a GET request has headers, others stay as they are. */
    default Probe withHeader(String name, String value) {
        if (!(action() instanceof ProbeAction.Http http)) {
            return this;
        }
        Map<String, String> headers = new LinkedHashMap<>(http.headers());
        headers.put(name, value);
        return withAction(new ProbeAction.Http(http.path(), http.port(), headers));
    }

    private static Probe of(ProbeAction action) {
        return ImmutableProbe.builder()
                .declaredAt(CallSite.capture())
                .action(action)
                .build();
    }
}
