package io.bastide.dsl.source;

/** Stands for the DSL: its frames are never the author's. */
public final class Declarations {
    private Declarations() {}

    public static CallSite declare() {
        return nested();
    }

    private static CallSite nested() {
        return CallSite.capture();
    }
}
