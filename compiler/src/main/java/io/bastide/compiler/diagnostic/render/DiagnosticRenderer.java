package io.bastide.compiler.diagnostic.render;

import java.io.IOException;
import java.io.Writer;

/** Writes a report in one format. */
public interface DiagnosticRenderer {
    /**
     * Writes the whole report, the last line end included. The same report gives the same characters.
     *
     * @param report what to write
     * @param out where to write; flushed, never closed
     * @throws IOException when {@code out} refuses
     */
    void render(Report report, Writer out) throws IOException;
}
