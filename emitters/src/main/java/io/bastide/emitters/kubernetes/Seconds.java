package io.bastide.emitters.kubernetes;

import java.time.Duration;

/** Durations as Kubernetes counts them. */
final class Seconds {
    private Seconds() {}

    /** Whole seconds; a fraction counts as a whole one, so that no time that was asked for is lost. */
    static long of(Duration duration) {
        return duration.plusNanos(999_999_999L).toSeconds();
    }
}
