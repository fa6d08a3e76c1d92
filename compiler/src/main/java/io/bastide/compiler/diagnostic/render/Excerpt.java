package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source lines to show for a finding: the line that declares the subject, then the one that sets the wrong
 * attribute. The last one has the carets.
 */
record Excerpt(List<Line> lines) {
    /** Columns of source that are shown; the rest of a longer line is cut off. */
    private static final int MAX_COLUMNS = 120;

    /** Columns that stay in front of the carets when a long line is cut on the left. */
    private static final int LEAD_COLUMNS = 20;

    private static final String CUT = "...";

    /**
     * A line as it is shown.
     *
     * @param number 1-based line
     * @param text safe for a terminal
     * @param caret 0-based column of the first caret
     * @param carets how many carets, 0 for none
     */
    record Line(int number, String text, int caret, int carets) {}

    /** The lines to show for a finding; none when the source is not there, or not as long as the position says. */
    static Excerpt of(Diagnostic finding, SourceText sources) {
        if (finding.position() instanceof Position.SpecPosition spec && spec.line() > 0) {
            return sources.lines(spec.file())
                    .filter(source -> spec.line() <= source.size())
                    .map(source -> of(finding, source, spec.line() - 1))
                    .orElse(new Excerpt(List.of()));
        }
        return new Excerpt(List.of());
    }

    /** How many digits the largest line number has, 0 without lines. */
    int digits() {
        return lines.isEmpty()
                ? 0
                : Integer.toString(lines.get(lines.size() - 1).number()).length();
    }

    private static Excerpt of(Diagnostic finding, List<String> source, int declared) {
        String declaring = source.get(declared);
        if (declaring.isBlank()) {
            return new Excerpt(List.of());
        }
        Optional<FieldCall> call = FieldCall.find(source, declared, finding.field());
        int start = declaring.length() - declaring.stripLeading().length();
        FieldCall blamed = call.orElse(
                new FieldCall(declared, start, declaring.stripTrailing().length()));
        Line last = line(source.get(blamed.line()), blamed);
        if (blamed.line() == declared) {
            return new Excerpt(dedented(Stream.of(last)));
        }
        Line first = new Line(declared + 1, TerminalText.line(declaring), 0, 0);
        return new Excerpt(dedented(Stream.of(first, last)));
    }

    private static Line line(String text, FieldCall blamed) {
        int caret = TerminalText.columns(TerminalText.line(text.substring(0, blamed.start())));
        int end = TerminalText.columns(TerminalText.line(text.substring(0, blamed.end())));
        return new Line(blamed.line() + 1, TerminalText.line(text.stripTrailing()), caret, end - caret);
    }

    private static List<Line> dedented(Stream<Line> lines) {
        List<Line> all = lines.toList();
        int margin = all.stream().mapToInt(line -> indent(line.text())).min().orElse(0);
        return all.stream().map(line -> shifted(line, margin)).map(Excerpt::cut).toList();
    }

    private static int indent(String text) {
        int spaces = 0;
        while (spaces < text.length() && text.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    private static Line shifted(Line line, int margin) {
        return new Line(
                line.number(), line.text().substring(margin), Math.max(0, line.caret() - margin), line.carets());
    }

    private static Line cut(Line line) {
        int columns = TerminalText.columns(line.text());
        if (columns <= MAX_COLUMNS) {
            return line;
        }
        boolean isCutLeft = line.caret() + line.carets() > MAX_COLUMNS && line.caret() > LEAD_COLUMNS;
        int from = isCutLeft ? line.caret() - LEAD_COLUMNS : 0;
        String shown = (isCutLeft ? CUT : "")
                + TerminalText.slice(line.text(), from, MAX_COLUMNS)
                + (from + MAX_COLUMNS < columns ? CUT : "");
        int caret = line.caret() - from + (isCutLeft ? CUT.length() : 0);
        int carets = Math.min(line.carets(), TerminalText.columns(shown) - caret);
        return new Line(line.number(), shown, caret, carets);
    }
}
