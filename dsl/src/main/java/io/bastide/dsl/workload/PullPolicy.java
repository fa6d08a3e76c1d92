package io.bastide.dsl.workload;

/** When the kubelet asks the registry for an image. */
public enum PullPolicy {
    /** At every start. */
    ALWAYS,
    /** When the node does not have it. */
    IF_NOT_PRESENT,
    /** Never. */
    NEVER
}
