package io.bastide.emitters.kubernetes;

import io.bastide.dsl.value.Cidr;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of addresses as a number, to tell what lies inside of it.
 *
 * @param cidr the block as written
 * @param width bits of an address: 32 or 128
 * @param prefix length of the prefix in bits
 * @param network the network address
 */
record AddressBlock(Cidr cidr, int width, int prefix, BigInteger network) {
    /** Reads a block that the DSL accepted. */
    static AddressBlock of(Cidr cidr) {
        int slash = cidr.text().indexOf('/');
        try {
            // A literal is parsed, never looked up: the DSL lets no host name through.
            byte[] address =
                    InetAddress.getByName(cidr.text().substring(0, slash)).getAddress();
            int prefix = Integer.parseInt(cidr.text().substring(slash + 1));
            return new AddressBlock(cidr, address.length * 8, prefix, new BigInteger(1, address));
        } catch (UnknownHostException noLiteral) {
            throw new IllegalStateException("the DSL accepted `" + cidr + "`", noLiteral);
        }
    }

    /** Says whether every address of the other block is in this one; true for the block itself. */
    boolean holds(AddressBlock other) {
        int host = width - prefix;
        return other.width == width
                && other.prefix >= prefix
                && other.network.shiftRight(host).equals(network.shiftRight(host));
    }
}
