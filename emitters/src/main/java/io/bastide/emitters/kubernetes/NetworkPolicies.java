package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.Flow;
import io.bastide.compiler.resolve.Peer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Network policies of one view of a tenant that lets nothing through but declared connections: everything closed, name
 * resolution open, and for each workload the connections that it accepts and opens.
 */
final class NetworkPolicies {
    private static final String INGRESS = "Ingress";
    private static final String EGRESS = "Egress";
    private static final int DNS_PORT = 53;

    private final ViewScope scope;
    private final Map<String, List<Flow>> accepted;
    private final Map<String, List<Flow>> opened;

    NetworkPolicies(ViewScope scope) {
        this.scope = scope;
        List<Flow> flows = scope.view().flows();
        this.accepted = byWorkload(flows, Flow::destination, scope.tenant());
        this.opened = byWorkload(flows, Flow::source, scope.tenant());
    }

    /** The policies of the tenant as a whole; none when its network is open. */
    List<Manifest> ofTenant() {
        return isOpen() ? List.of() : List.of(defaultDeny(), allowDns());
    }

    /** The policy of a workload; empty when the tenant's network is open, or nobody talks to it or from it. */
    Optional<Manifest> of(WorkloadScope workload) {
        if (isOpen()) {
            return Optional.empty();
        }
        reportHostNetwork(workload.workload());
        List<Mapping> ingress = rules(accepted, workload, Flow::source, "from");
        List<Mapping> egress = rules(opened, workload, Flow::destination, "to");
        if (ingress.isEmpty() && egress.isEmpty()) {
            return Optional.empty();
        }
        List<String> types = new ArrayList<>();
        if (!ingress.isEmpty()) {
            types.add(INGRESS);
        }
        if (!egress.isEmpty()) {
            types.add(EGRESS);
        }
        Mapping spec = Mapping.builder(workload.workload().declaredAt())
                .put("podSelector", workload.selector())
                .put("policyTypes", Sequence.ofTexts(types))
                .putUnlessEmpty("ingress", Sequence.of(ingress))
                .putUnlessEmpty("egress", Sequence.of(egress))
                .build();
        return Optional.of(
                workload.object(ObjectKind.NETWORK_POLICY, workload.workload().declaredAt())
                        .put("spec", spec)
                        .manifest());
    }

    private boolean isOpen() {
        return !scope.tenant().network().isDefaultDeny();
    }

    private Manifest defaultDeny() {
        return tenantWide(
                "default-deny",
                Mapping.builder()
                        .put("podSelector", Mapping.EMPTY)
                        .put("policyTypes", Sequence.ofTexts(List.of(INGRESS, EGRESS)))
                        .build());
    }

    /** Source of the labels: Kubernetes, "Customizing DNS Service", and the label that every namespace gets. */
    private Manifest allowDns() {
        Mapping servers = Mapping.builder()
                .put("namespaceSelector", NetworkPeers.namespace("kube-system"))
                .put("podSelector", NetworkPeers.labels(Map.of("k8s-app", "kube-dns")))
                .build();
        Mapping rule = Mapping.builder()
                .put("to", Sequence.of(servers))
                .put("ports", Sequence.of(port(Protocol.UDP, DNS_PORT), port(Protocol.TCP, DNS_PORT)))
                .build();
        return tenantWide(
                "allow-dns",
                Mapping.builder()
                        .put("podSelector", Mapping.EMPTY)
                        .put("policyTypes", Sequence.ofTexts(List.of(EGRESS)))
                        .put("egress", Sequence.of(rule))
                        .build());
    }

    private Manifest tenantWide(String name, Mapping spec) {
        return scope.object(ObjectKind.NETWORK_POLICY, name, scope.tenant().declaredAt())
                .put("spec", spec)
                .manifest();
    }

    private List<Mapping> rules(
            Map<String, List<Flow>> flows, WorkloadScope workload, Function<Flow, Peer> otherEnd, String key) {
        Map<String, List<Flow>> byPeer = new LinkedHashMap<>();
        for (Flow flow : flows.getOrDefault(workload.workload().name(), List.of())) {
            byPeer.computeIfAbsent(otherEnd.apply(flow).display(), peer -> new ArrayList<>())
                    .add(flow);
        }
        List<Mapping> rules = new ArrayList<>();
        for (List<Flow> ofPeer : byPeer.values()) {
            Flow first = ofPeer.get(0);
            Sequence peers = NetworkPeers.of(otherEnd.apply(first), scope);
            if (peers.isEmpty()) {
                // An empty list would mean every peer, so the whole rule goes.
                reportNoPeer(first, otherEnd.apply(first), workload);
            } else {
                rules.add(Mapping.builder(first.declaredAt())
                        .put(key, peers)
                        .put("ports", ports(ofPeer))
                        .build());
            }
        }
        return rules;
    }

    private static Sequence ports(List<Flow> flows) {
        return Sequence.of(flows.stream()
                .sorted()
                .map(flow -> port(flow.protocol(), flow.port()))
                .distinct()
                .toList());
    }

    private static Mapping port(Protocol protocol, int number) {
        return Mapping.builder()
                .put("protocol", protocol.name())
                .put("port", number)
                .build();
    }

    private void reportNoPeer(Flow flow, Peer peer, WorkloadScope workload) {
        workload.reportWithoutEffect(
                "calls",
                flow.declaredAt(),
                "the connection of workload `" + workload.workload().name() + "` with `" + peer.display()
                        + "` names no address or namespace that a network policy could open",
                "name at least one block outside the exceptions, or state the namespace of the other tenant");
    }

    private void reportHostNetwork(Workload workload) {
        if (workload.security().usesHostNetwork()) {
            scope.findings()
                    .onWorkload(
                            KubernetesRule.HOST_NETWORK,
                            workload,
                            "security",
                            "workload `" + workload.name()
                                    + "` is in the node's network, where no network policy holds for it",
                            "leave `onHostNetwork` out, or suppress K8S005 with a reason");
        }
    }

    private static Map<String, List<Flow>> byWorkload(List<Flow> flows, Function<Flow, Peer> end, Tenant tenant) {
        Map<String, List<Flow>> grouped = new LinkedHashMap<>();
        for (Flow flow : flows) {
            if (end.apply(flow) instanceof Peer.WorkloadPeer peer
                    && peer.tenant().equals(tenant.name())) {
                grouped.computeIfAbsent(peer.workload(), workload -> new ArrayList<>())
                        .add(flow);
            }
        }
        return grouped;
    }
}
