package io.bastide.dsl.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the author accepts on one value, and why.
 *
 * @param code the rule's code, for example {@code VAL014}; only lints can be suppressed
 * @param reason the author's reason
 * @param declaredAt the place of the call; not part of equality
 */
public record Suppression(String code, String reason, CallSite declaredAt) implements Declared {
    /** Accepts findings of a rule for a reason. */
    public static Suppression of(String code, String reason) {
        return new Suppression(code, reason, CallSite.capture());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suppression that && code.equals(that.code) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, reason);
    }
}
