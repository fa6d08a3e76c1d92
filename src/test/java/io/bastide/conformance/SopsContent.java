package io.bastide.conformance;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What documents say, apart from where their comments stand and which of the numbers without a fraction are floats.
 *
 * @param documents the documents without comments
 * @param comments the texts of all comments, sorted, each once: where one is repeated, sops may drop it
 */
record SopsContent(List<MapNode> documents, List<String> comments) {

    /** Bits of an integer that a double carries exactly. */
    private static final int DOUBLE_BITS = 53;

    /** Whether there is an integer that a double cannot carry. */
    static boolean hasLongInteger(ListItem item) {
        if (item instanceof MapNode map) {
            return map.items().stream().anyMatch(each -> each instanceof Entry entry && hasLongInteger(entry.node()));
        }
        if (item instanceof ListNode list) {
            return list.items().stream().anyMatch(SopsContent::hasLongInteger);
        }
        return item instanceof Value value
                && value.type() == ValueType.INT
                && new BigInteger(value.asText()).abs().bitLength() > DOUBLE_BITS;
    }

    /** The content of documents. */
    static SopsContent of(List<MapNode> documents) {
        List<String> comments = new ArrayList<>();
        List<MapNode> bare =
                documents.stream().map(document -> bare(document, comments)).toList();
        return new SopsContent(bare, comments.stream().sorted().distinct().toList());
    }

    private static MapNode bare(MapNode map, List<String> comments) {
        List<MapItem> items = new ArrayList<>();
        for (MapItem item : map.items()) {
            if (item instanceof Entry entry) {
                items.add(new Entry(entry.key(), bare(entry.node(), comments)));
            } else if (item instanceof Comment comment) {
                comments.add(text(comment));
            }
        }
        return new MapNode(items);
    }

    private static ListNode bare(ListNode list, List<String> comments) {
        List<ListItem> items = new ArrayList<>();
        for (ListItem item : list.items()) {
            if (item instanceof Node node) {
                items.add(bare(node, comments));
            } else if (item instanceof Comment comment) {
                comments.add(text(comment));
            }
        }
        return new ListNode(items);
    }

    private static Node bare(Node node, List<String> comments) {
        if (node instanceof MapNode map) {
            return bare(map, comments);
        }
        return node instanceof ListNode list ? bare(list, comments) : asRead((Value) node);
    }

    /** Sops writes the float 1e3 in clear as 1000, which is an integer the next time. */
    private static Value asRead(Value value) {
        boolean isIntegral = value.type() == ValueType.FLOAT && value.asText().matches("-?[0-9]{1,18}");
        return isIntegral ? new Value(ValueType.INT, value.bytes()) : value;
    }

    private static String text(Comment comment) {
        return new String(comment.text(), StandardCharsets.UTF_8);
    }
}
