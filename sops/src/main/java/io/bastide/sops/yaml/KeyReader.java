package io.bastide.sops.yaml;

import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.Utf8;
import io.bastide.sops.yaml.Anchors.Sized;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Reads the keys of mappings: strings, nothing else. */
final class KeyReader {
    private static final String MERGE_KEY = "<<";
    private static final String MERGE_TAG = "tag:yaml.org,2002:merge";

    private final Anchors anchors;
    private final boolean isMergeAllowed;

    KeyReader(Anchors anchors, boolean isMergeAllowed) {
        this.anchors = anchors;
        this.isMergeAllowed = isMergeAllowed;
    }

    /**
     * The key an event stands for.
     *
     * @param depth levels of collections around it
     * @throws SopsException {@code UNREPRESENTABLE} when it is no string, or a merge key where those are refused
     */
    String read(Event event, int depth) throws SopsException {
        Place place = Place.of(event.getStartMark());
        Node node = node(event, depth, place);
        if (!(node instanceof Value key) || key.type() != ValueType.STR || !Utf8.isValid(key.bytes())) {
            throw new SopsException(
                    SopsFault.UNREPRESENTABLE,
                    "the key at %s is no string, and sops knows no other keys".formatted(place));
        }
        return key.asText();
    }

    private Node node(Event event, int depth, Place place) throws SopsException {
        if (event instanceof AliasEvent alias) {
            return anchors.expand(alias, depth).node();
        }
        if (!(event instanceof ScalarEvent scalar)) {
            throw new SopsException(
                    SopsFault.UNREPRESENTABLE,
                    "the key at %s is no string, and sops knows no other keys".formatted(place));
        }
        if (!isMergeAllowed && isMerge(scalar)) {
            throw new SopsException(
                    SopsFault.UNREPRESENTABLE, "the merge key at %s would not survive encryption".formatted(place));
        }
        Value value = value(scalar);
        anchors.define(scalar.getAnchor(), new Sized(value, 1, 0), place);
        return value;
    }

    private static boolean isMerge(ScalarEvent scalar) {
        Optional<String> tag = scalar.getTag();
        if (tag.isPresent()) {
            return tag.get().equals(MERGE_TAG);
        }
        return scalar.isPlain() && scalar.getValue().equals(MERGE_KEY);
    }

    /** What a scalar event means, as a key or as a value. */
    static Value value(ScalarEvent event) throws SopsException {
        return TaggedScalar.resolve(
                LineBreakEscapes.valueOf(event),
                event.getTag().orElse(""),
                event.isPlain(),
                Place.of(event.getStartMark()));
    }
}
