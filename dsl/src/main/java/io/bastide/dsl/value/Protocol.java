package io.bastide.dsl.value;

/** Transport protocols that ports of pods and services can have. */
public enum Protocol {
    /** The default. */
    TCP,
    /** Datagrams. */
    UDP,
    /** Stream control transmission. */
    SCTP
}
