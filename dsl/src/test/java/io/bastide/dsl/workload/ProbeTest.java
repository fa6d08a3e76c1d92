package io.bastide.dsl.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.value.PortRef;
import org.junit.jupiter.api.Test;

class ProbeTest {
    @Test
    void keepsTheOrderOfItsHeaders() {
        Probe probe = Probe.http("/health", "http")
                .withHeader("X-Probe", "readiness")
                .withHeader("Cookie", "session=probe")
                .withHeader("Accept", "*/*");

        assertThat(((ProbeAction.Http) probe.action()).headers().keySet())
                .containsExactly("X-Probe", "Cookie", "Accept");
    }

    @Test
    void staysAsItIsWhenItCannotHaveHeaders() {
        Probe probe = Probe.tcp(6379);

        assertThat(probe.withHeader("Cookie", "session=probe")).isEqualTo(probe);
    }

    @Test
    void knowsThePortThatItConnectsTo() {
        assertThat(Probe.grpc("grpc").action().target()).contains(PortRef.of("grpc"));
        assertThat(Probe.http("/", 80).action().target()).contains(PortRef.of(80));
        assertThat(Probe.exec("true").action().target()).isEmpty();
    }
}
