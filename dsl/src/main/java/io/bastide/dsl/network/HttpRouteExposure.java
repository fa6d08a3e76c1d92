package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.SpecStyle;
import java.util.Map;
import org.immutables.value.Value;

/** A host name at a gateway (Gateway API) that leads to a workload. */
@SpecStyle
@Value.Immutable
public non-sealed interface HttpRouteExposure extends Exposure, WithHttpRouteExposure {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The host name. */
    String host();

    /** The gateway that accepts the route. */
    GatewayRef gateway();

    /** Name of a port of the workload's service. */
    String servicePort();

    @Override
    @Value.Default
    default String name() {
        return "";
    }

    /** Prefix of the paths that lead to the workload. */
    @Value.Default
    default String path() {
        return "/";
    }

    @Override
    Map<String, String> annotations();

    /** Every path of a host name leads to a port of the workload's service. */
    static HttpRouteExposure of(String host, GatewayRef gateway, String servicePort) {
        return ImmutableHttpRouteExposure.builder()
                .declaredAt(CallSite.capture())
                .host(host)
                .gateway(gateway)
                .servicePort(servicePort)
                .build();
    }
}
