package io.bastide.cli.secrets;

import io.bastide.compiler.diagnostic.render.TerminalText;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import java.util.List;
import java.util.Optional;

/**
 * Keys that lead to a part of a document.
 *
 * @param keys keys of mappings and 0-based numbers of list items, from the top
 */
public record ValuePath(List<String> keys) {
    /** Copies the keys. */
    public ValuePath {
        keys = List.copyOf(keys);
    }

    /** What stands there, in the first document. */
    Optional<Node> in(List<MapNode> documents) {
        Optional<Node> node = documents.stream().findFirst().map(Node.class::cast);
        for (String key : keys) {
            node = node.flatMap(parent -> child(parent, key));
        }
        return node;
    }

    /** What is missing, and what there is in its place: keys are no secrets. */
    String missing(List<MapNode> documents) {
        return TerminalText.escaped(firstMissing(documents));
    }

    private String firstMissing(List<MapNode> documents) {
        for (int i = 0; i < keys.size(); i++) {
            Optional<Node> parent = new ValuePath(keys.subList(0, i)).in(documents);
            if (parent.isPresent() && child(parent.get(), keys.get(i)).isEmpty()) {
                String where = i == 0 ? "at the top" : "below `" + String.join(" ", keys.subList(0, i)) + "`";
                return "there is no `" + keys.get(i) + "` " + where + "; " + known(parent.get());
            }
        }
        return "there is no `" + String.join(" ", keys) + "`";
    }

    private static String known(Node parent) {
        if (parent instanceof MapNode map) {
            return "there is "
                    + String.join(", ", map.entries().stream().map(Entry::key).toList());
        }
        return parent instanceof ListNode list
                ? "the list has " + nodes(list).size() + " items"
                : "a value stands there";
    }

    private static Optional<Node> child(Node parent, String key) {
        if (parent instanceof MapNode map) {
            return map.get(key);
        }
        if (parent instanceof ListNode list && key.matches("\\d{1,9}")) {
            return nodes(list).stream().skip(Integer.parseInt(key)).findFirst();
        }
        return Optional.empty();
    }

    private static List<Node> nodes(ListNode list) {
        return list.items().stream()
                .filter((ListItem item) -> item instanceof Node)
                .map(Node.class::cast)
                .toList();
    }
}
