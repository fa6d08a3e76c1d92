package io.bastide.dsl.network;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * Addresses outside the platform that a workload may call.
 *
 * @param name what people call it, for example {@code payment provider}
 * @param blocks the addresses
 * @param except blocks inside of them that stay closed
 * @param exemption why every address is open, when it is
 */
public record Outside(String name, List<Cidr> blocks, List<Cidr> except, Optional<Exemption> exemption) {
    private static final List<Cidr> PRIVATE_V4 = List.of(
            Cidr.of("10.0.0.0/8"), Cidr.of("172.16.0.0/12"), Cidr.of("192.168.0.0/16"), Cidr.of("169.254.0.0/16"));

    /** Copies the lists. */
    public Outside {
        blocks = List.copyOf(blocks);
        except = List.copyOf(except);
    }

    /** Addresses under a name for people. */
    public static Outside named(String name, Cidr... blocks) {
        return new Outside(name, List.of(blocks), List.of(), Optional.empty());
    }

    /**
     * Every public IPv4 address; private and link-local blocks stay closed (RFC 1918, RFC 3927).
     *
     * @param reason why the addresses cannot be named
     */
    public static Outside internet(String reason) {
        return new Outside(
                "internet",
                List.of(Cidr.of("0.0.0.0/0")),
                PRIVATE_V4,
                Optional.of(Exemption.of("calls to every public address", reason)));
    }

    /** A call to these addresses on a TCP port. */
    public OutsideCall on(int port) {
        return new OutsideCall(this, PortRef.of(port), Protocol.TCP, CallSite.capture());
    }

    /** A call to these addresses on a port. */
    public OutsideCall on(int port, Protocol protocol) {
        return new OutsideCall(this, PortRef.of(port), protocol, CallSite.capture());
    }
}
