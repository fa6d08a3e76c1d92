package io.bastide.compiler.write;

/** Where a test may stop the writer dead. */
@FunctionalInterface
interface FaultPoint {
    /** Stops nothing. */
    FaultPoint NONE = () -> {};

    /** Called before each change of the disk. */
    void beforeChange();
}
