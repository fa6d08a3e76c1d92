package io.bastide.sops.key;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who an entry is for, apart from what it carries.
 *
 * @param kind the key list, see {@link KeyEntry#kind()}
 * @param text what tells recipients of that kind apart
 */
record Recipient(String kind, String text) {
    /** Fields that change with every wrapping and so say nothing of the recipient. */
    private static final Set<String> CARRIED = Set.of("enc", "created_at");

    /** The recipient of an entry of a kind that has no service here: all fields that tell it apart. */
    static Recipient ofFields(KeyEntry entry) {
        Map<String, String> texts = new TreeMap<>();
        collect("", entry.fields(), texts);
        if (texts.size() == 1) {
            return new Recipient(entry.kind(), texts.values().iterator().next());
        }
        String text = texts.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" "));
        return new Recipient(entry.kind(), text);
    }

    /** For messages. */
    String described() {
        return "%s `%s`".formatted(kind, text);
    }

    private static void collect(String prefix, MapNode fields, Map<String, String> into) {
        for (MapItem item : fields.items()) {
            if (item instanceof Entry field && !CARRIED.contains(prefix + field.key())) {
                collectField(prefix + field.key(), field.node(), into);
            }
        }
    }

    private static void collectField(String name, Node node, Map<String, String> into) {
        if (node instanceof MapNode nested) {
            collect(name + ".", nested, into);
        } else if (node instanceof Value value && value.bytes().length > 0) {
            into.put(name, value.asText());
        }
    }
}
