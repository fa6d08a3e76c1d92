package io.bastide.sops.yaml;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.ListNode;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.format.ByteSink;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents in the layout of sops: four spaces, lists indented too, mappings in lists aligned behind the dash.
 * Every line is ended by the writer of what follows, so each part starts where its first character belongs.
 */
final class YamlWriter {
    /** Spaces per level. */
    private static final int STEP = 4;

    /** Spaces that a dash and the blank behind it take. */
    private static final int DASH = 2;

    /** Longer keys, in bytes, are marked by a question mark; readers may give up on them otherwise. */
    private static final int MAX_SIMPLE_KEY = 128;

    private final ByteSink out;
    private final ScalarWriter scalars;
    private final CommentWriter comments;

    YamlWriter(ByteSink out) {
        this.out = out;
        this.scalars = new ScalarWriter(out);
        this.comments = new CommentWriter(out);
    }

    /** Writes documents one after another. */
    void write(List<MapNode> documents) {
        for (int i = 0; i < documents.size(); i++) {
            if (i > 0) {
                out.add("---\n");
            }
            mapping(documents.get(i), 0);
            out.add('\n');
        }
    }

    /** Writes a mapping whose first line is indented already. */
    private void mapping(MapNode node, int indent) {
        Lines lines = new Lines(indent);
        @Nullable Comment inline = null;
        boolean isEmpty = true;
        for (int i = 0; i < node.items().size(); i++) {
            MapItem item = node.items().get(i);
            if (item instanceof Entry entry) {
                lines.next();
                entry(entry, indent, inline);
                inline = null;
                isEmpty = false;
            } else if (item instanceof Comment comment) {
                if (isPlacedBehind(comment, node.items(), i)) {
                    inline = comment;
                } else {
                    lines.next();
                    comments.lines(comment, indent);
                }
            }
        }
        if (isEmpty) {
            lines.next();
            out.add("{}");
        }
    }

    /** Writes a list whose first line is indented already. */
    private void list(ListNode node, int indent) {
        Lines lines = new Lines(indent);
        @Nullable Comment inline = null;
        boolean isEmpty = true;
        for (int i = 0; i < node.items().size(); i++) {
            ListItem item = node.items().get(i);
            if (item instanceof Node child) {
                lines.next();
                item(child, indent, inline);
                inline = null;
                isEmpty = false;
            } else if (item instanceof Comment comment) {
                if (isPlacedBehind(comment, node.items(), i)) {
                    inline = comment;
                } else {
                    lines.next();
                    comments.lines(comment, indent);
                }
            }
        }
        if (isEmpty) {
            lines.next();
            out.add("[]");
        }
    }

    private void entry(Entry entry, int indent, @Nullable Comment inline) {
        byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
        boolean isLong = key.length > MAX_SIMPLE_KEY;
        out.add(isLong ? "? " : "");
        scalars.key(key);
        if (isLong) {
            newLine(indent);
        }
        out.add(':');
        int deeper = STEP * ((indent + STEP) / STEP);
        if (entry.node() instanceof Value value) {
            out.add(' ');
            leaf(value, deeper, inline);
        } else if (isBracketed(entry.node())) {
            out.add(' ');
            collection(entry.node(), deeper);
        } else {
            newLine(deeper);
            collection(entry.node(), deeper);
        }
    }

    private void item(Node node, int indent, @Nullable Comment inline) {
        out.add('-');
        int deeper = indent + DASH;
        if (node instanceof Value value) {
            out.add(' ');
            leaf(value, deeper, inline);
        } else if (startsWithComment(node)) {
            newLine(deeper);
            collection(node, deeper);
        } else {
            out.add(' ');
            collection(node, deeper);
        }
    }

    private void leaf(Value value, int indent, @Nullable Comment inline) {
        boolean isBlock = ScalarWriter.isBlock(value);
        if (isBlock) {
            scalars.blockHeader(value);
        } else {
            scalars.inLine(value);
        }
        if (inline != null) {
            comments.behind(inline);
        }
        if (isBlock) {
            scalars.blockLines(value, indent);
        }
    }

    private void collection(Node node, int indent) {
        if (node instanceof MapNode mapping) {
            mapping(mapping, indent);
        } else if (node instanceof ListNode list) {
            list(list, indent);
        }
    }

    private static boolean isBracketed(Node node) {
        return items(node).isEmpty();
    }

    /** Its first line is a comment, which must not stand behind a dash. */
    private static boolean startsWithComment(Node node) {
        List<?> items = items(node);
        return !items.isEmpty() && items.get(0) instanceof Comment comment && !isPlacedBehind(comment, items, 0);
    }

    private static boolean isPlacedBehind(Comment comment, List<?> items, int index) {
        return comment.isInline() && isLeaf(next(items, index)) && CommentWriter.isSingleLine(comment);
    }

    private static List<?> items(Node node) {
        if (node instanceof MapNode mapping) {
            return mapping.items();
        }
        return node instanceof ListNode list ? list.items() : List.of();
    }

    private static @Nullable Object next(List<?> items, int index) {
        return index + 1 < items.size() ? items.get(index + 1) : null;
    }

    private static boolean isLeaf(@Nullable Object item) {
        return item instanceof Value || (item instanceof Entry entry && entry.node() instanceof Value);
    }

    private void newLine(int indent) {
        out.add('\n').add(" ".repeat(indent));
    }

    /** Starts a new indented line before every part but the first. */
    private final class Lines {
        private final int indent;
        private boolean isFirst = true;

        Lines(int indent) {
            this.indent = indent;
        }

        void next() {
            if (!isFirst) {
                newLine(indent);
            }
            isFirst = false;
        }
    }
}
