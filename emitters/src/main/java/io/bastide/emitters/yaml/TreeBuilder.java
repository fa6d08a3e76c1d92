package io.bastide.emitters.yaml;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Turns the events of a YAML parser into trees and counts what they cost. */
final class TreeBuilder {
    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";

    private final Iterator<Event> events;
    private final YamlLimits limits;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int aliases;

    /** What an anchor names, and of how many nodes it consists. */
    private record Anchored(Tree tree, int nodes) {}

    TreeBuilder(Iterator<Event> events, YamlLimits limits) {
        this.events = events;
        this.limits = limits;
    }

    /** Moves to the next document and says whether there is one. */
    boolean hasDocument() {
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                return true;
            }
        }
        return false;
    }

    /** The document whose start was just passed, or empty when it has no content. */
    Optional<Tree> document() throws MalformedYamlException {
        anchors.clear();
        Tree root = node(events.next(), 0);
        return root.equals(Scalar.NULL) ? Optional.empty() : Optional.of(root);
    }

    private Tree node(Event event, int depth) throws MalformedYamlException {
        if (depth > limits.maxDepth()) {
            throw YamlReader.malformed("the text nests deeper than " + limits.maxDepth() + " levels", event);
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        int before = nodes;
        count(1, event);
        Tree tree = content(event, depth);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(tree, nodes - before)));
        return tree;
    }

    private Tree content(Event event, int depth) throws MalformedYamlException {
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar);
        }
        CollectionStartEvent start = (CollectionStartEvent) event;
        String expected = STANDARD_TAGS + (start instanceof MappingStartEvent ? "map" : "seq");
        if (start.getTag().isPresent() && !start.getTag().get().equals(expected)) {
            throw unknownTag(start.getTag().get(), start);
        }
        return start instanceof MappingStartEvent ? mapping(depth) : sequence(depth);
    }

    private Tree aliased(AliasEvent alias) throws MalformedYamlException {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw YamlReader.malformed(
                    "the alias `" + alias.getAlias().getValue() + "` names nothing that is complete before it", alias);
        }
        if (++aliases > limits.maxAliases()) {
            throw YamlReader.malformed("the text has more than " + limits.maxAliases() + " aliases", alias);
        }
        count(anchored.nodes, alias);
        return anchored.tree;
    }

    private void count(int more, Event place) throws MalformedYamlException {
        nodes += more;
        if (nodes > limits.maxNodes()) {
            throw YamlReader.malformed("the text stands for more than " + limits.maxNodes() + " nodes", place);
        }
    }

    private Tree sequence(int depth) throws MalformedYamlException {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return Sequence.of(items);
    }

    private Tree mapping(int depth) throws MalformedYamlException {
        Mapping.Builder builder = Mapping.builder();
        Set<String> ownKeys = new HashSet<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            if (isMergeKey(event)) {
                merge(builder, events.next(), depth);
                continue;
            }
            String key = key(event, depth);
            if (!ownKeys.add(key)) {
                throw YamlReader.malformed("the key `" + key + "` is there twice", event);
            }
            builder.put(key, node(events.next(), depth + 1));
        }
        return builder.build();
    }

    private static boolean isMergeKey(Event event) {
        return event instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getTag().isEmpty()
                && scalar.getValue().equals("<<");
    }

    /** Puts what is merged over what stands before it, as go-yaml 2 does; of several mappings the first wins. */
    private void merge(Mapping.Builder builder, Event event, int depth) throws MalformedYamlException {
        Tree merged = node(event, depth + 1);
        List<Tree> sources = merged.asSequence().map(Sequence::items).orElse(List.of(merged));
        for (int i = sources.size() - 1; i >= 0; i--) {
            Optional<Mapping> source = sources.get(i).asMapping();
            if (source.isEmpty()) {
                throw YamlReader.malformed("the merge key `<<` merges something that is no mapping", event);
            }
            builder.putAll(source.get());
        }
    }

    private String key(Event event, int depth) throws MalformedYamlException {
        Tree key = node(event, depth + 1);
        Object value = key.asScalar().map(Scalar::value).orElse(Scalar.Null.NULL);
        if (value == Scalar.Null.NULL) {
            throw YamlReader.malformed("a key is null or a collection", event);
        }
        return value.toString();
    }

    private static Tree scalar(ScalarEvent event) throws MalformedYamlException {
        String text = event.getValue();
        Optional<String> tag = event.getTag();
        if (tag.isEmpty()) {
            return event.isPlain() ? resolved(text, event) : Scalar.of(text);
        }
        if (tag.get().equals("!") || tag.get().equals(STANDARD_TAGS + "str")) {
            return Scalar.of(text);
        }
        Scalar scalar = resolved(text, event);
        String type = typeOf(scalar.value());
        boolean fits = tag.get().equals(STANDARD_TAGS + type)
                || tag.get().equals(STANDARD_TAGS + "float") && type.equals("int");
        if (!fits) {
            throw unknownTag(tag.get(), event);
        }
        return scalar;
    }

    private static Scalar resolved(String text, ScalarEvent event) throws MalformedYamlException {
        return PlainScalar.resolve(text)
                .orElseThrow(() -> YamlReader.malformed("`" + text + "` is a number that JSON cannot express", event));
    }

    private static String typeOf(Object value) {
        if (value instanceof Long) {
            return "int";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        return value == Scalar.Null.NULL ? "null" : value instanceof String ? "str" : "float";
    }

    private static MalformedYamlException unknownTag(String tag, Event event) {
        return YamlReader.malformed("the tag `" + tag + "` does not fit here or is unknown to Kubernetes", event);
    }
}
