package io.bastide.dsl.source;

/**
 * Says that a spec asked for a value that cannot exist, for example port 70000.
 *
 * <p>The loader turns it into finding {@code LOD004} at the line of the author's call.
 */
public final class SpecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String help;

    /**
     * Refuses a value.
     *
     * @param message what is wrong, as a fact: lower case, no final stop, the found value and the allowed range
     * @param help what to do, imperative, one sentence
     */
    public SpecException(String message, String help) {
        super(message);
        this.help = help;
    }

    /** What the author can do about it. */
    public String help() {
        return help;
    }
}
