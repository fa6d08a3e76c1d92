package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.Peer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.value.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The other end of a connection as network policies say it. Namespace and pods stand in one element, because two
 * elements would mean either of them.
 */
final class NetworkPeers {
    /** The label that the API server gives every namespace. Source: Kubernetes, "Well-Known Labels". */
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

    private NetworkPeers() {}

    /** The elements for a peer; none when it names nobody. */
    static Sequence of(Peer peer, ViewScope scope) {
        if (peer instanceof Peer.WorkloadPeer pods) {
            return pods(pods, scope);
        }
        if (peer instanceof Peer.NamespacePeer other) {
            return other.namespace().isEmpty()
                    ? Sequence.EMPTY
                    : Sequence.of(Mapping.of("namespaceSelector", namespace(other.namespace())));
        }
        return blocks((Peer.AddressPeer) peer);
    }

    /** Selects one namespace by its name. */
    static Mapping namespace(String name) {
        return labels(Map.of(NAMESPACE_NAME, name));
    }

    /** Selects by labels. */
    static Mapping labels(Map<String, String> labels) {
        return Mapping.of("matchLabels", Texts.sorted(labels));
    }

    private static Sequence pods(Peer.WorkloadPeer peer, ViewScope scope) {
        Mapping podSelector = labels(peer.selector());
        boolean isSameTenant = peer.tenant().equals(scope.tenant().name());
        if (isSameTenant || isSameNamespace(peer, scope)) {
            return Sequence.of(Mapping.of("podSelector", podSelector));
        }
        return peer.namespace().isEmpty()
                ? Sequence.EMPTY
                : Sequence.of(Mapping.builder()
                        .put("namespaceSelector", namespace(peer.namespace()))
                        .put("podSelector", podSelector)
                        .build());
    }

    private static boolean isSameNamespace(Peer.WorkloadPeer peer, ViewScope scope) {
        return !scope.namespace().isEmpty() && scope.namespace().equals(peer.namespace());
    }

    /** The API takes only exceptions inside their block; a block that an exception covers is left out. */
    private static Sequence blocks(Peer.AddressPeer peer) {
        List<AddressBlock> except = peer.except().stream().map(AddressBlock::of).toList();
        List<Mapping> elements = new ArrayList<>();
        for (Cidr cidr : peer.blocks()) {
            AddressBlock block = AddressBlock.of(cidr);
            if (except.stream().noneMatch(hole -> hole.holds(block))) {
                List<String> holes = except.stream()
                        .filter(block::holds)
                        .map(hole -> hole.cidr().text())
                        .toList();
                Mapping ipBlock = Mapping.builder()
                        .put("cidr", cidr.text())
                        .putUnlessEmpty("except", Sequence.ofTexts(holes))
                        .build();
                elements.add(Mapping.of("ipBlock", ipBlock));
            }
        }
        return Sequence.of(elements);
    }
}
