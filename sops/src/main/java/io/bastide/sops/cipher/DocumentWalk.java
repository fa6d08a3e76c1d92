package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.metadata.EncryptionRule;
import java.util.ArrayList;
import java.util.List;

/** Walks through documents in file order, tells for each leaf whether the rule encrypts it, and puts another in its place. */
final class DocumentWalk {
    private final EncryptionRule rule;
    private final Visitor visitor;
    private final LeafPlace place = new LeafPlace();
    private final CommentTrail comments = new CommentTrail();

    private DocumentWalk(EncryptionRule rule, Visitor visitor) {
        this.rule = rule;
        this.visitor = visitor;
    }

    /** What happens at leaves. */
    interface Visitor {
        /**
         * A leaf, which is a value that is not null, or a comment.
         *
         * @param isEncrypted whether the rule encrypts it
         * @return what stands in its place; a value may become a comment only in a list
         */
        ListItem visit(ListItem leaf, LeafPlace place, boolean isEncrypted) throws SopsException;
    }

    /** Walks through a stream of documents. */
    static List<MapNode> through(List<MapNode> documents, EncryptionRule rule, Visitor visitor) throws SopsException {
        List<MapNode> changed = new ArrayList<>(documents.size());
        DocumentWalk walk = new DocumentWalk(rule, visitor);
        for (MapNode document : documents) {
            walk.place.enterNumber('d', changed.size());
            changed.add(walk.map(document));
            walk.place.leaveNumber();
        }
        return changed;
    }

    private MapNode map(MapNode map) throws SopsException {
        List<MapItem> items = new ArrayList<>(map.items().size());
        comments.enter();
        for (MapItem item : map.items()) {
            if (item instanceof Comment comment) {
                Comment placed = comment.inline(comment.isInline() && isValueNext(map.items(), items.size()));
                items.add((Comment) comment(placed, 'c', items.size()));
            } else {
                Entry entry = (Entry) item;
                place.enterKey(entry.key());
                items.add(new Entry(entry.key(), valueOf(node(entry.node()))));
                place.leaveKey();
                comments.passNode();
            }
        }
        comments.leave();
        return new MapNode(items);
    }

    private Node valueOf(ListItem item) throws SopsException {
        if (item instanceof Node node) {
            return node;
        }
        throw new SopsException(
                SopsFault.VALUE_TAMPERED,
                "at `%s`: an encrypted comment stands where a value belongs".formatted(place.shown()));
    }

    private ListNode list(ListNode list) throws SopsException {
        List<ListItem> items = new ArrayList<>(list.items().size());
        comments.enter();
        for (ListItem item : list.items()) {
            if (item instanceof Comment comment) {
                Comment placed = comment.inline(comment.isInline() && isValueNext(list.items(), items.size()));
                items.add(comment(placed, LeafPlace.ITEM, items.size()));
            } else {
                place.enterNumber(LeafPlace.ITEM, items.size());
                items.add(node((Node) item));
                place.leaveNumber();
                comments.passNode();
            }
        }
        comments.leave();
        return new ListNode(items);
    }

    private ListItem comment(Comment comment, char kind, int number) throws SopsException {
        if (rule.field().isAboutComments()) {
            comments.add(comment);
        }
        place.enterNumber(kind, number);
        ListItem changed = visitor.visit(comment, place, isEncrypted(true));
        place.leaveNumber();
        return changed;
    }

    private ListItem node(Node node) throws SopsException {
        if (node instanceof MapNode map) {
            return map(map);
        }
        if (node instanceof ListNode list) {
            return list(list);
        }
        Value value = (Value) node;
        return value.type() == ValueType.NULL ? value : visitor.visit(value, place, isEncrypted(false));
    }

    /** A comment can only stand behind a value. */
    private static boolean isValueNext(List<?> items, int index) {
        Object next = index + 1 < items.size() ? items.get(index + 1) : null;
        return next instanceof Value || (next instanceof Entry entry && entry.node() instanceof Value);
    }

    private boolean isEncrypted(boolean isComment) {
        return rule.encrypts(place.keys(), comments.levels(), isComment);
    }
}
