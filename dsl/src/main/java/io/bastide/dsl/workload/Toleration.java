package io.bastide.dsl.workload;

import java.time.Duration;
import java.util.Optional;

/**
 * A taint that a pod bears.
 *
 * @param key the taint's key; every key when empty
 * @param value the taint's value; every value when empty
 * @param effect the taint's effect; every effect when empty
 * @param bearable how long it is borne before the pod is evicted; for ever when empty
 */
public record Toleration(String key, Optional<String> value, Optional<Effect> effect, Optional<Duration> bearable) {
    /** What a taint does to pods that do not bear it. */
    public enum Effect {
        /** They are not placed. */
        NO_SCHEDULE("NoSchedule"),
        /** They are placed elsewhere if that can be done. */
        PREFER_NO_SCHEDULE("PreferNoSchedule"),
        /** They are evicted. */
        NO_EXECUTE("NoExecute");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        /** The word of the Kubernetes API. */
        public String word() {
            return word;
        }
    }

    /** Bears a taint whatever its value. */
    public static Toleration of(String key, Effect effect) {
        return new Toleration(key, Optional.empty(), Optional.of(effect), Optional.empty());
    }

    /** Bears a taint with one value. */
    public static Toleration of(String key, String value, Effect effect) {
        return new Toleration(key, Optional.of(value), Optional.of(effect), Optional.empty());
    }

    /** The same, for a time; only for {@link Effect#NO_EXECUTE}. */
    public Toleration during(Duration time) {
        return new Toleration(key, value, effect, Optional.of(time));
    }
}
