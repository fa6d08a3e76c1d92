package io.bastide.dsl;

import io.bastide.dsl.source.Exemption;
import java.util.Optional;

/**
 * The namespace of a tenant.
 *
 * @param kind who makes it
 * @param name its name; empty for the tenant's own name
 * @param exemption why objects state no namespace, when they do not
 */
public record NamespaceChoice(Kind kind, String name, Optional<Exemption> exemption) {
    /** Who makes the namespace. */
    public enum Kind {
        /** It is emitted with the tenant. */
        OWN,
        /** It exists. */
        EXISTING,
        /** Objects state none: whoever applies them chooses. */
        UNSTATED
    }

    /** A namespace that is emitted with the tenant and has its name. */
    public static NamespaceChoice own() {
        return new NamespaceChoice(Kind.OWN, "", Optional.empty());
    }

    /** A namespace that is emitted with the tenant. */
    public static NamespaceChoice own(String name) {
        return new NamespaceChoice(Kind.OWN, name, Optional.empty());
    }

    /** A namespace that exists. */
    public static NamespaceChoice existing(String name) {
        return new NamespaceChoice(Kind.EXISTING, name, Optional.empty());
    }

    /** Objects state no namespace: whoever applies them chooses. */
    public static NamespaceChoice unstated(String reason) {
        return new NamespaceChoice(Kind.UNSTATED, "", Optional.of(Exemption.of("no namespace stated", reason)));
    }
}
