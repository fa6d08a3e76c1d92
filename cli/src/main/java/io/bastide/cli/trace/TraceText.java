package io.bastide.cli.trace;

import io.bastide.cli.output.Ink;
import io.bastide.cli.output.ShownValue;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.compiler.diagnostic.render.SourceText;
import io.bastide.compiler.diagnostic.render.TerminalText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Traces as text for people, with the author's own lines. Values of secrets are not shown. */
public final class TraceText {
    private final PrintWriter out;
    private final SourceText sources;
    private final boolean isColoured;

    /** Writes to a terminal or a file. */
    public TraceText(PrintWriter out, SourceText sources, boolean isColoured) {
        this.out = out;
        this.sources = sources;
        this.isColoured = isColoured;
    }

    /** Writes all traces, a blank line between two of them. */
    public void write(List<Trace> traces) {
        for (int i = 0; i < traces.size(); i++) {
            if (i > 0) {
                out.println();
            }
            write(traces.get(i));
        }
    }

    private void write(Trace trace) {
        out.println(Ink.BOLD.on(TerminalText.escaped(trace.id().toString()), isColoured) + " in " + trace.layer());
        String pointer = trace.pointer().toString();
        if (!pointer.isEmpty()) {
            out.println("  " + TerminalText.escaped(pointer) + ": " + value(trace));
        } else if (trace.value().isEmpty()) {
            out.println("  is left out");
        }
        place("declared at", trace.declared());
        trace.through().forEach(position -> place("called from", position));
        trace.causes().forEach(cause -> place("changed by overlay `" + cause.overlay() + "` at", cause.position()));
        if (trace.isStale()) {
            out.println("  the file says something else than the spec now gives; run bastide build");
        }
    }

    private static String value(Trace trace) {
        if (trace.value().isEmpty()) {
            return "is left out";
        }
        return trace.isSecret() ? "not shown" : ShownValue.text(trace.value().get());
    }

    private void place(String label, Position position) {
        String place = position.display().isEmpty() ? "an unknown place" : position.display();
        out.println("  " + label + " " + Ink.CYAN.on(TerminalText.escaped(place), isColoured));
        if (position instanceof SpecPosition spec) {
            line(spec).ifPresent(text -> out.println("  %5d | %s".formatted(spec.line(), text)));
        }
    }

    private Optional<String> line(SpecPosition position) {
        return sources.lines(position.file())
                .filter(lines -> position.line() > 0 && position.line() <= lines.size())
                .map(lines -> TerminalText.line(lines.get(position.line() - 1).strip()));
    }
}
