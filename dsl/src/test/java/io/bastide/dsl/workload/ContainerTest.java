package io.bastide.dsl.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.value.ImageRef;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class ContainerTest {
    private static final Container SERVER = Container.named("server")
            .image(ImageRef.of("shop:1"))
            .resources(Resources.of("100m", "64Mi"))
            .env(EnvVar.of("FIRST", "1"), EnvVar.of("SECOND", "2"), EnvVar.of("THIRD", "3"))
            .build();

    @Test
    void replacesAVariableWhereItStands() {
        Container changed = SERVER.withEnvVar(EnvVar.secret("SECOND", "passwords", "second"));

        assertThat(changed.env())
                .containsExactly(
                        EnvVar.of("FIRST", "1"),
                        EnvVar.secret("SECOND", "passwords", "second"),
                        EnvVar.of("THIRD", "3"));
    }

    @Test
    void addsANewVariableAtTheEnd() {
        Container changed = SERVER.withEnvVar(EnvVar.of("FOURTH", 4));

        assertThat(changed.env()).extracting(EnvVar::name).containsExactly("FIRST", "SECOND", "THIRD", "FOURTH");
    }

    @Test
    void staysEqualWhenAVariableKeepsItsValue() {
        assertThat(SERVER.withEnvVar(EnvVar.of("SECOND", "2"))).isEqualTo(SERVER);
    }

    @Property
    void hasEachVariableOnceInTheOrderOfTheFirstCalls(
            @ForAll @Size(min = 1, max = 8) @UniqueElements
                    List<@AlphaChars @StringLength(min = 1, max = 6) String> names) {
        Container container = SERVER.withEnv();
        for (String name : names) {
            container = container.withEnvVar(EnvVar.of(name, "old"));
        }
        for (String name : names) {
            container = container.withEnvVar(EnvVar.of(name, "new"));
        }

        assertThat(container.env())
                .containsExactlyElementsOf(
                        names.stream().map(name -> EnvVar.of(name, "new")).toList());
    }
}
