package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "10.0.0.0/8",
                "172.16.0.0/12",
                "192.168.1.7/32",
                "255.255.255.254/31",
                "::/0",
                "::1/128",
                "fd00::/8",
                "2001:db8:0:1::/64"
            })
    void readsAndPrintsABlock(String text) {
        assertThat(Cidr.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/8", "10.1.0.0/15", "0.0.0.1/0", "fd00::1/64", "8000::/0"})
    void refusesBitsBehindThePrefix(String text) {
        assertThatThrownBy(() -> Cidr.of(text))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + text + "` has bits set behind its prefix");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/08", "10.0.0.0/", "10.0.0.0/8/8", "10.0.0.0/x"})
    void refusesAPrefixThatIpv4DoesNotHave(String text) {
        assertThatThrownBy(() -> Cidr.of(text))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + text + "` has a prefix length outside 0 to 32");
    }

    @Test
    void refusesAPrefixThatIpv6DoesNotHave() {
        assertThatThrownBy(() -> Cidr.of("fd00::/129"))
                .isInstanceOf(SpecException.class)
                .hasMessage("`fd00::/129` has a prefix length outside 0 to 128");
    }

    @Test
    void refusesAnAddressWithoutAPrefix() {
        assertThatThrownBy(() -> Cidr.of("10.0.0.0"))
                .isInstanceOf(SpecException.class)
                .hasMessage("`10.0.0.0` has no prefix length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/8",
                "256.0.0.0/8",
                "10.0.0/8",
                "10/8",
                "010.0.0.0/8",
                "10.0.0.00/8",
                "example.com/8",
                "abc/8",
                ":/8",
                ":::/8",
                "1:2/16",
                "fd00::%eth0/8",
                " 10.0.0.0/8"
            })
    void refusesWhatIsNoBlockOfAddresses(String text) {
        assertThatThrownBy(() -> Cidr.of(text))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + text + "` is no block of IP addresses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"::ffff:10.0.0.0/104", "::ffff:10.0.0.0/8"})
    void refusesAnIpv4BlockInIpv6Notation(String text) {
        assertThatThrownBy(() -> Cidr.of(text))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + text + "` is an IPv4 block in IPv6 notation");
    }

    @Test
    void knowsTheFamilyOfItsAddresses() {
        assertThat(Cidr.of("fd00::/8").isIpv6()).isTrue();
        assertThat(Cidr.of("10.0.0.0/8").isIpv6()).isFalse();
    }
}
