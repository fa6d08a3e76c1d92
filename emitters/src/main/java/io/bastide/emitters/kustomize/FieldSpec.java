package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A place in objects as the tables of Kustomize name it: keys from the root, where a list on the way stands for each
 * of its items.
 *
 * @param keys the keys, outermost first
 */
record FieldSpec(List<String> keys) {
    FieldSpec {
        keys = List.copyOf(keys);
    }

    /** Reads a path such as {@code spec/volumes/configMap/name}. */
    static FieldSpec of(String path) {
        return new FieldSpec(List.of(path.split("/")));
    }

    /**
     * The same tree with every node at this place replaced; the tree itself when nothing changes.
     *
     * @throws BlockedPathException when a scalar stands on the way, at which Kustomize stops with an error
     */
    Tree rewrite(Tree root, UnaryOperator<Tree> change) {
        return rewrite(root, 0, change);
    }

    private Tree rewrite(Tree node, int depth, UnaryOperator<Tree> change) {
        if (depth == keys.size()) {
            return change.apply(node);
        }
        if (node instanceof Mapping mapping) {
            Tree child = mapping.get(keys.get(depth)).orElse(Scalar.NULL);
            if (child.equals(Scalar.NULL)) {
                return node;
            }
            Tree changed = rewrite(child, depth + 1, change);
            return changed == child ? node : mapping.with(keys.get(depth), changed);
        }
        if (node instanceof Sequence sequence) {
            return eachItem(sequence, item -> rewrite(item, depth, change));
        }
        if (node.equals(Scalar.NULL)) {
            return node;
        }
        throw new BlockedPathException();
    }

    /** The same sequence with every item replaced; the sequence itself when nothing changes. */
    static Tree eachItem(Sequence sequence, UnaryOperator<Tree> change) {
        List<Tree> items = new ArrayList<>(sequence.items().size());
        boolean isChanged = false;
        for (Tree item : sequence.items()) {
            Tree replaced = change.apply(item);
            isChanged |= replaced != item;
            items.add(replaced);
        }
        return isChanged ? Sequence.of(items) : sequence;
    }

    /** A scalar where Kustomize expects a mapping or a list. */
    static final class BlockedPathException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BlockedPathException() {
            super("a scalar stands on the way", null, false, false);
        }
    }
}
