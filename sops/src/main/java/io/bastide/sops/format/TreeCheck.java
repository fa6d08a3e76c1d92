package io.bastide.sops.format;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks documents that a program built: keys and depth for every format, leaves as the format wants. */
public final class TreeCheck {
    /** What one format asks of values and comments. */
    public interface Leaves {
        /**
         * Refuses a value that the format cannot carry.
         *
         * @throws SopsException {@code UNREPRESENTABLE}
         */
        void value(Value value) throws SopsException;

        /**
         * Refuses a comment that the format cannot carry.
         *
         * @throws SopsException {@code UNREPRESENTABLE}
         */
        void comment(Comment comment) throws SopsException;
    }

    private final Leaves leaves;

    /** A check with the demands of one format. */
    public TreeCheck(Leaves leaves) {
        this.leaves = leaves;
    }

    /**
     * Checks all documents.
     *
     * @throws SopsException {@code UNREPRESENTABLE} or {@code LIMIT_EXCEEDED}
     */
    public void check(List<MapNode> documents) throws SopsException {
        for (MapNode document : documents) {
            mapping(document, 1);
        }
    }

    /** An exception for what cannot be carried. */
    public static SopsException unrepresentable(String message) {
        return new SopsException(SopsFault.UNREPRESENTABLE, message);
    }

    private void mapping(MapNode node, int depth) throws SopsException {
        InputLimits.checkDepth(depth);
        Set<String> keys = new HashSet<>();
        for (MapItem item : node.items()) {
            if (item instanceof Entry entry) {
                key(entry.key(), keys);
                node(entry.node(), depth);
            } else if (item instanceof Comment comment) {
                leaves.comment(comment);
            }
        }
    }

    private void list(ListNode node, int depth) throws SopsException {
        InputLimits.checkDepth(depth);
        for (ListItem item : node.items()) {
            if (item instanceof Comment comment) {
                leaves.comment(comment);
            } else if (item instanceof Node child) {
                node(child, depth);
            }
        }
    }

    private void node(Node node, int depth) throws SopsException {
        if (node instanceof MapNode mapping) {
            mapping(mapping, depth + 1);
        } else if (node instanceof ListNode list) {
            list(list, depth + 1);
        } else if (node instanceof Value value) {
            leaves.value(value);
        }
    }

    private static void key(String key, Set<String> keys) throws SopsException {
        if (!keys.add(key)) {
            throw unrepresentable("the key `%s` stands twice in one mapping".formatted(key));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(key)) {
            throw unrepresentable("a key holds half of a surrogate pair");
        }
    }
}
