package io.bastide.compiler.load;

import io.bastide.dsl.Platform;
import java.util.Optional;

/**
 * How the run of a spec ended.
 *
 * @param platform what it gave, empty when it gave nothing, failed, or did not end
 * @param failure what it threw
 * @param busyAt where it was when its time was up, innermost frame first; empty when it ended
 * @param isTooSlow whether its time was up
 */
record SpecOutcome(
        Optional<Platform> platform, Optional<Throwable> failure, StackTraceElement[] busyAt, boolean isTooSlow) {
    private static final StackTraceElement[] NOWHERE = {};

    /** It gave a platform. */
    static SpecOutcome of(Platform platform) {
        return new SpecOutcome(Optional.of(platform), Optional.empty(), NOWHERE, false);
    }

    /** It gave null. */
    static SpecOutcome nothing() {
        return new SpecOutcome(Optional.empty(), Optional.empty(), NOWHERE, false);
    }

    /** It threw. */
    static SpecOutcome failed(Throwable thrown) {
        return new SpecOutcome(Optional.empty(), Optional.of(thrown), NOWHERE, false);
    }

    /** Its time was up. */
    static SpecOutcome tooSlow(StackTraceElement[] busyAt) {
        return new SpecOutcome(Optional.empty(), Optional.empty(), busyAt, true);
    }
}
