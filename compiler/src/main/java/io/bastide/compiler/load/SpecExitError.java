package io.bastide.compiler.load;

import java.util.List;

/** Refuses a class that would end the JVM, at the moment at which the JVM asks for it. */
final class SpecExitError extends LinkageError {
    private static final long serialVersionUID = 1L;

    private final transient List<ExitCall> calls;

    /** Refuses the class that holds these calls. */
    SpecExitError(List<ExitCall> calls) {
        super(calls.get(0).site().className() + " ends the JVM");
        this.calls = List.copyOf(calls);
    }

    /** The calls; at least one. */
    List<ExitCall> calls() {
        return calls;
    }
}
