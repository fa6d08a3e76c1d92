package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.workload.ClaimTemplate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Persistent storage of a tenant that workloads mount by its name.
 *
 * @param template what is asked for, and the claim's name
 * @param declaredAt the place of the call; not part of equality
 */
public record PersistentClaim(ClaimTemplate template, CallSite declaredAt) implements Declared {
    /** A claim for this storage. */
    public static PersistentClaim of(ClaimTemplate template) {
        return new PersistentClaim(template, CallSite.capture());
    }

    /** The claim's name. */
    public String name() {
        return template.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersistentClaim that && template.equals(that.template);
    }

    @Override
    public int hashCode() {
        return Objects.hash(template);
    }
}
