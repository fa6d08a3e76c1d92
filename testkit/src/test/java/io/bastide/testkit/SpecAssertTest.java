package io.bastide.testkit;

import static io.bastide.testkit.SpecAssert.assertThatSpec;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import acme.GoodSpec;
import acme.ProbeSpec;
import acme.UnmarkedSpec;
import org.junit.jupiter.api.Test;

class SpecAssertTest {
    @Test
    void acceptsFindingsOnTheirMarkedLines() {
        assertThatSpec(ProbeSpec.class).reportsMarkedDiagnostics();
    }

    @Test
    void refusesAFindingThatNoCommentExpects() {
        assertThatThrownBy(() -> assertThatSpec(UnmarkedSpec.class).reportsMarkedDiagnostics())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("unexpected: [VAL019 in line 24]");
    }

    @Test
    void acceptsASpecWithoutFindings() {
        assertThatSpec(GoodSpec.class).compilesWithoutFindings();
    }

    @Test
    void refusesASpecWithFindingsAndNamesThem() {
        assertThatThrownBy(() -> assertThatSpec(ProbeSpec.class).compilesWithoutFindings())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("VAL019")
                .hasMessageContaining("src/test/java/acme/ProbeSpec.java:24");
    }
}
