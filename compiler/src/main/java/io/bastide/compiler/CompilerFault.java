package io.bastide.compiler;

import io.bastide.compiler.diagnostic.Stage;

/** Says that the compiler itself failed: never the author's mistake. */
public final class CompilerFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Names what was being worked on.
     *
     * @param stage the stage that failed
     * @param subject what it was handling
     * @param cause what happened
     */
    public CompilerFault(Stage stage, String subject, Throwable cause) {
        super("internal error in " + stage.word() + " while handling " + subject, cause);
    }
}
