package io.bastide.compiler.write;

/** What was left of an interrupted build. */
public enum Recovery {
    /** Nothing. */
    NOTHING,
    /** Files of a build that had not decided yet; the output is that of the build before. */
    DISCARDED,
    /** A build that had decided; the output is its own now. */
    FINISHED
}
