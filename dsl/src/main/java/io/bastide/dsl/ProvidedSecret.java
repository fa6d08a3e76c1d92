package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A secret that somebody else puts into the tenant's namespace. Declaring it says that it will be there.
 *
 * @param name the secret's name
 * @param keys the keys that it has; any key when empty
 * @param declaredAt the place of the call; not part of equality
 */
public record ProvidedSecret(String name, List<String> keys, CallSite declaredAt) implements Declared {
    /** Copies the keys. */
    public ProvidedSecret {
        keys = List.copyOf(keys);
    }

    /** A secret with these keys. */
    public static ProvidedSecret named(String name, String... keys) {
        return new ProvidedSecret(name, List.of(keys), CallSite.capture());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProvidedSecret that && name.equals(that.name) && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, keys);
    }
}
