package io.bastide.sops.metadata;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Timestamp;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.key.KeyGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@code sops} block in whatever order and layout. */
final class MetadataReader {
    /** The lists of keys, in the order in which sops joins them to one group. */
    static final List<String> KINDS = List.of("kms", "gcp_kms", "hckms", "azure_kv", "hc_vault", "pgp", "age");

    private static final Set<String> KNOWN =
            Set.of("key_groups", "shamir_threshold", "lastmodified", "mac", "version", "mac_only_encrypted");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}");

    private final MapNode block;

    MetadataReader(MapNode block) {
        this.block = block;
    }

    Metadata read() throws SopsException {
        return new Metadata(
                keys(), lastModified(), text("mac").orElse(""), version(), rule(), isMacOnlyEncrypted(), others());
    }

    private KeyGroups keys() throws SopsException {
        List<KeyEntry> flat = entries(block);
        int threshold = threshold();
        if (!flat.isEmpty()) {
            return new KeyGroups(List.of(new KeyGroup(flat)), threshold);
        }
        List<KeyGroup> groups = new ArrayList<>();
        for (ListItem item : list(block, "key_groups")) {
            if (!(item instanceof MapNode group)) {
                throw malformed("a key group is no mapping");
            }
            groups.add(new KeyGroup(entries(group)));
        }
        return new KeyGroups(groups, threshold);
    }

    private static List<KeyEntry> entries(MapNode lists) throws SopsException {
        List<KeyEntry> entries = new ArrayList<>();
        for (String kind : KINDS) {
            for (ListItem item : list(lists, kind)) {
                if (!(item instanceof MapNode fields)) {
                    throw malformed("an entry of `" + kind + "` is no mapping");
                }
                entries.add(new KeyEntry(kind, fields));
            }
        }
        return entries;
    }

    private static List<ListItem> list(MapNode lists, String name) throws SopsException {
        Optional<Node> node = lists.get(name);
        if (node.isEmpty() || isNull(node.get())) {
            return List.of();
        }
        if (node.get() instanceof ListNode list) {
            return list.items().stream().filter(Node.class::isInstance).toList();
        }
        throw malformed("`" + name + "` is no list");
    }

    private int threshold() throws SopsException {
        Optional<String> text = text("shamir_threshold");
        if (text.isEmpty() || text.get().isEmpty()) {
            return 0;
        }
        if (!text.get().matches("[0-9]{1,3}")) {
            throw malformed("`shamir_threshold` is no number of shares");
        }
        return Integer.parseInt(text.get());
    }

    private String lastModified() throws SopsException {
        String text = text("lastmodified").orElse("");
        return Timestamp.ofRfc3339(text)
                .map(Timestamp::seconds)
                .orElseThrow(() -> malformed("`lastmodified` is no time as RFC 3339 writes it"));
    }

    /** Sops refuses a file without one, too. */
    private String version() throws SopsException {
        String text = text("version").orElse("");
        if (!VERSION.matcher(text).lookingAt()) {
            throw malformed("`version` is no version of sops");
        }
        return text;
    }

    private EncryptionRule rule() throws SopsException {
        EncryptionRule rule = EncryptionRule.NONE;
        int found = 0;
        for (EncryptionRule.Field field : EncryptionRule.Field.values()) {
            Optional<String> text = text(field.word()).filter(value -> !value.isEmpty());
            if (text.isPresent()) {
                rule = EncryptionRule.of(field, text.get());
                found++;
            }
        }
        if (found > 1) {
            throw new SopsException(SopsFault.SEVERAL_RULES, "the metadata has %d encryption rules".formatted(found));
        }
        return rule;
    }

    private boolean isMacOnlyEncrypted() {
        return text("mac_only_encrypted").filter("true"::equalsIgnoreCase).isPresent();
    }

    private List<Entry> others() {
        return block.entries().stream()
                .filter(entry -> !KNOWN.contains(entry.key())
                        && !KINDS.contains(entry.key())
                        && EncryptionRule.Field.of(entry.key()).isEmpty())
                .toList();
    }

    private Optional<String> text(String field) {
        return block.get(field)
                .filter(node -> node instanceof Value && !isNull(node))
                .map(node -> ((Value) node).asText());
    }

    private static boolean isNull(Node node) {
        return node instanceof Value value && value.type() == ValueType.NULL;
    }

    private static SopsException malformed(String message) {
        return new SopsException(SopsFault.MALFORMED_METADATA, "in the `sops` block, " + message);
    }
}
