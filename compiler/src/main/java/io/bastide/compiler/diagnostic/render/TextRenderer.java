package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.RelatedPosition;
import io.bastide.compiler.diagnostic.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Text for people: each finding with the author's own lines, then one line of counts. Suppressed findings are only
 * counted.
 *
 * <p>Signs that a terminal would obey are written out, wherever the text comes from.
 */
public final class TextRenderer implements DiagnosticRenderer {
    /** Digits that the margin has room for, so that findings of most files are aligned with each other. */
    private static final int MIN_DIGITS = 2;

    @Override
    public void render(Report report, Writer out) throws IOException {
        String separator = "";
        for (Diagnostic finding : report.diagnostics().all()) {
            if (!finding.isSuppressed()) {
                out.write(separator);
                out.write(new Finding(report, finding).text());
                separator = "\n";
            }
        }
        out.write(summary(report.diagnostics()) + "; " + TerminalText.escaped(report.outcomeText()) + "\n");
        out.flush();
    }

    private static String summary(Diagnostics findings) {
        List<String> counts = new ArrayList<>();
        counts.add(counted(findings.count(Severity.ERROR), "error"));
        counts.add(counted(findings.count(Severity.WARNING), "warning"));
        if (findings.count(Severity.NOTE) > 0) {
            counts.add(counted(findings.count(Severity.NOTE), "note"));
        }
        counts.add(findings.suppressed() + " suppressed");
        return String.join(", ", counts);
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** The lines of one finding. */
    private static final class Finding {
        private final Diagnostic finding;
        private final boolean colour;
        private final Excerpt excerpt;
        private final int digits;
        private final StringBuilder text = new StringBuilder();

        Finding(Report report, Diagnostic finding) {
            this.finding = finding;
            this.colour = report.colour();
            this.excerpt = Excerpt.of(finding, report.sources());
            this.digits = Math.max(MIN_DIGITS, excerpt.digits());
        }

        String text() {
            addHeader();
            addPlace();
            addExcerpt();
            if (!finding.environments().isEmpty()) {
                addLabelled("in:", Style.BOLD, String.join(", ", finding.environments()));
            }
            finding.related().forEach(this::addRelated);
            if (!finding.help().isEmpty()) {
                addLabelled("help:", Style.CYAN, finding.help());
            }
            addLabelled("more:", Style.BOLD, "bastide explain " + finding.rule().code());
            return text.toString();
        }

        private void addHeader() {
            Severity severity = finding.rule().severity();
            String head = severity.word() + "[" + finding.rule().code() + "]";
            String message = finding.rule().slug() + ": " + TerminalText.escaped(finding.message());
            text.append(styled(Style.of(severity), head)).append(' ');
            text.append(styled(Style.BOLD, message)).append('\n');
        }

        private void addPlace() {
            String place = finding.position().display();
            if (place.isEmpty()) {
                return;
            }
            text.append(" ".repeat(digits)).append(styled(Style.CYAN, "-->")).append(' ');
            text.append(TerminalText.escaped(place));
            if (finding.position() instanceof Position.SpecPosition spec
                    && !spec.member().isEmpty()) {
                text.append("   (").append(TerminalText.escaped(spec.member())).append(')');
            }
            text.append('\n');
        }

        private void addExcerpt() {
            if (!excerpt.lines().isEmpty()) {
                addMargin("").append('\n');
            }
            for (Excerpt.Line line : excerpt.lines()) {
                addMargin(Integer.toString(line.number()))
                        .append(' ')
                        .append(line.text())
                        .append('\n');
                if (line.carets() > 0) {
                    String carets = "^".repeat(line.carets());
                    addMargin("").append(" ".repeat(line.caret() + 1));
                    text.append(styled(Style.of(finding.rule().severity()), carets))
                            .append('\n');
                }
            }
        }

        private StringBuilder addMargin(String number) {
            String padding = " ".repeat(digits - number.length());
            return text.append(styled(Style.CYAN, padding + number + " |"));
        }

        private void addRelated(RelatedPosition related) {
            String place = related.position().display();
            text.append(" ".repeat(digits + 1)).append(TerminalText.escaped(related.label()));
            text.append(place.isEmpty() ? "" : " at " + TerminalText.escaped(place))
                    .append('\n');
        }

        private void addLabelled(String label, Style style, String value) {
            text.append(" ".repeat(digits + 1)).append(styled(style, label)).append(' ');
            text.append(TerminalText.escaped(value)).append('\n');
        }

        private String styled(Style style, String part) {
            return colour ? style.on(part) : part;
        }
    }
}
