package io.bastide.compiler.write;

import java.time.Duration;

/** Is told that a build waits for another one. Callers implement it, for example to show progress. */
@FunctionalInterface
public interface LockWait {
    /** Tells nobody. */
    LockWait SILENT = (holder, waited) -> {};

    /**
     * Called before each further wait, at least twice a second.
     *
     * @param holder who holds the output folder, for example {@code process 4711}
     * @param waited how long the build has waited so far
     */
    void waiting(String holder, Duration waited);
}
