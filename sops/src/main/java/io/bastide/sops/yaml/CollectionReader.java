package io.bastide.sops.yaml;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import io.bastide.sops.yaml.Anchors.Sized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;

/**
 * Reads mappings and lists with the comments in them. A comment before an entry stays before it; one behind a value
 * comes before its entry as well, marked as inline; one behind the last entry belongs to the innermost collection that
 * starts at its column or left of it.
 */
final class CollectionReader {
    private final EventSource events;
    private final PendingComments comments;
    private final Anchors anchors;
    private final KeyReader keys;

    CollectionReader(EventSource events, PendingComments comments, Anchors anchors, boolean areAliasesAllowed) {
        this.events = events;
        this.comments = comments;
        this.anchors = anchors;
        this.keys = new KeyReader(anchors, areAliasesAllowed);
    }

    /** The outermost mapping. */
    Sized root(MappingStartEvent start) throws SopsException {
        return collection(start, 1, -1);
    }

    /** What a scalar event means. */
    Value scalar(ScalarEvent event) throws SopsException {
        return KeyReader.value(event);
    }

    private Sized collection(CollectionStartEvent start, int depth, int parentColumn) throws SopsException {
        InputLimits.checkDepth(depth);
        int column = start.getStartMark().map(mark -> mark.getColumn()).orElse(0);
        Sized result = start instanceof MappingStartEvent
                ? mapping(start, depth, column)
                : list(start, depth, column, column == parentColumn);
        anchors.define(start.getAnchor(), result, Place.of(start.getStartMark()));
        return result;
    }

    private Sized mapping(CollectionStartEvent start, int depth, int column) throws SopsException {
        List<MapItem> items = new ArrayList<>(comments.takeLines());
        Set<String> present = new HashSet<>();
        long size = 1;
        int height = 0;
        Event event = nextButComments();
        while (!(event instanceof MappingEndEvent)) {
            items.addAll(comments.takeLines());
            String key = keys.read(event, depth);
            if (!present.add(key)) {
                Place place = Place.of(event.getStartMark());
                throw new SopsException(SopsFault.MALFORMED, "the key at %s stands there twice".formatted(place));
            }
            Sized value = value(items, depth, column);
            items.add(new Entry(key, value.node()));
            size += value.size();
            height = Math.max(height, value.height());
            event = nextButComments();
        }
        items.addAll(trailing(start, column));
        items.addAll(0, flowComments(start));
        return new Sized(new MapNode(items), size, height + 1);
    }

    private Sized list(CollectionStartEvent start, int depth, int column, boolean isIndentless) throws SopsException {
        List<ListItem> items = new ArrayList<>(comments.takeLines());
        long size = 1;
        int height = 0;
        Event event = nextButComments();
        while (!(event instanceof SequenceEndEvent)) {
            Sized item = item(event, items, depth, column);
            items.add(item.node());
            size += item.size();
            height = Math.max(height, item.height());
            event = nextButComments();
        }
        items.addAll(trailing(start, isIndentless ? column + 1 : column));
        items.addAll(0, flowComments(start));
        return new Sized(new ListNode(items), size, height + 1);
    }

    private Sized value(List<MapItem> items, int depth, int column) throws SopsException {
        Event event = nextButComments();
        if (event instanceof CollectionStartEvent start) {
            items.addAll(comments.takeLinesBefore(0));
            return collection(start, depth + 1, column);
        }
        Sized leaf = leaf(event, depth);
        items.addAll(commentsOfLeaf());
        return leaf;
    }

    private Sized item(Event event, List<ListItem> items, int depth, int column) throws SopsException {
        if (event instanceof CollectionStartEvent start) {
            items.addAll(comments.takeLinesBefore(column + 1));
            return collection(start, depth + 1, column);
        }
        Sized leaf = leaf(event, depth);
        items.addAll(commentsOfLeaf());
        return leaf;
    }

    private Sized leaf(Event event, int depth) throws SopsException {
        if (event instanceof AliasEvent alias) {
            return anchors.expand(alias, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            Sized leaf = new Sized(scalar(scalar), 1, 0);
            anchors.define(scalar.getAnchor(), leaf, Place.of(scalar.getStartMark()));
            return leaf;
        }
        throw new SopsException(SopsFault.MALFORMED, "the YAML text is malformed at " + Place.of(event.getStartMark()));
    }

    /** Comments between the key and its value, and behind the value; only the last of them can stand behind it. */
    private List<Comment> commentsOfLeaf() throws SopsException {
        List<Comment> found = new ArrayList<>(comments.takeAll());
        found.addAll(inlineComments());
        for (int i = 0; i + 1 < found.size(); i++) {
            found.set(i, found.get(i).inline(false));
        }
        return found;
    }

    private List<Comment> inlineComments() throws SopsException {
        List<Comment> found = new ArrayList<>();
        while (events.peek() instanceof CommentEvent next && next.getCommentType() == CommentType.IN_LINE) {
            found.add(PendingComments.comment(next));
            events.next();
        }
        return found;
    }

    /** Comments behind the bracket that closes a flow collection: they are about what is in it. */
    private List<Comment> flowComments(CollectionStartEvent start) throws SopsException {
        if (!start.isFlow()) {
            return List.of();
        }
        return inlineComments().stream().map(comment -> comment.inline(false)).toList();
    }

    private List<Comment> trailing(CollectionStartEvent start, int column) {
        return start.isFlow() ? comments.takeLines() : comments.takeLinesFrom(column);
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
