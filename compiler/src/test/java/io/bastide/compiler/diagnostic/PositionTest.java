package io.bastide.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Position.OutputPosition;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.tree.JsonPointer;
import org.junit.jupiter.api.Test;

class PositionTest {
    @Test
    void specPositionShowsFileAndLine() {
        assertThat(new SpecPosition("shop/Shop.java", 38, "Shop#define").display())
                .isEqualTo("shop/Shop.java:38");
    }

    @Test
    void specPositionWithoutLineShowsTheFile() {
        assertThat(new SpecPosition("shop/Shop.java", 0, "").display()).isEqualTo("shop/Shop.java");
    }

    @Test
    void outputPositionShowsPathAndPointer() {
        assertThat(new OutputPosition("base/web.yaml", JsonPointer.of("spec", "replicas")).display())
                .isEqualTo("base/web.yaml#/spec/replicas");
    }

    @Test
    void outputPositionOfTheWholeFileShowsThePath() {
        assertThat(new OutputPosition("base/web.yaml", JsonPointer.ROOT).display())
                .isEqualTo("base/web.yaml");
    }

    @Test
    void unknownPositionShowsNothing() {
        assertThat(Position.NONE.display()).isEmpty();
    }
}
