package io.bastide.dsl.value;

import io.bastide.dsl.source.SpecException;

/**
 * A share of a whole.
 *
 * @param value percent, 0 to 100
 */
public record Percent(int value) {
    /** Refuses a share below nothing or above the whole. */
    public Percent {
        if (value < 0 || value > 100) {
            throw new SpecException("`" + value + "%` is no share of a whole", "write a percentage from 0 to 100");
        }
    }

    /** A percentage. */
    public static Percent of(int value) {
        return new Percent(value);
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
