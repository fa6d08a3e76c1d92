package io.bastide.cli;

/** Says that a command line cannot be carried out as it is written. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
