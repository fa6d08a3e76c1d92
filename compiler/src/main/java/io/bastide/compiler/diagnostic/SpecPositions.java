package io.bastide.compiler.diagnostic;

import io.bastide.dsl.source.CallSite;

/** Turns the stack frame that a DSL value recorded into a line of a file. */
@FunctionalInterface
public interface SpecPositions {
    /** Gives the line, or {@link Position#NONE} when the frame is unknown or carries no debug information. */
    Position of(CallSite callSite);
}
