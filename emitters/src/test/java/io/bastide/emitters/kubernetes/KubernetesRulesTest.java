package io.bastide.emitters.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesRulesTest {
    @Test
    void holdsEveryRuleUnderACodeOfItsOwn() {
        assertThat(new KubernetesRules().rules())
                .hasSize(KubernetesRule.values().length)
                .extracting(Rule::code)
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("K8S[0-9]{3}"));
    }

    @ParameterizedTest
    @EnumSource(KubernetesRule.class)
    void explainsEveryRuleUnderTheFourHeadings(KubernetesRule rule) throws IOException {
        String page = page("/explain/" + rule.code() + ".md");

        assertThat(page.lines().filter(line -> line.startsWith("## ")))
                .containsExactly(
                        "## What it means",
                        "## A spec that triggers it",
                        "## How to fix it",
                        "## When suppressing is right");
    }

    private static String page(String path) throws IOException {
        try (InputStream page = KubernetesRulesTest.class.getResourceAsStream(path)) {
            assertThat(page).as(path).isNotNull();
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
