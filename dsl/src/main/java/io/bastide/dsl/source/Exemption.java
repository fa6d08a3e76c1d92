package io.bastide.dsl.source;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A safe default that an author left, and why.
 *
 * @param setting what was left, for example {@code writable root file system}
 * @param reason the author's reason; never blank
 * @param declaredAt the place of the call that left it; not part of equality
 */
public record Exemption(String setting, String reason, CallSite declaredAt) implements Declared {
    /** Refuses a blank reason. */
    public Exemption {
        if (reason.isBlank()) {
            throw new SpecException(
                    "`" + setting + "` is asked for without a reason",
                    "say why in the call, for the people who review it");
        }
    }

    /** An exemption declared where the caller of the DSL stands. */
    public static Exemption of(String setting, String reason) {
        return new Exemption(setting, reason, CallSite.capture());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exemption that && setting.equals(that.setting) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(setting, reason);
    }
}
