package io.bastide.compiler.tree;

import java.util.Optional;

/**
 * A node of an emitted document: a mapping, a sequence or a scalar. Immutable.
 *
 * <p>Equality is that of the data: keys of a mapping have an order for the writer but not for equality, items of a
 * sequence do, and the place in the spec that caused a node does not count.
 */
public sealed interface Tree permits Mapping, Sequence, Scalar {
    /** This node as a mapping, or empty when it is something else. */
    default Optional<Mapping> asMapping() {
        return Optional.empty();
    }

    /** This node as a sequence, or empty when it is something else. */
    default Optional<Sequence> asSequence() {
        return Optional.empty();
    }

    /** This node as a scalar, or empty when it is something else. */
    default Optional<Scalar> asScalar() {
        return Optional.empty();
    }

    /** The text of this node when it is a string scalar, or empty. */
    default Optional<String> asText() {
        return asScalar().filter(Scalar::isText).map(scalar -> (String) scalar.value());
    }

    /**
     * The node that a JSON pointer leads to, or empty when there is none.
     *
     * @param pointer where to look; the root pointer gives this node
     */
    default Optional<Tree> at(JsonPointer pointer) {
        Tree node = this;
        for (String token : pointer.tokens()) {
            Optional<Tree> child = node.child(token);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get();
        }
        return Optional.of(node);
    }

    /**
     * The child of a mapping by its key, or of a sequence by its 0-based index in decimal.
     *
     * @param token an unescaped reference token of a JSON pointer (RFC 6901)
     */
    default Optional<Tree> child(String token) {
        return Optional.empty();
    }
}
