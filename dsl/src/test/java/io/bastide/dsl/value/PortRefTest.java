package io.bastide.dsl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.source.SpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortRefTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 80, 65_535})
    void refersToAPortByNumber(int number) {
        PortRef port = PortRef.of(number);

        assertThat(port.number()).isEqualTo(number);
        assertThat(port.isNamed()).isFalse();
        assertThat(port).hasToString(Integer.toString(number));
    }

    @Test
    void refersToAPortByName() {
        PortRef port = PortRef.of("grpc");

        assertThat(port.name()).isEqualTo("grpc");
        assertThat(port.isNamed()).isTrue();
        assertThat(port).hasToString("grpc");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536, 70_000, Integer.MIN_VALUE})
    void refusesANumberThatIsNoPort(int number) {
        assertThatThrownBy(() -> PortRef.of(number))
                .isInstanceOf(SpecException.class)
                .hasMessage("port `" + number + "` does not exist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void refusesABlankName(String name) {
        assertThatThrownBy(() -> PortRef.of(name))
                .isInstanceOf(SpecException.class)
                .hasMessage("a port name is blank");
    }
}
