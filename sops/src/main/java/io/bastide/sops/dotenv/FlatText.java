package io.bastide.sops.dotenv;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Spells a nested mapping as flat keys: {@code __map_key} and {@code __list_N}. */
final class FlatText {
    static final String MAP_MARK = "__map_";
    static final String LIST_MARK = "__list_";

    private FlatText() {}

    /** One entry for each value, in order; all values are texts. */
    static List<Entry> flatten(MapNode node, String prefix) {
        List<Entry> flat = new ArrayList<>();
        for (Entry entry : node.entries()) {
            add(prefix + entry.key(), entry.node(), flat);
        }
        return flat;
    }

    private static void add(String key, Node node, List<Entry> flat) {
        if (node instanceof MapNode mapping) {
            flat.addAll(flatten(mapping, key + MAP_MARK));
        } else if (node instanceof ListNode list) {
            int index = 0;
            for (ListItem item : list.items()) {
                if (item instanceof Node child) {
                    add(key + LIST_MARK + index, child, flat);
                    index++;
                }
            }
        } else if (node instanceof Value value) {
            flat.add(new Entry(key, text(value)));
        }
    }

    private static Value text(Value value) {
        return value.type() == ValueType.BOOL
                ? Value.text(value.asText().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII))
                : Value.text(value.bytes());
    }
}
