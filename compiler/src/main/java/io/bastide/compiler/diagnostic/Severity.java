package io.bastide.compiler.diagnostic;

/** How grave a finding is, gravest first. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** The output is written, and is probably not what was meant. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    /** The word for people and machines, lower case. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
