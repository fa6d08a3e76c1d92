package io.bastide.dsl.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTest {
    @Test
    void leadsToTheContainerPortOfTheSameNameUnlessStated() {
        ServicePort port = ServicePort.named("grpc", 5000);

        assertThat(port.target()).isEqualTo(PortRef.of("grpc"));
        assertThat(port.to(8080).target()).isEqualTo(PortRef.of(8080));
        assertThat(port.to("other").target()).isEqualTo(PortRef.of("other"));
    }

    @Test
    void keepsTheRestOfAPortWhenOnePartChanges() {
        ServicePort port =
                ServicePort.named("dns", 53).to(5353).over(Protocol.UDP).speaking("kubernetes.io/dns");

        assertThat(port)
                .isEqualTo(
                        new ServicePort("dns", 53, PortRef.of(5353), Protocol.UDP, Optional.of("kubernetes.io/dns")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 65_536})
    void refusesAPortThatDoesNotExist(int number) {
        assertThatThrownBy(() -> ServicePort.named("http", number)).isInstanceOf(SpecException.class);
    }

    @Test
    void keepsTheRestOfAServiceWhenOnePartChanges() {
        ServicePort http = ServicePort.named("http", 80);
        Cidr office = Cidr.of("192.0.2.0/24");

        ServiceExposure service =
                Exposure.loadBalancer(http).named("web-outside").from(office).annotated("class", "public");

        assertThat(service.type()).isEqualTo(ServiceType.LOAD_BALANCER);
        assertThat(service.name()).isEqualTo("web-outside");
        assertThat(service.ports()).containsExactly(http);
        assertThat(service.sources()).containsExactly(office);
        assertThat(service.annotations()).containsEntry("class", "public");
    }

    @Test
    void keepsTheOrderOfItsAnnotations() {
        ServiceExposure service = Exposure.clusterIp()
                .annotated("zeta", "1")
                .annotated("alpha", "2")
                .annotated("mid", "3");

        assertThat(service.annotations().keySet()).containsExactly("zeta", "alpha", "mid");
    }

    @Test
    void keepsPrivateBlocksClosedWhenTheInternetIsOpen() {
        Outside internet = Outside.internet("the partner moves its addresses");

        assertThat(internet.blocks()).containsExactly(Cidr.of("0.0.0.0/0"));
        assertThat(internet.except())
                .containsExactly(
                        Cidr.of("10.0.0.0/8"),
                        Cidr.of("172.16.0.0/12"),
                        Cidr.of("192.168.0.0/16"),
                        Cidr.of("169.254.0.0/16"));
    }

    @Test
    void keepsTheOrderOfBlocks() {
        Outside partner = Outside.named("partner", Cidr.of("203.0.113.0/24"), Cidr.of("192.0.2.0/24"));

        assertThat(partner.blocks()).extracting(Cidr::text).containsExactly("203.0.113.0/24", "192.0.2.0/24");
    }

    @Test
    void callsAddressesOverTcpUnlessStated() {
        Outside partner = Outside.named("partner", Cidr.of("192.0.2.0/24"));

        assertThat(partner.on(443).protocol()).isEqualTo(Protocol.TCP);
        assertThat(partner.on(53, Protocol.UDP).protocol()).isEqualTo(Protocol.UDP);
    }
}
