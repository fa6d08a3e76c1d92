package io.bastide.sops.yaml;

import io.bastide.sops.document.Comment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;

/** Comments that were met and do not stand anywhere yet. The column says to which mapping or list one belongs. */
final class PendingComments {
    private record Met(Comment comment, int column) {}

    private final Deque<Met> pending = new ArrayDeque<>();

    /** Notes a comment; blank lines are none. */
    void add(CommentEvent event) {
        if (event.getCommentType() != CommentType.BLANK_LINE) {
            boolean isInline = event.getCommentType() == CommentType.IN_LINE;
            int column = event.getStartMark().map(mark -> mark.getColumn()).orElse(0);
            pending.add(new Met(comment(event).inline(isInline), column));
        }
    }

    /** A comment event as a comment behind a value. */
    static Comment comment(CommentEvent event) {
        return new Comment(LineBreakEscapes.takeBack(event.getValue()).getBytes(StandardCharsets.UTF_8), true);
    }

    /** All of them, each as a line of its own. */
    List<Comment> takeLines() {
        return takeLinesFrom(0);
    }

    /** Those in front that stand at a column or right of it, each as a line of its own. */
    List<Comment> takeLinesFrom(int column) {
        List<Comment> taken = new ArrayList<>();
        while (!pending.isEmpty() && pending.getFirst().column() >= column) {
            taken.add(pending.removeFirst().comment().inline(false));
        }
        return taken;
    }

    /** Those in front that stand left of a column or behind something on the same line, as lines of their own. */
    List<Comment> takeLinesBefore(int column) {
        List<Comment> taken = new ArrayList<>();
        while (!pending.isEmpty()
                && (pending.getFirst().column() < column
                        || pending.getFirst().comment().isInline())) {
            taken.add(pending.removeFirst().comment().inline(false));
        }
        return taken;
    }

    /** All of them as they are. */
    List<Comment> takeAll() {
        List<Comment> taken = pending.stream().map(Met::comment).toList();
        pending.clear();
        return taken;
    }
}
