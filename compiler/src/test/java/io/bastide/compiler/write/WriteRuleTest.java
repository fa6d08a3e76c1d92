package io.bastide.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.RuleKind;
import io.bastide.compiler.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteRuleTest {
    @ParameterizedTest
    @EnumSource
    void isExplainedUnderTheFourHeadings(WriteRule rule) throws Exception {
        try (var page = WriteRule.class.getResourceAsStream("/explain/" + rule.code() + ".md")) {
            assertThat(page).as("explain page of %s", rule.code()).isNotNull();
            String text = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text.lines().filter(line -> line.startsWith("#")))
                    .containsExactly(
                            "## What it means",
                            "## A spec that triggers it",
                            "## How to fix it",
                            "## When suppressing is right");
        }
    }

    @Test
    void hasCodesAndSlugsOfItsOwn() {
        assertThat(Arrays.stream(WriteRule.values()).map(WriteRule::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(WriteRule.values()).map(WriteRule::slug)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void letsOnlyErrorsBeFixed(WriteRule rule) {
        assertThat(rule.kind() == RuleKind.FIXED).isEqualTo(rule.severity() == Severity.ERROR);
    }
}
