package io.bastide.cli.trace;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way to a node that holds in several versions of an object: items of a list are found by what names them, and by
 * their index only when nothing does.
 *
 * @param steps the steps from the root
 */
record NodePath(List<Step> steps) {
    /** The whole object. */
    static final NodePath ROOT = new NodePath(List.of());

    /** The fields by which Kubernetes tells the items of its lists apart, in the order in which they are tried. */
    private static final List<String> ITEM_KEYS = List.of(
            "name", "containerPort", "mountPath", "devicePath", "port", "host", "path", "topologyKey", "key", "ip");

    /** Copies the steps. */
    NodePath {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param token a key of a mapping or an index of a list
     * @param item the item of the list that the step leads to, as the author of the path saw it; else empty
     */
    private record Step(String token, Optional<Tree> item) {
        private Optional<Tree> from(Tree node) {
            if (node instanceof Sequence list) {
                return item.isPresent() ? itemIn(list) : list.child(isEnd() ? lastOf(list) : token);
            }
            return node.child(token);
        }

        /** A JSON patch appends to a list by this token. */
        private boolean isEnd() {
            return token.equals("-");
        }

        private static String lastOf(Sequence list) {
            return Integer.toString(list.items().size() - 1);
        }

        private Optional<Tree> itemIn(Sequence list) {
            Tree wanted = item.orElseThrow();
            Optional<String> key = wanted.asMapping().flatMap(NodePath::itemKey);
            if (key.isPresent()) {
                Optional<Tree> value = wanted.child(key.get());
                return list.items().stream()
                        .filter(one -> one.child(key.get()).equals(value))
                        .findFirst();
            }
            return list.items().contains(wanted) ? item : list.child(token);
        }
    }

    private static Optional<String> itemKey(Mapping item) {
        return ITEM_KEYS.stream().filter(item::has).findFirst();
    }

    /** The path to a node of a document. */
    static NodePath in(Tree document, JsonPointer pointer) {
        List<Step> steps = new ArrayList<>();
        Optional<Tree> node = Optional.of(document);
        for (String token : pointer.tokens()) {
            Optional<Tree> child = node.flatMap(parent -> parent.child(token));
            boolean isItem = node.flatMap(Tree::asSequence).isPresent();
            steps.add(new Step(token, isItem ? child : Optional.empty()));
            node = child;
        }
        return new NodePath(steps);
    }

    /**
     * A path of keys and indexes, as a JSON patch has it.
     *
     * @param value what the patch puts there, by which an item of a list is found wherever it is afterwards; or empty
     */
    static NodePath of(JsonPointer pointer, Optional<Tree> value) {
        List<Step> steps = new ArrayList<>();
        for (String token : pointer.tokens()) {
            boolean isLast = steps.size() == pointer.tokens().size() - 1;
            steps.add(new Step(token, isLast ? value : Optional.empty()));
        }
        return new NodePath(steps);
    }

    /** The path without its last steps that nothing but a patch has, such as {@code $patch}. */
    NodePath withoutDirectives() {
        int end = 0;
        while (end < steps.size() && !steps.get(end).token().startsWith("$")) {
            end++;
        }
        return new NodePath(steps.subList(0, end));
    }

    /** This path and then another one. */
    NodePath then(NodePath rest) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(rest.steps);
        return new NodePath(all);
    }

    /** The node of an object, or empty when the object has none there. */
    Optional<Tree> find(Tree object) {
        Optional<Tree> node = Optional.of(object);
        for (Step step : steps) {
            node = node.flatMap(step::from);
        }
        return node;
    }

    /** The pointer to the node in an object; steps that the object has not are kept as they are. */
    JsonPointer pointerIn(Tree object) {
        JsonPointer pointer = JsonPointer.ROOT;
        Optional<Tree> node = Optional.of(object);
        for (Step step : steps) {
            Optional<Tree> child = node.flatMap(step::from);
            Optional<Sequence> list = node.flatMap(Tree::asSequence);
            pointer = list.isPresent() && child.isPresent()
                    ? pointer.child(list.get().items().indexOf(child.get()))
                    : pointer.child(step.token());
            node = child;
        }
        return pointer;
    }

    /** The place in the spec of the innermost node on the way that knows one. */
    Optional<CallSite> origin(Mapping object) {
        Optional<CallSite> origin = known(object);
        Optional<Tree> node = Optional.of(object);
        for (Step step : steps) {
            node = node.flatMap(step::from);
            Optional<CallSite> inner = node.flatMap(NodePath::known);
            origin = inner.isPresent() ? inner : origin;
        }
        return origin;
    }

    private static Optional<CallSite> known(Tree node) {
        return node.asMapping().map(Mapping::origin).filter(CallSite::isKnown);
    }
}
