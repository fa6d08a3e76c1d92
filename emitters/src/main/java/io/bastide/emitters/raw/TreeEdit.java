package io.bastide.emitters.raw;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a copy of a document in which one node is set or removed. */
final class TreeEdit {
    private TreeEdit() {}

    /** Says that a pointer leads nowhere. */
    static final class MissingNodeException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingNodeException(String message) {
            super(message);
        }
    }

    /** Sets a node; mappings on the way are made, {@code -} appends to a list. */
    static Tree set(Tree document, JsonPointer pointer, Tree node) throws MissingNodeException {
        return edit(Optional.of(document), pointer.tokens(), Optional.of(node)).orElse(node);
    }

    /** Removes a node that is there. */
    static Tree remove(Tree document, JsonPointer pointer) throws MissingNodeException {
        if (document.at(pointer).isEmpty()) {
            throw new MissingNodeException("there is nothing at `" + pointer + "`");
        }
        return edit(Optional.of(document), pointer.tokens(), Optional.empty()).orElse(Mapping.EMPTY);
    }

    private static Optional<Tree> edit(Optional<Tree> node, List<String> path, Optional<Tree> changed)
            throws MissingNodeException {
        if (path.isEmpty()) {
            return changed;
        }
        Tree parent = node.orElse(Mapping.EMPTY);
        String token = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (parent instanceof Mapping mapping) {
            Optional<Tree> child = edit(mapping.get(token), rest, changed);
            return Optional.of(child.isPresent() ? mapping.with(token, child.get()) : mapping.without(token));
        }
        if (parent instanceof Sequence sequence) {
            return Optional.of(editItem(sequence, token, rest, changed));
        }
        throw new MissingNodeException("`" + token + "` lies below a value that has no fields");
    }

    private static Tree editItem(Sequence sequence, String token, List<String> rest, Optional<Tree> changed)
            throws MissingNodeException {
        List<Tree> items = new ArrayList<>(sequence.items());
        if (token.equals("-")) {
            edit(Optional.empty(), rest, changed).ifPresent(items::add);
            return Sequence.of(items);
        }
        Optional<Tree> item = sequence.child(token);
        if (item.isEmpty()) {
            throw new MissingNodeException("the list has %d items, and no `%s`".formatted(items.size(), token));
        }
        int index = Integer.parseInt(token);
        Optional<Tree> after = edit(item, rest, changed);
        if (after.isPresent()) {
            items.set(index, after.get());
        } else {
            items.remove(index);
        }
        return Sequence.of(items);
    }
}
