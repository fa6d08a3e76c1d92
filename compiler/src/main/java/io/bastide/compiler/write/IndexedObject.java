package io.bastide.compiler.write;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.dsl.source.CallSite;
import java.util.function.Function;

/**
 * An object of an output file as the index names it.
 *
 * @param id the object
 * @param spec the place in the spec that it comes from, for example {@code src/main/java/shop/Shop.java:38}; empty when
 *     none is known
 */
public record IndexedObject(ManifestId id, String spec) {
    static IndexedObject from(ObjectOrigin origin, Function<CallSite, Position> positions) {
        return new IndexedObject(origin.id(), positions.apply(origin.cause()).display());
    }
}
