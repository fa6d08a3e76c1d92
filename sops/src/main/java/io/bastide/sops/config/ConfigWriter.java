package io.bastide.sops.config;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyEntry;
import io.bastide.sops.key.KeyGroup;
import io.bastide.sops.metadata.EncryptionRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a {@code .sops.yaml}: the same rules always give the same bytes. */
final class ConfigWriter {
    /** The kinds of keys in the order in which they are written. */
    private static final List<String> KINDS = List.of("age", "pgp", "kms", "gcp_kms", "hckms", "azure_kv", "hc_vault");

    private final StringBuilder yaml = new StringBuilder();

    private ConfigWriter() {}

    /** The text of a configuration. */
    static String write(SopsConfig config) throws SopsException {
        ConfigWriter writer = new ConfigWriter();
        writer.line(0, config.rules().isEmpty() ? "creation_rules: []" : "creation_rules:");
        for (CreationRule rule : config.rules()) {
            writer.writeRule(rule);
        }
        if (config.yamlIndent() != ConfigReader.DEFAULT_INDENT) {
            writer.line(0, "stores:");
            writer.line(1, "yaml:");
            writer.line(2, "indent: " + config.yamlIndent());
        }
        return writer.yaml.toString();
    }

    private void writeRule(CreationRule rule) throws SopsException {
        List<String> fields = new ArrayList<>();
        if (!rule.pathPattern().isEmpty()) {
            fields.add(field("path_regex", rule.pathPattern()));
        }
        if (!rule.selection().equals(EncryptionRule.NONE)) {
            fields.add(field(rule.selection().field().word(), rule.selection().text()));
        }
        if (rule.isMacOnlyEncrypted()) {
            fields.add("mac_only_encrypted: true");
        }
        if (rule.recipients().threshold() != 0) {
            fields.add("shamir_threshold: " + rule.recipients().threshold());
        }
        fields.add("key_groups:");
        item(1, fields);
        for (KeyGroup group : rule.recipients().groups()) {
            writeGroup(group);
        }
    }

    private void writeGroup(KeyGroup group) throws SopsException {
        Map<String, List<KeyEntry>> byKind = new LinkedHashMap<>();
        KINDS.forEach(kind -> byKind.put(kind, new ArrayList<>()));
        for (KeyEntry entry : group.entries()) {
            List<KeyEntry> list = byKind.get(entry.kind());
            if (list == null) {
                throw new SopsException(
                        SopsFault.UNREPRESENTABLE,
                        "a configuration cannot name keys of the kind `%s`".formatted(entry.kind()));
            }
            list.add(entry);
        }
        byKind.values().removeIf(List::isEmpty);
        if (byKind.isEmpty()) {
            throw new SopsException(SopsFault.NO_RECIPIENT, "a key group is empty, so nobody could open its share");
        }
        String mark = "- ";
        for (Map.Entry<String, List<KeyEntry>> kind : byKind.entrySet()) {
            line(3, mark + (kind.getKey().equals("azure_kv") ? "azure_keyvault" : kind.getKey()) + ":");
            mark = "  ";
            for (KeyEntry entry : kind.getValue()) {
                item(5, keyLines(entry));
            }
        }
    }

    /** An entry as the lines of a list item. */
    private static List<String> keyLines(KeyEntry entry) {
        return switch (entry.kind()) {
            case "age" -> List.of(YamlText.of(KeyEntries.text(entry, "recipient")));
            case "pgp" -> List.of(YamlText.of(KeyEntries.text(entry, "fp")));
            case "hc_vault" -> List.of(YamlText.of(KeyEntries.vaultUri(entry)));
            case "gcp_kms" -> List.of(field("resource_id", KeyEntries.text(entry, "resource_id")));
            case "hckms" -> List.of(field("key_id", KeyEntries.text(entry, "key_id")));
            case "azure_kv" ->
                List.of(
                        field("vaultUrl", KeyEntries.text(entry, "vault_url")),
                        field("key", KeyEntries.text(entry, "name")),
                        field("version", KeyEntries.text(entry, "version")));
            default -> awsLines(entry);
        };
    }

    private static List<String> awsLines(KeyEntry entry) {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("arn", "role", "aws_profile")) {
            String text = KeyEntries.text(entry, name);
            if (!text.isEmpty()) {
                lines.add(field(name, text));
            }
        }
        if (entry.fields().get("context").orElse(null) instanceof MapNode context) {
            lines.add("context:");
            for (MapItem item : context.items()) {
                if (item instanceof Entry pair && pair.node() instanceof Value value) {
                    lines.add("  " + field(YamlText.of(pair.key()), value.asText()));
                }
            }
        }
        return lines;
    }

    private void item(int depth, List<String> lines) {
        String mark = "- ";
        for (String line : lines) {
            line(depth, mark + line);
            mark = "  ";
        }
    }

    private void line(int depth, String text) {
        yaml.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String field(String name, String text) {
        return name + ": " + YamlText.of(text);
    }
}
