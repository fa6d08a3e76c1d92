package io.bastide.emitters.sops;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.sops.fault.SopsFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SopsRulesTest {
    static List<Rule> rules() {
        return new SopsRules().rules();
    }

    @Test
    void codesCountUpWithoutGaps() {
        assertThat(Stream.of(SopsRule.values()).map(SopsRule::code))
                .containsExactlyElementsOf(codes(1, SopsRule.values().length));
        assertThat(Stream.of(SopsFileRule.values()).map(SopsFileRule::code))
                .containsExactlyElementsOf(codes(101, SopsFileRule.values().length));
    }

    @Test
    void everyFaultHasOneRuleAndEveryRuleOneFault() {
        assertThat(Stream.of(SopsFault.values()).map(SopsFileRule::of)).containsExactly(SopsFileRule.values());
    }

    @ParameterizedTest
    @EnumSource
    void theRuleOfAFaultHasItsName(SopsFault fault) {
        assertThat(SopsFileRule.of(fault).name()).isEqualTo(fault.name());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void slugsAndSummariesAreForPeople(Rule rule) {
        assertThat(rule.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.summary()).doesNotEndWith(".").isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void explainsEveryRuleUnderTheFourHeadings(Rule rule) throws IOException {
        String page = page("/explain/" + rule.code() + ".md");

        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## What it means",
                        "## A spec that triggers it",
                        "## How to fix it",
                        "## When suppressing is right");
    }

    private static List<String> codes(int first, int number) {
        return IntStream.range(first, first + number)
                .mapToObj("SOP%03d"::formatted)
                .toList();
    }

    private static String page(String path) throws IOException {
        try (InputStream page = SopsRulesTest.class.getResourceAsStream(path)) {
            assertThat(page).as(path).isNotNull();
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
