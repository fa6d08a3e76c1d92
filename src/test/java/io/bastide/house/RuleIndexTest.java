package io.bastide.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.Targets;
import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.render.ExplainPages;
import io.bastide.testkit.GoldenTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RuleIndexTest {
    private static final Path INDEX = Path.of(System.getProperty("bastide.root"))
            .resolve("docs/rules.md")
            .toAbsolutePath()
            .normalize();

    private static final List<Rule> RULES =
            Targets.of(RuleIndexTest.class.getClassLoader()).rules().all();

    @Test
    void everyRuleHasItsWordsAndItsPage() {
        ExplainPages pages = ExplainPages.of(RuleIndexTest.class.getClassLoader());

        assertThat(RULES)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        rule -> assertThat(pages.flawsOf(rule)).as(rule.code()).isEmpty());
    }

    @Test
    void documentationListsEveryRule() throws IOException {
        String expected = index();
        if (Boolean.getBoolean(GoldenTree.UPDATE)) {
            assertThat(System.getenv("CI"))
                    .as("golden files are not updated where CI is set")
                    .isNull();
            Files.writeString(INDEX, expected);
        }

        assertThat(INDEX).content().isEqualTo(expected);
    }

    private static String index() {
        StringBuilder text = new StringBuilder("""
                # Rules

                Every finding has a code. `bastide explain CODE` tells what it means, shows a spec that triggers it, says how to
                fix it and when suppressing it is right. A *fixed* rule cannot be suppressed; a *lint* can, with a reason.

                | code | name | severity | kind | what it finds |
                | --- | --- | --- | --- | --- |
                """);
        for (Rule rule : RULES) {
            text.append("| %s | %s | %s | %s | %s |%n"
                    .formatted(
                            rule.code(),
                            rule.slug(),
                            rule.severity().word(),
                            rule.kind().name().toLowerCase(Locale.ROOT),
                            rule.summary().replace("|", "\\|")));
        }
        return text.toString().replace("\r\n", "\n");
    }
}
