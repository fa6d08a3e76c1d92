package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.SpecStyle;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A host name at the cluster's ingress controller that leads to a workload. */
@SpecStyle
@Value.Immutable
public non-sealed interface IngressExposure extends Exposure, WithIngressExposure {
    @Override
    @Value.Auxiliary
    CallSite declaredAt();

    /** The host name, for example {@code shop.example.com}. */
    String host();

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

    /** Ingress class; the cluster's own when empty. */
    Optional<String> ingressClass();

    /** Name of the secret with the certificate; no TLS section when empty. */
    Optional<String> tlsSecret();

    @Override
    Map<String, String> annotations();

    /** Every path of a host name leads to a port of the workload's service. */
    static IngressExposure of(String host, String servicePort) {
        return ImmutableIngressExposure.builder()
                .declaredAt(CallSite.capture())
                .host(host)
                .servicePort(servicePort)
                .build();
    }
}
