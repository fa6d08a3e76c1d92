package io.bastide.cli.trace;

import io.bastide.cli.output.OutputLayer;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Where a node of an object comes from.
 *
 * @param id the object
 * @param pointer the node inside the object, as the spec now gives it
 * @param value its value; empty when the object or the node is not there
 * @param layer where it holds
 * @param declared the line of the spec that declares it
 * @param through the lines through which the spec came to that one, nearest first
 * @param causes the overlays that made it what it is, in the order in which they are applied
 * @param isStale whether the file says something else than the spec now gives
 */
public record Trace(
        ManifestId id,
        JsonPointer pointer,
        Optional<Tree> value,
        OutputLayer layer,
        Position declared,
        List<Position> through,
        List<Cause> causes,
        boolean isStale) {
    /** Copies the lists. */
    public Trace {
        through = List.copyOf(through);
        causes = List.copyOf(causes);
    }

    /**
     * A change without which the value would be another one.
     *
     * @param overlay name of the overlay, for example {@code prod/eu}
     * @param position the line of the change
     */
    public record Cause(String overlay, Position position) {}

    /** Says whether the value must not be shown. */
    public boolean isSecret() {
        return id.kind().equals("Secret") && id.apiVersion().equals("v1");
    }
}
