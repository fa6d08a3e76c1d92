package io.bastide.compiler.resolve;

import io.bastide.dsl.value.Cidr;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One end of a flow. */
public sealed interface Peer {
    /** A form for people and for sorting, unique among peers of a view. */
    String display();

    /**
     * The pods of a workload.
     *
     * @param tenant name of its tenant
     * @param namespace the namespace of its pods
     * @param workload its name
     * @param selector labels that select its pods
     */
    record WorkloadPeer(String tenant, String namespace, String workload, Map<String, String> selector)
            implements Peer {
        /** Copies the labels and keeps their order. */
        public WorkloadPeer {
            selector = Collections.unmodifiableMap(new LinkedHashMap<>(selector));
        }

        @Override
        public String display() {
            return tenant + "/" + workload;
        }
    }

    /**
     * All pods of a namespace that no tenant owns, for example that of the ingress controller.
     *
     * @param namespace its name
     */
    record NamespacePeer(String namespace) implements Peer {
        @Override
        public String display() {
            return "namespace " + namespace;
        }
    }

    /**
     * Addresses outside the cluster.
     *
     * @param name what people call them
     * @param blocks the addresses
     * @param except blocks inside of them that are left out
     */
    record AddressPeer(String name, List<Cidr> blocks, List<Cidr> except) implements Peer {
        /** Copies the lists. */
        public AddressPeer {
            blocks = List.copyOf(blocks);
            except = List.copyOf(except);
        }

        @Override
        public String display() {
            return name + " " + blocks;
        }
    }
}
