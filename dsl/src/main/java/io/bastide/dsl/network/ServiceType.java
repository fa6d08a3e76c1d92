package io.bastide.dsl.network;

/** How a service gets its address. */
public enum ServiceType {
    /** An address inside the cluster. */
    CLUSTER_IP,
    /** No address; the name resolves to the pods. */
    HEADLESS,
    /** An address outside the cluster. */
    LOAD_BALANCER
}
