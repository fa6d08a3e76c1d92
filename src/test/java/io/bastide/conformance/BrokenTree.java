package io.bastide.conformance;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Breaks documents by hand: one leaf changed, or one leaf left out. A leaf is what holds nothing else. */
final class BrokenTree {

    private BrokenTree() {}

    /** Pointers to all leaves of a document. */
    static List<JsonPointer> leaves(Tree document) {
        List<JsonPointer> found = new ArrayList<>();
        collect(document, JsonPointer.ROOT, found);
        return found;
    }

    private static void collect(Tree node, JsonPointer pointer, List<JsonPointer> found) {
        if (node instanceof Mapping mapping && !mapping.isEmpty()) {
            mapping.forEach((key, value) -> collect(value, pointer.child(key), found));
        } else if (node instanceof Sequence sequence && !sequence.isEmpty()) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(sequence.items().get(i), pointer.child(i), found);
            }
        } else {
            found.add(pointer);
        }
    }

    /** The document with another value of a leaf. */
    static Tree changed(Tree document, JsonPointer leaf) {
        Tree old = document.at(leaf).orElseThrow();
        return with(document, leaf.tokens(), Optional.of(other(old)));
    }

    /** The document without a leaf. */
    static Tree without(Tree document, JsonPointer leaf) {
        return with(document, leaf.tokens(), Optional.empty());
    }

    /** A value of the same kind, so that only a comparison of values sees it. */
    private static Tree other(Tree leaf) {
        if (!(leaf instanceof Scalar scalar)) {
            return Scalar.of("something");
        }
        Object value = scalar.value();
        if (value instanceof Boolean truth) {
            return Scalar.of(!truth);
        }
        if (value instanceof Long number) {
            return Scalar.of(number + 1);
        }
        return value instanceof BigDecimal number ? Scalar.of(number.add(BigDecimal.ONE)) : Scalar.of(value + "x");
    }

    private static Tree with(Tree node, List<String> tokens, Optional<Tree> leaf) {
        String token = tokens.get(0);
        if (node instanceof Mapping mapping) {
            Mapping.Builder copy = Mapping.builder();
            mapping.forEach((key, value) ->
                    child(key.equals(token), value, tokens, leaf).ifPresent(child -> copy.put(key, child)));
            return copy.build();
        }
        List<Tree> copy = new ArrayList<>();
        List<Tree> items = ((Sequence) node).items();
        for (int i = 0; i < items.size(); i++) {
            child(Integer.toString(i).equals(token), items.get(i), tokens, leaf).ifPresent(copy::add);
        }
        return Sequence.of(copy);
    }

    private static Optional<Tree> child(boolean isMeant, Tree child, List<String> tokens, Optional<Tree> leaf) {
        if (!isMeant) {
            return Optional.of(child);
        }
        return tokens.size() == 1 ? leaf : Optional.of(with(child, tokens.subList(1, tokens.size()), leaf));
    }
}
