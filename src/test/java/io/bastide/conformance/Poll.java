package io.bastide.conformance;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process will do. */
final class Poll {

    private static final long PAUSE_MILLIS = 50;

    private Poll() {}

    /** Whether the condition came true before the time was up. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
