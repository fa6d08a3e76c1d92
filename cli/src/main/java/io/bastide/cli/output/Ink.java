package io.bastide.cli.output;

/** Colours of a terminal (ECMA-48, select graphic rendition). */
public enum Ink {
    /** What counts most. */
    BOLD("1"),
    /** What is added. */
    GREEN("32"),
    /** What is removed. */
    RED("31"),
    /** What is changed. */
    YELLOW("33"),
    /** Places. */
    CYAN("36");

    private final String rendition;

    Ink(String rendition) {
        this.rendition = rendition;
    }

    /**
     * A text in this colour.
     *
     * @param isColoured whether the reader knows colours; else the text stays as it is
     */
    public String on(String text, boolean isColoured) {
        return isColoured ? "\u001b[" + rendition + "m" + text + "\u001b[0m" : text;
    }
}
