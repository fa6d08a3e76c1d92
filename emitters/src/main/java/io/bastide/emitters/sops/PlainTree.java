package io.bastide.emitters.sops;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the body of an object into a document of the SOPS module, with secret values in their places. */
final class PlainTree {
    private final Map<JsonPointer, byte[]> secrets;

    private PlainTree(Map<JsonPointer, byte[]> secrets) {
        this.secrets = secrets;
    }

    /**
     * The document.
     *
     * @param secrets values by their places; the document shares the arrays
     */
    static MapNode of(Mapping body, Map<JsonPointer, byte[]> secrets) {
        return new PlainTree(secrets).mapping(body, JsonPointer.ROOT);
    }

    /** What stands at a place of a document, when it is a value. */
    static Optional<Value> valueAt(MapNode document, JsonPointer pointer) {
        Node node = document;
        for (String token : pointer.tokens()) {
            Optional<Node> child = child(node, token);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get();
        }
        return node instanceof Value value ? Optional.of(value) : Optional.empty();
    }

    /** Says whether two nodes say the same: comments and the order of keys do not count. */
    static boolean isSame(Node one, Node other) {
        if (one instanceof MapNode left && other instanceof MapNode right) {
            return left.entries().size() == right.entries().size()
                    && left.entries().stream()
                            .allMatch(entry -> right.get(entry.key())
                                    .filter(node -> isSame(entry.node(), node))
                                    .isPresent());
        }
        if (one instanceof ListNode left && other instanceof ListNode right) {
            List<Node> ours = nodes(left);
            List<Node> theirs = nodes(right);
            boolean isSame = ours.size() == theirs.size();
            for (int i = 0; isSame && i < ours.size(); i++) {
                isSame = isSame(ours.get(i), theirs.get(i));
            }
            return isSame;
        }
        return one.equals(other);
    }

    private static List<Node> nodes(ListNode list) {
        return list.items().stream()
                .filter(Node.class::isInstance)
                .map(Node.class::cast)
                .toList();
    }

    private static Optional<Node> child(Node node, String token) {
        if (node instanceof MapNode map) {
            return map.get(token);
        }
        if (node instanceof ListNode list) {
            List<Node> nodes = nodes(list);
            int index = token.matches("[0-9]{1,6}") ? Integer.parseInt(token) : -1;
            return index >= 0 && index < nodes.size() ? Optional.of(nodes.get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private MapNode mapping(Mapping mapping, JsonPointer at) {
        List<MapItem> items = new ArrayList<>(mapping.size());
        mapping.forEach((key, child) -> items.add(new Entry(key, node(child, at.child(key)))));
        return new MapNode(items);
    }

    private Node node(Tree tree, JsonPointer at) {
        byte[] secret = secrets.get(at);
        if (secret != null) {
            return new Value(ValueType.STR, secret);
        }
        if (tree instanceof Mapping mapping) {
            return mapping(mapping, at);
        }
        if (tree instanceof Sequence sequence) {
            List<ListItem> items = new ArrayList<>();
            for (Tree item : sequence.items()) {
                items.add(node(item, at.child(items.size())));
            }
            return new ListNode(items);
        }
        return value((Scalar) tree);
    }

    private static Value value(Scalar scalar) {
        if (scalar.isNull()) {
            return Value.nothing();
        }
        if (scalar.value() instanceof Boolean truth) {
            return value(ValueType.BOOL, truth ? "True" : "False");
        }
        if (scalar.value() instanceof BigDecimal decimal) {
            return value(ValueType.FLOAT, decimal.toPlainString());
        }
        return value(
                scalar.isText() ? ValueType.STR : ValueType.INT, scalar.value().toString());
    }

    private static Value value(ValueType type, String text) {
        return new Value(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
