package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.List;
import java.util.Map;

/** A way in which a workload is reached. */
public sealed interface Exposure extends Declared permits ServiceExposure, IngressExposure, HttpRouteExposure {
    /** Name of the object that is emitted; empty for the workload's own name. */
    String name();

    /** Annotations of the object that is emitted. */
    Map<String, String> annotations();

    /**
     * A service inside the cluster.
     *
     * @param ports ports of the service; every named container port at its own number when none are given
     */
    static ServiceExposure clusterIp(ServicePort... ports) {
        return new ServiceExposure(ServiceType.CLUSTER_IP, "", List.of(ports), List.of(), Map.of(), CallSite.capture());
    }

    /** A service without an address of its own, whose name resolves to the pods. */
    static ServiceExposure headless(ServicePort... ports) {
        return new ServiceExposure(ServiceType.HEADLESS, "", List.of(ports), List.of(), Map.of(), CallSite.capture());
    }

    /** A service with an address outside the cluster, open to every source until {@code from} narrows it. */
    static ServiceExposure loadBalancer(ServicePort... ports) {
        return new ServiceExposure(
                ServiceType.LOAD_BALANCER, "", List.of(ports), List.of(), Map.of(), CallSite.capture());
    }

    /**
     * A host name at the cluster's ingress controller.
     *
     * @param host the host name, for example {@code shop.example.com}
     * @param servicePort name of a port of the workload's service
     */
    static IngressExposure ingress(String host, String servicePort) {
        return IngressExposure.of(host, servicePort);
    }

    /**
     * A host name at a gateway of the Gateway API.
     *
     * @param host the host name
     * @param gateway the gateway that accepts the route
     * @param servicePort name of a port of the workload's service
     */
    static HttpRouteExposure httpRoute(String host, GatewayRef gateway, String servicePort) {
        return HttpRouteExposure.of(host, gateway, servicePort);
    }
}
