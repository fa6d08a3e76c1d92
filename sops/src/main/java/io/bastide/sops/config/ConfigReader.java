package io.bastide.sops.config;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a {@code .sops.yaml}. Fields that nobody here knows are left alone, as SOPS does. */
final class ConfigReader {
    /** Longest file in bytes. */
    private static final int LENGTH_LIMIT = 1024 * 1024;

    /** Deepest nesting in levels. */
    private static final int DEPTH_LIMIT = 50;

    /** The indent of YAML files that SOPS writes when it is told nothing, in blanks. */
    static final int DEFAULT_INDENT = 4;

    private ConfigReader() {}

    /** What the bytes say. */
    static SopsConfig read(byte[] bytes) throws SopsException {
        Optional<ConfigNode> root = parse(bytes);
        if (root.isEmpty()) {
            return new SopsConfig(List.of(), DEFAULT_INDENT);
        }
        Map<String, ConfigNode> fields = root.get().fields();
        List<CreationRule> rules = new ArrayList<>();
        Optional<ConfigNode> listed = ConfigNode.field(fields, "creation_rules");
        for (ConfigNode rule : listed.isPresent() ? listed.get().items() : List.<ConfigNode>of()) {
            rules.add(readRule(rule));
        }
        return new SopsConfig(rules, readIndent(fields));
    }

    private static CreationRule readRule(ConfigNode node) throws SopsException {
        Map<String, ConfigNode> fields = node.fields();
        Optional<ConfigNode> threshold = ConfigNode.field(fields, "shamir_threshold");
        Optional<ConfigNode> isMacOnlyEncrypted = ConfigNode.field(fields, "mac_only_encrypted");
        return new CreationRule(
                KeyGroupReader.text(fields, "path_regex"),
                new KeyGroups(
                        KeyGroupReader.read(fields),
                        threshold.isPresent() ? threshold.get().whole() : 0),
                readSelection(node, fields),
                isMacOnlyEncrypted.isPresent() && isMacOnlyEncrypted.get().truth());
    }

    private static EncryptionRule readSelection(ConfigNode node, Map<String, ConfigNode> fields) throws SopsException {
        Optional<EncryptionRule> selection = Optional.empty();
        for (EncryptionRule.Field field : EncryptionRule.Field.values()) {
            String text = KeyGroupReader.text(fields, field.word());
            if (text.isEmpty()) {
                continue;
            }
            if (selection.isPresent()) {
                String first = selection.get().field().word();
                throw node.at(
                        SopsFault.SEVERAL_RULES,
                        "`%s` and `%s` cannot stand in one rule".formatted(first, field.word()));
            }
            selection = Optional.of(readSelection(node, field, text));
        }
        return selection.orElse(EncryptionRule.NONE);
    }

    private static EncryptionRule readSelection(ConfigNode node, EncryptionRule.Field field, String text)
            throws SopsException {
        try {
            return EncryptionRule.of(field, text);
        } catch (SopsException unsafe) {
            throw node.at(unsafe.fault(), String.valueOf(unsafe.getMessage()));
        }
    }

    private static int readIndent(Map<String, ConfigNode> fields) throws SopsException {
        Optional<ConfigNode> stores = ConfigNode.field(fields, "stores");
        if (stores.isEmpty()) {
            return DEFAULT_INDENT;
        }
        Optional<ConfigNode> yaml = ConfigNode.field(stores.get().fields(), "yaml");
        if (yaml.isEmpty()) {
            return DEFAULT_INDENT;
        }
        Optional<ConfigNode> indent = ConfigNode.field(yaml.get().fields(), "indent");
        int blanks = indent.isPresent() ? indent.get().whole() : 0;
        return blanks == 0 ? DEFAULT_INDENT : blanks;
    }

    /** The first document. The parser's own message shows the text, in which a key may stand by mistake. */
    private static Optional<ConfigNode> parse(byte[] bytes) throws SopsException {
        if (bytes.length > LENGTH_LIMIT) {
            throw new SopsException(
                    SopsFault.LIMIT_EXCEEDED,
                    "the configuration has %d bytes, more than %d".formatted(bytes.length, LENGTH_LIMIT));
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(SopsConfig.FILE_NAME)
                .setCodePointLimit(LENGTH_LIMIT)
                .build();
        try {
            requireShallow(settings, bytes);
            Iterator<Node> documents = new Compose(settings)
                    .composeAllFromInputStream(new ByteArrayInputStream(bytes))
                    .iterator();
            return documents.hasNext() ? Optional.of(new ConfigNode(documents.next())) : Optional.empty();
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new SopsException(SopsFault.MALFORMED_CONFIG, "line %d: this is no YAML".formatted(line));
        } catch (YamlEngineException malformed) {
            throw new SopsException(SopsFault.MALFORMED_CONFIG, "the configuration is no YAML");
        }
    }

    /** Looks at the events first: the composer calls itself for each level. */
    private static void requireShallow(LoadSettings settings, byte[] bytes) throws SopsException {
        int depth = 0;
        for (Event event : new Parse(settings).parseInputStream(new ByteArrayInputStream(bytes))) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEPTH_LIMIT) {
                throw new SopsException(
                        SopsFault.LIMIT_EXCEEDED, "the configuration is deeper than %d levels".formatted(DEPTH_LIMIT));
            }
        }
    }
}
