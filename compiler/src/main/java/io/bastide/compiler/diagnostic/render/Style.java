package io.bastide.compiler.diagnostic.render;

import io.bastide.compiler.diagnostic.Severity;

/** How a piece of text looks on a terminal that knows colours (ECMA-48, select graphic rendition). */
enum Style {
    BOLD("1"),
    RED("1;31"),
    YELLOW("1;33"),
    CYAN("1;36");

    private final String rendition;

    Style(String rendition) {
        this.rendition = rendition;
    }

    /** The style of a severity's name and carets. */
    static Style of(Severity severity) {
        return switch (severity) {
            case ERROR -> RED;
            case WARNING -> YELLOW;
            case NOTE -> CYAN;
        };
    }

    String on(String text) {
        return "\u001b[" + rendition + "m" + text + "\u001b[0m";
    }
}
