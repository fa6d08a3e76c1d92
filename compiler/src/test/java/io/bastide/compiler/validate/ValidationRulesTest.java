package io.bastide.compiler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValidationRulesTest {
    @Test
    void codesCountUpWithoutGaps() {
        List<Rule> rules = new ValidationRules().rules();

        assertThat(rules)
                .extracting(Rule::code)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rules.size())
                        .mapToObj("VAL%03d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void slugsAndSummariesAreForPeople(ValidationRule rule) {
        assertThat(rule.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.summary()).doesNotEndWith(".").isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleIsExplained(ValidationRule rule) throws IOException {
        try (InputStream page = ValidationRule.class.getResourceAsStream("/explain/" + rule.code() + ".md")) {
            String text = new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text.lines().filter(line -> line.startsWith("#")))
                    .containsExactly(
                            "## What it means",
                            "## A spec that triggers it",
                            "## How to fix it",
                            "## When suppressing is right");
        }
    }
}
