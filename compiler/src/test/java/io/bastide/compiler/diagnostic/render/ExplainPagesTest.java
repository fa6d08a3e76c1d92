package io.bastide.compiler.diagnostic.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Rule;
import io.bastide.compiler.diagnostic.RuleFacts;
import io.bastide.compiler.diagnostic.Rules;
import io.bastide.compiler.diagnostic.SuppressionRule;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainPagesTest {
    private static final String PAGE = """
            ## What it means

            Something.

            ## A spec that triggers it

            ```yaml
            # not a heading
            ```

            ## How to fix it

            Somehow.

            ## When suppressing is right

            Never.
            """;

    private record WordsOfRule(String code, String slug, String summary) implements Rule {
        @Override
        public RuleFacts facts() {
            return RuleFacts.fixed(code, slug, summary);
        }
    }

    static Stream<Rule> knownRules() {
        return Rules.discover(ExplainPagesTest.class.getClassLoader()).all().stream();
    }

    @ParameterizedTest
    @MethodSource("knownRules")
    void everyKnownRuleIsExplainedAndWellNamed(Rule rule) {
        ExplainPages pages = ExplainPages.of(ExplainPagesTest.class.getClassLoader());

        assertThat(pages.flawsOf(rule)).isEmpty();
    }

    @Test
    void givesThePageOfACode() {
        ExplainPages pages = ExplainPages.of(ExplainPagesTest.class.getClassLoader());

        assertThat(pages.page(SuppressionRule.UNUSED.code()))
                .hasValueSatisfying(page -> assertThat(page).startsWith("## What it means\n"));
        assertThat(pages.page("ZZZ999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../diagnostic/X", "SUP004/../SUP004", "sup004", "", "SUP0044"})
    void looksUpNothingThatHasNotTheFormOfACode(String code) {
        assertThat(pages(PAGE).page(code)).isEmpty();
    }

    @Test
    void acceptsAPageWithTheFourHeadings() {
        assertThat(flaws(PAGE)).isEmpty();
    }

    @Test
    void reportsAMissingPage() {
        ExplainPages none = ExplainPages.of(ClassLoader.getPlatformClassLoader());

        assertThat(none.flawsOf(rule("TST001", "open-ingress", "a fact"))).containsExactly("there is no page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## How to fix it|## How to repair it",
                "## How to fix it|### How to fix it",
                "## When suppressing is right|",
                "Never.|## More",
                "## What it means|# Title\n## What it means",
                "Never.|Never.\n## How to fix it\nAgain.",
            })
    void reportsOtherHeadings(String change) {
        String[] parts = change.split("\\|", -1);

        assertThat(flaws(PAGE.replace(parts[0], parts[1])))
                .singleElement()
                .asString()
                .startsWith("the page has the headings [");
    }

    @Test
    void reportsAHeadingWithNothingUnderIt() {
        assertThat(flaws(PAGE.replace("Somehow.", "")))
                .containsExactly("the page says nothing under `## How to fix it`");
    }

    @Test
    void reportsWordsThatHaveNotTheirForm() {
        assertThat(pages(PAGE).flawsOf(rule("K8S001", "a-1", "a fact"))).isEmpty();
        assertThat(pages(PAGE).flawsOf(rule("TST001", "Open_Ingress", "a fact.")))
                .containsExactly(
                        "slug `Open_Ingress` is not lower-case words joined by hyphens",
                        "summary `a fact.` is not one line without a final stop");
        assertThat(pages(PAGE).flawsOf(rule("TST1", "a", "")))
                .containsExactly(
                        "code `TST1` is not three signs and three digits",
                        "summary `` is not one line without a final stop",
                        "there is no page");
    }

    private static List<String> flaws(String page) {
        return pages(page).flawsOf(rule("TST001", "open-ingress", "a fact"));
    }

    private static Rule rule(String code, String slug, String summary) {
        return new WordsOfRule(code, slug, summary);
    }

    /** Pages that are all the same. */
    private static ExplainPages pages(String page) {
        return ExplainPages.of(new ClassLoader() {
            @Override
            public @Nullable InputStream getResourceAsStream(String name) {
                return new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
