package io.bastide.sops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import java.util.List;

/** Short words for documents. */
public final class Trees {
    private Trees() {}

    /** A mapping. */
    public static MapNode map(MapItem... items) {
        return new MapNode(List.of(items));
    }

    /** A list. */
    public static ListNode list(ListItem... items) {
        return new ListNode(List.of(items));
    }

    /** An entry. */
    public static Entry entry(String key, Node node) {
        return new Entry(key, node);
    }

    /** An entry with a string. */
    public static Entry entry(String key, String text) {
        return new Entry(key, Value.text(text));
    }

    /** A comment on a line of its own. */
    public static Comment comment(String text) {
        return new Comment(text.getBytes(UTF_8), false);
    }

    /** A comment behind a value. */
    public static Comment inline(String text) {
        return new Comment(text.getBytes(UTF_8), true);
    }

    /** The node at a path of keys and list positions. */
    public static Node at(Node node, Object... path) {
        Node current = node;
        for (Object step : path) {
            if (step instanceof Integer position && current instanceof ListNode list) {
                current = (Node) list.items().get(position);
            } else if (current instanceof MapNode map) {
                current = map.get(String.valueOf(step)).orElseThrow();
            }
        }
        return current;
    }

    /** The text of the value at a path. */
    public static String text(Node node, Object... path) {
        return ((Value) at(node, path)).asText();
    }
}
