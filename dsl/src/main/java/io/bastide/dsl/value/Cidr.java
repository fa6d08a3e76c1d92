package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of IP addresses in CIDR notation (RFC 4632, RFC 4291).
 *
 * @param text address and prefix length, for example {@code 10.0.0.0/8}; the host bits are zero
 */
public record Cidr(String text) {
    private static final String HELP = "write a network and its prefix length, for example `10.0.0.0/8` or `fd00::/8`";
    /** Without leading zeros, which some readers take for octal. */
    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern V4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** Refuses what is no block, or has host bits set. */
    public Cidr {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new SpecException("`" + text + "` has no prefix length", HELP);
        }
        byte[] address = address(text, text.substring(0, slash));
        int prefix = prefix(text, text.substring(slash + 1), address.length * 8);
        if (hasHostBits(address, prefix)) {
            throw new SpecException("`" + text + "` has bits set behind its prefix", HELP);
        }
    }

    /** Reads a block. */
    public static Cidr of(String text) {
        return new Cidr(text);
    }

    /** Says whether this is a block of IPv6 addresses. */
    public boolean isIpv6() {
        return text.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return text;
    }

    private static byte[] address(String text, String address) {
        if (!V4.matcher(address).matches() && !V6.matcher(address).matches()) {
            throw new SpecException("`" + text + "` is no block of IP addresses", HELP);
        }
        try {
            // A literal is parsed, never looked up: the patterns above let no host name through.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (bytes.length == 4 && address.indexOf(':') >= 0) {
                throw new SpecException("`" + text + "` is an IPv4 block in IPv6 notation", HELP);
            }
            return bytes;
        } catch (UnknownHostException noLiteral) {
            throw new SpecException("`" + text + "` is no block of IP addresses", HELP);
        }
    }

    private static int prefix(String text, String prefix, int bits) {
        if (!prefix.matches("0|[1-9]\\d{0,2}") || Integer.parseInt(prefix) > bits) {
            throw new SpecException("`" + text + "` has a prefix length outside 0 to " + bits, HELP);
        }
        return Integer.parseInt(prefix);
    }

    private static boolean hasHostBits(byte[] address, int prefix) {
        for (int bit = prefix; bit < address.length * 8; bit++) {
            if ((address[bit / 8] & (0x80 >> (bit % 8))) != 0) {
                return true;
            }
        }
        return false;
    }
}
