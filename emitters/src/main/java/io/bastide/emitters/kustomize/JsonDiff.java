package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Writes the JSON patch (RFC 6902) that turns one object into another, changing as little as it can. */
final class JsonDiff {
    private final List<JsonOperation> operations = new ArrayList<>();

    private JsonDiff() {}

    /** The operations, in the order of the wanted object. */
    static List<JsonOperation> between(Mapping before, Mapping after) {
        JsonDiff diff = new JsonDiff();
        diff.mappings(before, after, JsonPointer.ROOT);
        return List.copyOf(diff.operations);
    }

    private void nodes(Tree before, Tree after, JsonPointer path) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Mapping old && after instanceof Mapping wanted && isRelated(old, wanted)) {
            mappings(old, wanted, path);
        } else if (before instanceof Sequence old && after instanceof Sequence wanted) {
            sequences(old, wanted, path);
        } else {
            // The library takes a field that is null for one that is missing, so it is added anew.
            operations.add(
                    before.equals(Scalar.NULL) ? JsonOperation.add(path, after) : JsonOperation.replace(path, after));
        }
    }

    /** Two mappings without a common key are different things; one replaces the other as a whole. */
    private static boolean isRelated(Mapping before, Mapping after) {
        return before.keys().stream().anyMatch(after::has);
    }

    private void mappings(Mapping before, Mapping after, JsonPointer path) {
        before.forEach((key, value) -> {
            if (!after.has(key)) {
                operations.add(JsonOperation.remove(path.child(key)));
            }
        });
        after.forEach((key, value) -> before.get(key)
                .ifPresentOrElse(
                        old -> nodes(old, value, path.child(key)),
                        () -> operations.add(JsonOperation.add(path.child(key), value))));
    }

    /** What begins and ends alike stays; in between items are paired by place, and the rest is removed or added. */
    private void sequences(Sequence before, Sequence after, JsonPointer path) {
        List<Tree> old = before.items();
        List<Tree> wanted = after.items();
        int shorter = Math.min(old.size(), wanted.size());
        int start = 0;
        while (start < shorter && old.get(start).equals(wanted.get(start))) {
            start++;
        }
        int tail = 0;
        while (tail < shorter - start && old.get(old.size() - 1 - tail).equals(wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        int paired = shorter - tail;
        for (int i = start; i < paired; i++) {
            nodes(old.get(i), wanted.get(i), path.child(i));
        }
        for (int i = old.size() - tail - 1; i >= paired; i--) {
            operations.add(JsonOperation.remove(path.child(i)));
        }
        for (int i = paired; i < wanted.size() - tail; i++) {
            operations.add(JsonOperation.add(path.child(i), wanted.get(i)));
        }
    }
}
