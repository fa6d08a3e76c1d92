package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The comments directly before each step on the way to a node; a node ends those of its own level. */
final class CommentTrail {
    private final List<List<String>> levels = new ArrayList<>();

    void enter() {
        levels.add(new ArrayList<>());
    }

    void leave() {
        levels.remove(levels.size() - 1);
    }

    void add(Comment comment) {
        levels.get(levels.size() - 1).add(new String(comment.text(), StandardCharsets.UTF_8));
    }

    void passNode() {
        levels.get(levels.size() - 1).clear();
    }

    List<List<String>> levels() {
        return levels;
    }
}
