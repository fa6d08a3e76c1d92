package io.bastide.sops.fault;

/**
 * A SOPS file, a key or a configuration that cannot be used. The message never holds a plaintext or key material.
 *
 * <p>Failures of several candidate keys are kept as suppressed exceptions.
 */
public final class SopsException extends Exception {
    private static final long serialVersionUID = 1L;

    private final SopsFault fault;

    /**
     * A fault with what is known about it.
     *
     * @param fault the reason
     * @param message the fact, lower case, no final stop, names in backticks; must make sense alone
     */
    public SopsException(SopsFault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** A fault with the exception that led to it. The cause must not hold a plaintext either. */
    public SopsException(SopsFault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** Why it cannot be used. */
    public SopsFault fault() {
        return fault;
    }
}
