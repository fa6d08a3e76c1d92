package io.bastide.sops.yaml;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import io.bastide.sops.format.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.SpecVersion;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/** Reads a stream of YAML documents. */
final class YamlReader {
    private final EventSource events;
    private final PendingComments comments = new PendingComments();
    private final Anchors anchors;
    private final CollectionReader collections;

    private YamlReader(String text, boolean areAliasesAllowed) {
        this.events = new EventSource(text);
        this.anchors = new Anchors(areAliasesAllowed);
        this.collections = new CollectionReader(events, comments, anchors, areAliasesAllowed);
    }

    /** Documents that are to be encrypted: nothing in them may get lost on the way. */
    static List<MapNode> readStrictly(byte[] bytes) throws SopsException {
        return read(bytes, false);
    }

    /** Documents that somebody else wrote: aliases are expanded. */
    static List<MapNode> readTolerantly(byte[] bytes) throws SopsException {
        return read(bytes, true);
    }

    private static List<MapNode> read(byte[] bytes, boolean areAliasesAllowed) throws SopsException {
        InputLimits.checkSize(bytes);
        String text = Utf8.decode(bytes);
        RawText.check(text);
        return new YamlReader(LineBreakEscapes.resolve(text), areAliasesAllowed).stream();
    }

    private List<MapNode> stream() throws SopsException {
        List<MapNode> documents = new ArrayList<>();
        events.next();
        Event event = nextButComments();
        while (!(event instanceof StreamEndEvent)) {
            if (!(event instanceof DocumentStartEvent start)) {
                throw new SopsException(SopsFault.MALFORMED, "the YAML text is not a stream of documents");
            }
            checkVersion(start);
            anchors.startDocument();
            documents.add(document());
            event = nextButComments();
        }
        if (documents.isEmpty()) {
            throw new SopsException(SopsFault.MALFORMED, "the YAML text holds no document");
        }
        int last = documents.size() - 1;
        documents.set(last, withLeftComments(documents.get(last)));
        return documents;
    }

    private MapNode document() throws SopsException {
        Event event = nextButComments();
        MapNode root = root(event);
        Event end = nextButComments();
        if (!(end instanceof DocumentEndEvent)) {
            throw new SopsException(SopsFault.MALFORMED, "the YAML text is not a stream of documents");
        }
        return withLeftComments(root);
    }

    private MapNode root(Event event) throws SopsException {
        if (event instanceof MappingStartEvent start) {
            return (MapNode) collections.root(start).node();
        }
        if (event instanceof ScalarEvent scalar) {
            Value value = collections.scalar(scalar);
            if (value.type() == ValueType.NULL) {
                return new MapNode(List.of());
            }
            value.destroy();
        }
        throw new SopsException(
                SopsFault.MALFORMED, "the document at %s is no mapping".formatted(Place.of(event.getStartMark())));
    }

    private MapNode withLeftComments(MapNode document) {
        return document.plusComments(comments.takeLines());
    }

    private static void checkVersion(DocumentStartEvent start) throws SopsException {
        if (start.getSpecVersion().isPresent()) {
            SpecVersion version = start.getSpecVersion().get();
            if (version.getMajor() != 1 || version.getMinor() != 1) {
                throw new SopsException(
                        SopsFault.MALFORMED,
                        "the directive `%%YAML %d.%d` is not understood by sops"
                                .formatted(version.getMajor(), version.getMinor()));
            }
        }
    }

    private Event nextButComments() throws SopsException {
        Event event = events.next();
        while (event instanceof CommentEvent comment) {
            comments.add(comment);
            event = events.next();
        }
        return event;
    }
}
