package io.bastide.cli;

import io.bastide.compiler.Build;
import io.bastide.compiler.ToolVersion;
import io.bastide.compiler.diagnostic.Rules;
import io.bastide.compiler.diagnostic.render.DiagnosticRenderer;
import io.bastide.compiler.diagnostic.render.ExplainPages;
import io.bastide.compiler.diagnostic.render.JsonRenderer;
import io.bastide.compiler.diagnostic.render.Report;
import io.bastide.compiler.diagnostic.render.SarifRenderer;
import io.bastide.compiler.diagnostic.render.TextRenderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/**
 * The findings of a command, ready to be shown.
 *
 * @param session where they are shown
 * @param rules all rules that can be found
 * @param outcome what was found
 * @param spec folder of the spec
 * @param output folder of the output
 */
record Findings(Session session, Rules rules, Build.Outcome outcome, Path spec, Path output) {
    /** The formats. */
    enum Format {
        /** For people. */
        text,
        /** For programs. */
        json,
        /** For code review. */
        sarif
    }

    /** Says whether there is nothing to show, suppressed findings included. */
    boolean isEmpty() {
        return outcome.diagnostics().all().isEmpty();
    }

    /**
     * Shows them on standard output.
     *
     * @param done what the command did, in words; empty when nothing was written
     */
    void show(Format format, String done) throws IOException {
        renderer(format).render(report(done, session.hasColour()), session.out());
        session.out().flush();
    }

    /** Shows them as text on standard error, for commands whose standard output is for something else. */
    void showBeside(String done) throws IOException {
        PrintWriter err = session.err();
        new TextRenderer().render(report(done, session.hasErrorColour()), err);
        err.flush();
    }

    /** The text that {@link #show} writes for people. */
    String text(String done) throws IOException {
        StringWriter text = new StringWriter();
        new TextRenderer().render(report(done, session.hasColour()), text);
        return text.toString();
    }

    private Report report(String done, boolean colour) {
        return new Report(outcome.diagnostics(), rules.all(), outcome.sources(), done, colour);
    }

    private DiagnosticRenderer renderer(Format format) {
        return switch (format) {
            case text -> new TextRenderer();
            case json -> new JsonRenderer();
            case sarif ->
                new SarifRenderer(
                        ExplainPages.of(Findings.class.getClassLoader()),
                        ToolVersion.number(),
                        new SarifRenderer.Roots(fromWorkingFolder(spec), fromWorkingFolder(output)));
        };
    }

    /** Relative to the working folder, which in CI is the repository; else as it is named from there. */
    private String fromWorkingFolder(Path path) {
        Path folder = session.workingFolder();
        return path.startsWith(folder)
                ? folder.relativize(path).toString().replace('\\', '/')
                : path.getFileName().toString();
    }
}
