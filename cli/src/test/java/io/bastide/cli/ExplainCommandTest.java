package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    Path folder;

    @Test
    void printsThePageOfARule() {
        CommandRun run = CommandRun.in(folder, "explain", "VAL001");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("VAL001 duplicate-name: ").contains("error, fixed", "## How to fix it");
    }

    @Test
    void takesTheNameOfARuleAndSmallLetters() {
        CommandRun byCode = CommandRun.in(folder, "explain", "VAL001");

        assertThat(CommandRun.in(folder, "explain", "val001")).isEqualTo(byCode);
        assertThat(CommandRun.in(folder, "explain", "duplicate-name")).isEqualTo(byCode);
    }

    @Test
    void hasAPageForEveryRuleOfEveryRoom() {
        CommandRun run = CommandRun.in(folder, "explain", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "\"code\": \"LOD001\"", "\"code\": \"VAL001\"", "\"code\": \"KUS001\"", "\"code\": \"WRT001\"")
                .doesNotContain("\"page\": null");
    }

    @Test
    void listsAllRulesInARowEach() {
        CommandRun run = CommandRun.in(folder, "explain");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).allMatch(row -> row.matches("[A-Z][A-Z0-9]{2}\\d{3}  (error|warning|note) .*"));
    }

    @Test
    void suggestsTheRuleThatWasProbablyMeant() {
        CommandRun run = CommandRun.in(folder, "explain", "VAL01");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no rule `VAL01`; did you mean `VAL001`?");
    }

    @Test
    void writesThePageAsJson() {
        CommandRun run = CommandRun.in(folder, "explain", "VAL001", "--format", "json");

        assertThat(run.out()).startsWith("{\n  \"version\": 1,").contains("\"page\": \"## What it means");
    }
}
