package io.bastide.sops;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import java.util.HexFormat;
import java.util.List;

/**
 * Documents as text, in which what a file cannot tell apart is equal: {@code 1.0} and {@code 1} in clear, and a comment
 * behind a mapping and before it.
 */
final class Shape {
    private Shape() {}

    static String of(List<MapNode> documents) {
        StringBuilder text = new StringBuilder();
        documents.forEach(document -> add(document, text));
        return text.toString();
    }

    private static void add(ListItem item, StringBuilder text) {
        if (item instanceof MapNode map) {
            text.append("{\n");
            for (MapItem entry : map.items()) {
                if (entry instanceof Entry pair) {
                    text.append(pair.key()).append(": ");
                    add(pair.node(), text);
                } else {
                    add((Comment) entry, text);
                }
            }
            text.append("}\n");
        } else if (item instanceof ListNode list) {
            text.append("[\n");
            list.items().forEach(child -> add(child, text));
            text.append("]\n");
        } else if (item instanceof Value value) {
            text.append(value.type() == ValueType.FLOAT ? ValueType.INT : value.type())
                    .append(' ')
                    .append(HexFormat.of().formatHex(value.bytes()))
                    .append('\n');
        } else if (item instanceof Comment comment) {
            text.append('#').append(HexFormat.of().formatHex(comment.text())).append('\n');
        }
    }
}
