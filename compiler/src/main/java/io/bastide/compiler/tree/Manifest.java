package io.bastide.compiler.tree;

import io.bastide.dsl.source.CallSite;
import java.util.Optional;

/**
 * One emitted object.
 *
 * @param id what tells it from other objects; agrees with the body
 * @param body the whole object, {@code apiVersion} and {@code kind} first
 * @param cause the place in the spec that the object comes from
 * @param sealing how it is encrypted, when values of it are secret
 */
public record Manifest(ManifestId id, Mapping body, CallSite cause, Optional<Sealing> sealing) {
    /** An object that anybody may read. */
    public Manifest(ManifestId id, Mapping body, CallSite cause) {
        this(id, body, cause, Optional.empty());
    }

    /**
     * Wraps an object and reads its identity from it.
     *
     * @throws IllegalArgumentException when {@code apiVersion}, {@code kind} or {@code metadata.name} is missing
     */
    public static Manifest of(Mapping body, CallSite cause) {
        Mapping metadata = body.mapping("metadata");
        ManifestId id = new ManifestId(
                required(body, "apiVersion"),
                required(body, "kind"),
                metadata.text("namespace").orElse(""),
                required(metadata, "name"));
        return new Manifest(id, body, cause);
    }

    /** A copy with another body and the identity that this body has. */
    public Manifest withBody(Mapping changed) {
        return new Manifest(of(changed, cause).id, changed, cause, sealing);
    }

    /** A copy whose values are secret. */
    public Manifest sealed(Sealing how) {
        return new Manifest(id, body, cause, Optional.of(how));
    }

    private static String required(Mapping mapping, String key) {
        return mapping.text(key)
                .orElseThrow(() -> new IllegalArgumentException("an object without `" + key + "`: " + mapping.keys()));
    }
}
