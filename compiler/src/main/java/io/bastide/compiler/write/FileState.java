package io.bastide.compiler.write;

/** How a wanted file compares with what lies at its path. */
enum FileState {
    /** Not compared yet. */
    UNKNOWN,
    /** Nothing lies there, or something that has to be cleared away first. */
    NEW,
    /** A file with another content lies there. */
    CHANGED,
    /** A file with the same content lies there. */
    UNCHANGED,
    /** The path leads through a symbolic link. */
    REFUSED
}
