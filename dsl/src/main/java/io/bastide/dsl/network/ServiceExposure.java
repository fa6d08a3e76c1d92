package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.Cidr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Kubernetes service in front of a workload.
 *
 * @param type how it gets its address
 * @param name name of the service; empty for the workload's own name
 * @param ports its ports; every named container port at its own number when empty
 * @param sources blocks that may reach a load balancer; every source when empty
 * @param annotations annotations of the service
 * @param declaredAt the place of the call; not part of equality
 */
public record ServiceExposure(
        ServiceType type,
        String name,
        List<ServicePort> ports,
        List<Cidr> sources,
        Map<String, String> annotations,
        CallSite declaredAt)
        implements Exposure {
    /** Copies the collections and keeps their order. */
    public ServiceExposure {
        ports = List.copyOf(ports);
        sources = List.copyOf(sources);
        annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    }

    /** The same service under another name. */
    public ServiceExposure named(String serviceName) {
        return new ServiceExposure(type, serviceName, ports, sources, annotations, declaredAt);
    }

    /** The same load balancer, open to these blocks only. */
    public ServiceExposure from(Cidr... blocks) {
        return new ServiceExposure(type, name, ports, List.of(blocks), annotations, declaredAt);
    }

    /** The same service with one more annotation. */
    public ServiceExposure annotated(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(annotations);
        more.put(key, value);
        return new ServiceExposure(type, name, ports, sources, more, declaredAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceExposure that
                && type == that.type
                && name.equals(that.name)
                && ports.equals(that.ports)
                && sources.equals(that.sources)
                && annotations.equals(that.annotations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, name, ports, sources, annotations);
    }
}
