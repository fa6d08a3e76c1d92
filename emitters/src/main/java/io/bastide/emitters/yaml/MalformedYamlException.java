package io.bastide.emitters.yaml;

/** A YAML text that cannot be read; its message is the text of a finding. */
public final class MalformedYamlException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    MalformedYamlException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** What is wrong, as a fact: lower case, no final stop, without the place. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** 1-based line of the place, 0 when it is the whole text. */
    public int line() {
        return line;
    }

    /** 1-based column of the place, 0 when it is the whole text. */
    public int column() {
        return column;
    }
}
