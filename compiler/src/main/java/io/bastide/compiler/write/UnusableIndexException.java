package io.bastide.compiler.write;

/** Says that an index cannot be understood. */
final class UnusableIndexException extends Exception {
    private static final long serialVersionUID = 1L;

    /** In what way. */
    enum Kind {
        /** It begins like no index; somebody else's file. */
        FOREIGN,
        /** It is an index, but not a whole one. */
        DAMAGED,
        /** Its format is newer than this reader. */
        TOO_NEW
    }

    private final Kind kind;

    UnusableIndexException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** What is wrong, as the end of a sentence that begins with the index. */
    String problem() {
        return String.valueOf(getMessage());
    }
}
