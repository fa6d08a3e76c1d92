package io.bastide.cli.diff;

import io.bastide.cli.output.Ink;

/** What happens to a file, an object or a field. */
public enum Edit {
    /** It is new. */
    ADDED("added", '+', Ink.GREEN),
    /** It goes away. */
    REMOVED("removed", '-', Ink.RED),
    /** It gets another content. */
    CHANGED("changed", '~', Ink.YELLOW);

    private final String word;
    private final char sign;
    private final Ink ink;

    Edit(String word, char sign, Ink ink) {
        this.word = word;
        this.sign = sign;
        this.ink = ink;
    }

    /** The word for people and programs. */
    public String word() {
        return word;
    }

    /** The sign before a line. */
    char sign() {
        return sign;
    }

    Ink ink() {
        return ink;
    }
}
