package io.bastide.dsl;

import io.bastide.dsl.source.Exemption;
import java.util.Optional;

/**
 * Which network policies a tenant gets.
 *
 * @param isDefaultDeny whether only declared calls are let through
 * @param exemption why everything is open, when it is
 */
public record NetworkStandard(boolean isDefaultDeny, Optional<Exemption> exemption) {
    /** Nothing but declared calls and name resolution is let through: the safe default. */
    public static NetworkStandard defaultDeny() {
        return new NetworkStandard(true, Optional.empty());
    }

    /** No network policies: everything is open. */
    public static NetworkStandard open(String reason) {
        return new NetworkStandard(false, Optional.of(Exemption.of("open network", reason)));
    }
}
