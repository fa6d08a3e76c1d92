package io.bastide.compiler.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Findings, sorted by place, code and message; the same finding of several environments is one that lists them.
 * Immutable.
 */
public final class Diagnostics {
    /** No findings. */
    public static final Diagnostics NONE = new Diagnostics(List.of());

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostics::file)
            .thenComparingInt(Diagnostics::line)
            .thenComparing(finding -> finding.position().display())
            .thenComparing(finding -> finding.rule().code())
            .thenComparing(Diagnostic::subject)
            .thenComparing(Diagnostic::field)
            .thenComparing(Diagnostic::message)
            // The rest only brings equal findings together, wherever they came from.
            .thenComparing(Diagnostic::help)
            .thenComparing(finding -> finding.suppression().orElse(""))
            .thenComparing(finding -> finding.position().toString())
            .thenComparing(finding -> finding.related().toString());

    private final List<Diagnostic> all;

    private Diagnostics(List<Diagnostic> all) {
        this.all = all;
    }

    /**
     * The given findings, sorted, each once.
     *
     * @param findings those of an environment of lower rank come first, so that joined findings list theirs by rank
     */
    public static Diagnostics of(Collection<Diagnostic> findings) {
        List<Diagnostic> sorted = new ArrayList<>(findings);
        sorted.sort(ORDER);
        List<Diagnostic> joined = new ArrayList<>(sorted.size());
        for (Diagnostic finding : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).isSameBut(finding)) {
                joined.set(last, joined.get(last).joinedWith(finding));
            } else {
                joined.add(finding);
            }
        }
        return new Diagnostics(List.copyOf(joined));
    }

    /** These findings and the others. */
    public Diagnostics plus(Diagnostics others) {
        if (others.all.isEmpty()) {
            return this;
        }
        List<Diagnostic> both = new ArrayList<>(all);
        both.addAll(others.all);
        return of(both);
    }

    /** All findings, sorted. */
    public List<Diagnostic> all() {
        return all;
    }

    /** Says whether a finding keeps the output from being written. */
    public boolean hasErrors() {
        return all.stream().anyMatch(Diagnostic::isError);
    }

    /** How many findings of a severity are not suppressed. */
    public long count(Severity severity) {
        return all.stream()
                .filter(finding -> !finding.isSuppressed() && finding.rule().severity() == severity)
                .count();
    }

    /** How many findings are suppressed. */
    public long suppressed() {
        return all.stream().filter(Diagnostic::isSuppressed).count();
    }

    private static String file(Diagnostic finding) {
        return finding.position() instanceof Position.SpecPosition spec ? spec.file() : "";
    }

    private static int line(Diagnostic finding) {
        return finding.position() instanceof Position.SpecPosition spec ? spec.line() : 0;
    }
}
