package io.bastide.emitters.yaml;

/** A string that no UTF-8 file can hold, because it contains half of a surrogate pair. */
public final class UnwritableTextException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnwritableTextException(String message) {
        super(message);
    }
}
