package io.bastide.sops.metadata;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a {@code sops} block as 3.13 does: alphabetical at every level. */
final class MetadataWriter {
    private MetadataWriter() {}

    static MapNode block(Metadata metadata) {
        Map<String, Node> fields = new TreeMap<>();
        metadata.others().forEach(entry -> fields.put(entry.key(), entry.node()));
        List<KeyGroup> groups = metadata.keys().groups();
        if (groups.size() == 1) {
            fields.putAll(lists(groups.get(0)));
        } else if (!groups.isEmpty()) {
            fields.put(
                    "key_groups",
                    new ListNode(groups.stream().map(MetadataWriter::group).toList()));
        }
        if (metadata.keys().threshold() > 0) {
            fields.put(
                    "shamir_threshold",
                    value(ValueType.INT, Integer.toString(metadata.keys().threshold())));
        }
        fields.put("lastmodified", Value.text(metadata.lastModified()));
        fields.put("mac", Value.text(metadata.mac()));
        fields.put("version", Value.text(metadata.version()));
        fields.put(metadata.rule().field().word(), Value.text(metadata.rule().text()));
        if (metadata.isMacOnlyEncrypted()) {
            fields.put("mac_only_encrypted", value(ValueType.BOOL, "True"));
        }
        return map(fields);
    }

    /** Inside a group, sops writes the lists of age and Vault keys even when they are empty. */
    private static ListItem group(KeyGroup group) {
        Map<String, Node> lists = lists(group);
        lists.putIfAbsent("age", new ListNode(List.of()));
        lists.putIfAbsent("hc_vault", new ListNode(List.of()));
        return map(lists);
    }

    private static Map<String, Node> lists(KeyGroup group) {
        Map<String, List<ListItem>> byKind = new TreeMap<>();
        for (KeyEntry entry : group.entries()) {
            byKind.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(sorted(entry.fields()));
        }
        Map<String, Node> lists = new TreeMap<>();
        byKind.forEach((kind, entries) -> lists.put(kind, new ListNode(entries)));
        return lists;
    }

    private static MapNode sorted(MapNode map) {
        Map<String, Node> fields = new TreeMap<>();
        map.entries()
                .forEach(entry -> fields.put(
                        entry.key(), entry.node() instanceof MapNode nested ? sorted(nested) : entry.node()));
        return map(fields);
    }

    private static MapNode map(Map<String, Node> fields) {
        List<MapItem> items = new ArrayList<>(fields.size());
        fields.forEach((key, node) -> items.add(new Entry(key, node)));
        return new MapNode(items);
    }

    private static Value value(ValueType type, String text) {
        return new Value(type, text.getBytes(StandardCharsets.US_ASCII));
    }
}
