package io.bastide.cli.trace;

/** Says why a line of the output leads to no object; its message is for people. */
public final class UntraceableLineException extends Exception {
    private static final long serialVersionUID = 1L;

    UntraceableLineException(String message) {
        super(message);
    }
}
