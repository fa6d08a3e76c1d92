package io.bastide.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.workload.Resources;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizesTest {
    private static final List<Resources> SIZES = List.of(Sizes.tiny(), Sizes.small(), Sizes.medium(), Sizes.large());

    @Test
    void mayUseTheMemoryThatTheyAskFor() {
        assertThat(SIZES).allSatisfy(size -> assertThat(size.memoryLimit()).isEqualTo(size.memoryRequest()));
    }

    @Test
    void doNotLimitProcessorTime() {
        assertThat(SIZES).allSatisfy(size -> assertThat(size.cpuLimit()).isEmpty());
    }

    @Test
    void growFromOneToTheNext() {
        assertThat(SIZES)
                .extracting(size -> size.cpuRequest().orElseThrow())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(SIZES)
                .extracting(size -> size.memoryRequest().orElseThrow())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void areAsLargeAsTheySay() {
        assertThat(Sizes.small()).isEqualTo(Resources.of("100m", "128Mi").upToMemory("128Mi"));
        assertThat(Sizes.large().exemption()).isEqualTo(Optional.empty());
    }
}
