package io.bastide.dsl.workload;

import io.bastide.dsl.value.PortRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the kubelet does to find out how a container is. */
public sealed interface ProbeAction {
    /** The port it connects to, or empty when it connects to none. */
    Optional<PortRef> target();

    /**
     * A GET request; 200 to 399 is success.
     *
     * @param path path and query
     * @param port the container port
     * @param headers headers of the request, in order
     */
    record Http(String path, PortRef port, Map<String, String> headers) implements ProbeAction {
        /** Copies the headers and keeps their order. */
        public Http {
            headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        }

        @Override
        public Optional<PortRef> target() {
            return Optional.of(port);
        }
    }

    /**
     * A connection that opens is success.
     *
     * @param port the container port
     */
    record Tcp(PortRef port) implements ProbeAction {
        @Override
        public Optional<PortRef> target() {
            return Optional.of(port);
        }
    }

    /**
     * The gRPC health checking protocol.
     *
     * @param port the container port; Kubernetes takes it by number only
     * @param service the service that is asked about; the whole server when empty
     */
    record Grpc(PortRef port, String service) implements ProbeAction {
        @Override
        public Optional<PortRef> target() {
            return Optional.of(port);
        }
    }

    /**
     * A command in the container; exit code 0 is success.
     *
     * @param command program and arguments
     */
    record Exec(List<String> command) implements ProbeAction {
        /** Copies the command. */
        public Exec {
            command = List.copyOf(command);
        }

        @Override
        public Optional<PortRef> target() {
            return Optional.empty();
        }
    }
}
