package io.bastide.compiler;

import java.io.IOException;

/** Takes compiled units as they come, from several threads; after the call the compiler lets the unit go. */
@FunctionalInterface
public interface UnitSink {
    /** Takes nothing. */
    UnitSink NONE = unit -> {};

    /**
     * Takes a unit that has no errors.
     *
     * @throws IOException when the machine fails
     */
    void accept(CompiledUnit unit) throws IOException;
}
