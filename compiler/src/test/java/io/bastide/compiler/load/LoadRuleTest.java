package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadRuleTest {
    private static final List<String> HEADINGS = List.of(
            "## What it means", "## A spec that triggers it", "## How to fix it", "## When suppressing is right");

    @Test
    void numbersRulesWithoutGaps() {
        List<Rule> rules = new LoadRules().rules();

        for (int index = 0; index < rules.size(); index++) {
            assertThat(rules.get(index).code()).isEqualTo("LOD%03d".formatted(index + 1));
        }
        assertThat(rules).extracting(Rule::slug).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void explainsTheRuleUnderTheFourHeadings(LoadRule rule) throws IOException {
        try (InputStream in = LoadRule.class.getResourceAsStream("/explain/" + rule.code() + ".md")) {
            assertThat(in).isNotNull();
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(page.lines().filter(line -> line.startsWith("#")).toList())
                    .isEqualTo(HEADINGS);
        }
    }
}
