package io.bastide.compiler.resolve;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.Protocol;
import java.util.Comparator;

/**
 * A connection that is declared and therefore allowed.
 *
 * @param source who opens it
 * @param destination who accepts it
 * @param port port of the pods or addresses that accept it, 1 to 65535: behind a service, not the service's own
 * @param protocol transport protocol
 * @param declaredAt the place of the declaration
 */
public record Flow(Peer source, Peer destination, int port, Protocol protocol, CallSite declaredAt)
        implements Comparable<Flow> {
    private static final Comparator<Flow> ORDER = Comparator.comparing((Flow flow) -> flow.source.display())
            .thenComparing(flow -> flow.destination.display())
            .thenComparingInt(Flow::port)
            .thenComparing(Flow::protocol);

    /** Orders by source, destination, port and protocol. */
    @Override
    public int compareTo(Flow other) {
        return ORDER.compare(this, other);
    }
}
