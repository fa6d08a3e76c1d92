package io.bastide.sops.config;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A place in the parsed file, read by the types that are wanted there.
 *
 * @param node what stands there
 */
record ConfigNode(Node node) {
    /** How deep merge keys may lead into each other; an anchor can lead into itself. */
    private static final int MERGE_DEPTH = 20;

    private static final Set<String> TRUE =
            Set.of("true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON");

    private static final Set<String> FALSE =
            Set.of("false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF");

    private static final String MERGE_KEY = "<<";

    /** What stands there, by field names, with merge keys resolved; nothing stands for an empty mapping. */
    Map<String, ConfigNode> fields() throws SopsException {
        Map<String, ConfigNode> fields = new LinkedHashMap<>();
        collect(fields, MERGE_DEPTH);
        return fields;
    }

    /** The items of a list; nothing stands for an empty list. */
    List<ConfigNode> items() throws SopsException {
        if (isNothing()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            throw malformed("a list is wanted");
        }
        return list.getValue().stream().map(ConfigNode::new).toList();
    }

    /** Whether a list stands there. */
    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text of any scalar; nothing stands for an empty text. */
    String text() throws SopsException {
        if (!(node instanceof ScalarNode scalar)) {
            throw malformed("a text is wanted");
        }
        return isNothing() ? "" : scalar.getValue();
    }

    /** The text of a string; SOPS refuses bare numbers and booleans where it takes a list as well. */
    String string() throws SopsException {
        String text = text();
        if (!isNothing() && !node.getTag().equals(Tag.STR)) {
            throw malformed("a text is wanted: put it in quotes");
        }
        return text;
    }

    /** A whole number, not in quotes; octal and hexadecimal as in YAML 1.1. */
    int whole() throws SopsException {
        try {
            if (isPlain(node)) {
                return Integer.decode(text());
            }
        } catch (NumberFormatException other) {
            throw malformed("a whole number is wanted");
        }
        throw malformed("a whole number is wanted, without quotes");
    }

    /** A boolean, not in quotes, in all spellings of YAML 1.1, which SOPS takes here. */
    boolean truth() throws SopsException {
        String word = isPlain(node) ? text() : "";
        if (TRUE.contains(word)) {
            return true;
        }
        if (FALSE.contains(word)) {
            return false;
        }
        throw malformed("`true` or `false` is wanted");
    }

    /** Whether nothing stands there. */
    boolean isNothing() {
        return node.getTag().equals(Tag.NULL);
    }

    /** A fault at this place. */
    SopsException malformed(String fact) {
        return at(SopsFault.MALFORMED_CONFIG, fact);
    }

    /** A fault of another kind at this place. */
    SopsException at(SopsFault fault, String fact) {
        return new SopsException(fault, "line %d: %s".formatted(line(), fact));
    }

    private int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    private void collect(Map<String, ConfigNode> fields, int depth) throws SopsException {
        if (isNothing()) {
            return;
        }
        if (!(node instanceof MappingNode mapping)) {
            throw malformed("a mapping is wanted");
        }
        if (depth == 0) {
            throw malformed("merge keys lead too deep");
        }
        List<ConfigNode> merged = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            ConfigNode value = new ConfigNode(tuple.getValueNode());
            String name = new ConfigNode(tuple.getKeyNode()).text();
            if (!seen.add(name)) {
                throw new ConfigNode(tuple.getKeyNode()).malformed("`%s` stands there twice".formatted(name));
            }
            if (name.equals(MERGE_KEY) && isPlain(tuple.getKeyNode())) {
                merged.addAll(value.isList() ? value.items() : List.of(value));
            } else {
                fields.putIfAbsent(name, value);
            }
        }
        for (ConfigNode origin : merged) {
            origin.collect(fields, depth - 1);
        }
    }

    /** Whether a scalar stands without quotes; in quotes it is a text and nothing else. */
    private static boolean isPlain(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    /** The field of a name, or empty when it is missing or holds nothing. */
    static Optional<ConfigNode> field(Map<String, ConfigNode> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isNothing());
    }
}
