package io.bastide.sops.config;

import io.bastide.sops.age.AgeRecipient;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads whom a creation rule encrypts to: its flat lists, or its key groups. */
final class KeyGroupReader {
    /** How deep groups may be merged into each other; an anchor can lead into itself. */
    private static final int MERGE_DEPTH = 20;

    /** Most keys of one group: more come only of anchors that multiply. */
    private static final int GROUP_LIMIT = 10_000;

    private KeyGroupReader() {}

    /** The groups of a rule: those it lists, else one of its flat lists. */
    static List<KeyGroup> read(Map<String, ConfigNode> rule) throws SopsException {
        Optional<ConfigNode> listed = ConfigNode.field(rule, "key_groups");
        List<KeyGroup> groups = new ArrayList<>();
        for (ConfigNode group : listed.isPresent() ? listed.get().items() : List.<ConfigNode>of()) {
            Set<KeyEntry> entries = new LinkedHashSet<>();
            readGroup(group, entries, MERGE_DEPTH);
            groups.add(new KeyGroup(List.copyOf(entries)));
        }
        return groups.isEmpty() ? List.of(new KeyGroup(readFlat(rule))) : groups;
    }

    private static List<KeyEntry> readFlat(Map<String, ConfigNode> rule) throws SopsException {
        List<KeyEntry> entries = new ArrayList<>();
        for (Named key : flat(rule, "age")) {
            entries.add(age(key));
        }
        for (Named key : flat(rule, "pgp")) {
            entries.add(KeyEntries.pgp(key.text()));
        }
        String profile = text(rule, "aws_profile");
        for (Named key : flat(rule, "kms")) {
            entries.add(KeyEntries.kms(key.text(), profile));
        }
        for (Named key : flat(rule, "gcp_kms")) {
            entries.add(KeyEntries.gcpKms(key.text()));
        }
        for (Named key : flat(rule, "hckms")) {
            entries.add(KeyEntries.hcKms(key.text()));
        }
        for (Named key : flat(rule, "azure_keyvault")) {
            entries.add(KeyEntries.azure(key.text())
                    .orElseThrow(() -> key.node().malformed("`%s` is no URL of an Azure key".formatted(key.text()))));
        }
        for (Named key : flat(rule, "hc_vault_transit_uri")) {
            entries.add(vault(key));
        }
        return entries;
    }

    private static void readGroup(ConfigNode node, Set<KeyEntry> entries, int depth) throws SopsException {
        if (depth == 0 || entries.size() > GROUP_LIMIT) {
            throw node.malformed("key groups are merged too deep, or hold too many keys");
        }
        Map<String, ConfigNode> group = node.fields();
        for (ConfigNode merged : list(group, "merge")) {
            readGroup(merged, entries, depth - 1);
        }
        for (ConfigNode item : list(group, "age")) {
            for (Named key : commaList(item)) {
                entries.add(age(key));
            }
        }
        for (ConfigNode item : list(group, "pgp")) {
            entries.add(KeyEntries.pgp(item.text()));
        }
        readCloudKeys(group, entries);
        for (ConfigNode item : list(group, "hc_vault")) {
            entries.add(vault(new Named(item, item.text())));
        }
    }

    private static void readCloudKeys(Map<String, ConfigNode> group, Set<KeyEntry> entries) throws SopsException {
        for (ConfigNode item : list(group, "kms")) {
            Map<String, ConfigNode> key = item.fields();
            entries.add(KeyEntries.kms(text(key, "arn"), text(key, "role"), context(key), text(key, "aws_profile")));
        }
        for (ConfigNode item : list(group, "gcp_kms")) {
            entries.add(KeyEntries.gcpKms(text(item.fields(), "resource_id")));
        }
        for (ConfigNode item : list(group, "hckms")) {
            entries.add(KeyEntries.hcKms(text(item.fields(), "key_id")));
        }
        for (ConfigNode item : list(group, "azure_keyvault")) {
            Map<String, ConfigNode> key = item.fields();
            entries.add(KeyEntries.azure(text(key, "vaultUrl"), text(key, "key"), text(key, "version")));
        }
    }

    private static Map<String, String> context(Map<String, ConfigNode> key) throws SopsException {
        Map<String, String> context = new TreeMap<>();
        Optional<ConfigNode> node = ConfigNode.field(key, "context");
        if (node.isPresent()) {
            for (Map.Entry<String, ConfigNode> field : node.get().fields().entrySet()) {
                context.put(field.getKey(), field.getValue().text());
            }
        }
        return context;
    }

    private static KeyEntry age(Named key) throws SopsException {
        try {
            return AgeRecipient.of(key.text()).entry();
        } catch (SopsException malformed) {
            throw key.node().at(malformed.fault(), String.valueOf(malformed.getMessage()));
        }
    }

    private static KeyEntry vault(Named key) throws SopsException {
        return KeyEntries.vault(key.text())
                .orElseThrow(() -> key.node().malformed("`%s` is no URI of a Vault transit key".formatted(key.text())));
    }

    private static List<ConfigNode> list(Map<String, ConfigNode> fields, String name) throws SopsException {
        Optional<ConfigNode> node = ConfigNode.field(fields, name);
        return node.isPresent() ? node.get().items() : List.of();
    }

    /** A text field, empty when it is missing. */
    static String text(Map<String, ConfigNode> fields, String name) throws SopsException {
        Optional<ConfigNode> node = ConfigNode.field(fields, name);
        return node.isPresent() ? node.get().text() : "";
    }

    /** The texts of a field that is a comma list or a YAML list. */
    private static List<Named> flat(Map<String, ConfigNode> rule, String name) throws SopsException {
        Optional<ConfigNode> node = ConfigNode.field(rule, name);
        if (node.isEmpty()) {
            return List.of();
        }
        List<Named> keys = new ArrayList<>();
        for (ConfigNode item : node.get().isList() ? node.get().items() : List.of(node.get())) {
            keys.addAll(commaList(item));
        }
        return keys;
    }

    private static List<Named> commaList(ConfigNode node) throws SopsException {
        List<Named> keys = new ArrayList<>();
        for (String part : node.string().split(",", -1)) {
            if (!part.isBlank()) {
                keys.add(new Named(node, part.strip()));
            }
        }
        return keys;
    }

    /** The text of a key and where it stands. */
    private record Named(ConfigNode node, String text) {}
}
