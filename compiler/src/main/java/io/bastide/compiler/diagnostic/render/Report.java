package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Rule;
import java.util.List;

/**
 * What a command has to say at its end.
 *
 * @param diagnostics the findings, suppressed ones included
 * @param rules all rules that the build knows
 * @param sources where to read the lines that findings blame
 * @param outcome what was written, for example {@code 42 files written}; empty when nothing was
 * @param colour whether text may carry terminal colours; other formats have none
 */
public record Report(Diagnostics diagnostics, List<Rule> rules, SourceText sources, String outcome, boolean colour) {
    private static final String NOTHING_WRITTEN = "nothing was written";

    /** Copies the list of rules. */
    public Report {
        rules = List.copyOf(rules);
    }

    /** Says whether anything was written. */
    public boolean isWritten() {
        return !outcome.isEmpty();
    }

    /** The outcome in words, never empty. */
    public String outcomeText() {
        return isWritten() ? outcome : NOTHING_WRITTEN;
    }
}
