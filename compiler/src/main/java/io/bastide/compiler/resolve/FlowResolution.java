package io.bastide.compiler.resolve;

import io.bastide.compiler.resolve.PodPorts.PodPort;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Call;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.network.OutsideCall;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.network.ServiceType;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns calls, callers and exposures of one tenant in one place into flows. */
final class FlowResolution {
    private static final List<Cidr> EVERY_ADDRESS = List.of(Cidr.of("0.0.0.0/0"), Cidr.of("::/0"));

    private final Tenant tenant;
    private final Cluster cluster;
    private final List<Flow> flows = new ArrayList<>();

    private FlowResolution(Tenant tenant, Cluster cluster) {
        this.tenant = tenant;
        this.cluster = cluster;
    }

    /** Flows that do not leave the tenant, and those to and from the world outside the platform. */
    static List<Flow> within(Tenant tenant, Cluster cluster) {
        FlowResolution resolution = new FlowResolution(tenant, cluster);
        tenant.workloads().forEach(resolution::addFlowsOf);
        return resolution.flows;
    }

    /** A workload as an end of a flow. */
    static Peer.WorkloadPeer peer(Tenant tenant, Workload workload) {
        boolean isUnstated = tenant.namespace().kind() == NamespaceChoice.Kind.UNSTATED;
        return new Peer.WorkloadPeer(
                tenant.name(), isUnstated ? "" : tenant.namespaceName(), workload.name(), Selectors.of(workload));
    }

    private void addFlowsOf(Workload workload) {
        workload.calls().forEach(call -> addCall(workload, call));
        workload.callers().forEach(caller -> addCaller(workload, caller));
        workload.exposures().forEach(exposure -> addExposure(workload, exposure));
    }

    private void addCall(Workload source, Call call) {
        if (call instanceof OutsideCall outside) {
            Peer.AddressPeer destination = new Peer.AddressPeer(
                    outside.outside().name(),
                    outside.outside().blocks(),
                    outside.outside().except());
            flows.add(new Flow(
                    peer(tenant, source),
                    destination,
                    outside.port().number(),
                    outside.protocol(),
                    outside.declaredAt()));
        } else if (call instanceof WorkloadCall inside && isOwn(inside)) {
            tenant.workloads().stream()
                    .filter(workload -> workload.name().equals(inside.workload()))
                    .findFirst()
                    .ifPresent(callee -> PodPorts.behind(inside.port(), callee)
                            .ifPresent(port -> flows.add(new Flow(
                                    peer(tenant, source),
                                    peer(tenant, callee),
                                    port.number(),
                                    port.protocol(),
                                    inside.declaredAt()))));
        }
    }

    private boolean isOwn(WorkloadCall call) {
        return call.tenant().isEmpty() || call.tenant().equals(tenant.name());
    }

    private void addCaller(Workload workload, Caller caller) {
        Peer source = caller.namespace().isEmpty()
                ? new Peer.AddressPeer("callers", caller.blocks(), List.of())
                : new Peer.NamespacePeer(caller.namespace());
        addIngress(source, workload, PodPorts.behind(caller.port(), workload), caller.declaredAt());
    }

    private void addExposure(Workload workload, Exposure exposure) {
        if (exposure instanceof ServiceExposure service && service.type() == ServiceType.LOAD_BALANCER) {
            List<Cidr> blocks = service.sources().isEmpty() ? EVERY_ADDRESS : service.sources();
            Peer source = new Peer.AddressPeer("load balancer clients", blocks, List.of());
            for (ServicePort port : PodPorts.of(service, workload)) {
                addIngress(source, workload, PodPorts.target(port, workload), service.declaredAt());
            }
        } else if (exposure instanceof IngressExposure ingress) {
            Peer source = new Peer.NamespacePeer(cluster.ingressNamespace());
            addIngress(source, workload, behind(ingress.servicePort(), workload), ingress.declaredAt());
        } else if (exposure instanceof HttpRouteExposure route) {
            Peer source = new Peer.NamespacePeer(route.gateway().namespace());
            addIngress(source, workload, behind(route.servicePort(), workload), route.declaredAt());
        }
    }

    private static Optional<PodPort> behind(String servicePort, Workload workload) {
        return PodPorts.behind(PortRef.of(servicePort), workload);
    }

    private void addIngress(Peer source, Workload workload, Optional<PodPort> port, CallSite declaredAt) {
        port.ifPresent(found ->
                flows.add(new Flow(source, peer(tenant, workload), found.number(), found.protocol(), declaredAt)));
    }
}
