package io.bastide.cli.trace;

import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a line of the output says something about.
 *
 * @param id the object; a generated config map under its base name
 * @param nodes which of its nodes
 * @param written the value as the file has it; empty when the file has none of its own
 */
record Subject(ManifestId id, Nodes nodes, Optional<Tree> written) {
    /** Finds nodes in a version of an object. */
    @FunctionalInterface
    interface Nodes {
        /** The ways to the nodes, at least one where the object has them. */
        List<NodePath> in(Mapping object);
    }

    /** A node of an object. */
    static Subject of(ManifestId id, NodePath path, Optional<Tree> written) {
        return new Subject(id, object -> List.of(path), written);
    }

    /** A whole object. */
    static Subject of(ManifestId id) {
        return of(id, NodePath.ROOT, Optional.empty());
    }
}
