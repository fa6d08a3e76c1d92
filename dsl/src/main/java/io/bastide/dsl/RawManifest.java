package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects that the DSL cannot say, as YAML. They are checked and packaged like any other.
 *
 * @param yaml one or more documents, each a whole object with {@code apiVersion}, {@code kind} and a name
 * @param declaredAt the place of the call; not part of equality
 */
public record RawManifest(String yaml, CallSite declaredAt) implements Declared {
    /** Objects written as YAML or JSON. */
    public static RawManifest yaml(String text) {
        return new RawManifest(text, CallSite.capture());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawManifest that && yaml.equals(that.yaml);
    }

    @Override
    public int hashCode() {
        return Objects.hash(yaml);
    }
}
