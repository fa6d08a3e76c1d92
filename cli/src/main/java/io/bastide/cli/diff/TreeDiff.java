package io.bastide.cli.diff;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which two documents differ, in the order of the documents.
 *
 * <p>Items of a list are matched by their {@code name} when all items of both lists have one of their own. Other lists
 * are compared by what is left between their common beginning and their common end.
 */
final class TreeDiff {
    private final List<FieldChange> changes = new ArrayList<>();

    private TreeDiff() {}

    /** The differences. */
    static List<FieldChange> between(Tree before, Tree after) {
        TreeDiff diff = new TreeDiff();
        if (before instanceof Mapping was && after instanceof Mapping is) {
            diff.compareMappings("", was, is);
        } else {
            diff.compare("", before, after);
        }
        return List.copyOf(diff.changes);
    }

    /** All fields of a document, as if it came from nothing. */
    static List<FieldChange> added(Mapping document) {
        return between(Mapping.EMPTY, document);
    }

    /** All fields of a document, as if nothing were left of it. */
    static List<FieldChange> removed(Mapping document) {
        return between(document, Mapping.EMPTY);
    }

    private void compare(String path, @Nullable Tree before, @Nullable Tree after) {
        if (before != null && before.equals(after)) {
            return;
        }
        if (hasFieldsOrIsAbsent(before) && hasFieldsOrIsAbsent(after)) {
            compareMappings(path, mapping(before), mapping(after));
        } else if (before instanceof Sequence was && after instanceof Sequence is) {
            compareSequences(path, was, is);
        } else {
            changes.add(new FieldChange(path, before, after));
        }
    }

    /** A mapping without keys is a value of its own, such as the one of {@code emptyDir: {}}. */
    private static boolean hasFieldsOrIsAbsent(@Nullable Tree node) {
        return node == null || (node instanceof Mapping mapping && !mapping.isEmpty());
    }

    private static Mapping mapping(@Nullable Tree node) {
        return node instanceof Mapping mapping ? mapping : Mapping.EMPTY;
    }

    private void compareMappings(String path, Mapping before, Mapping after) {
        Set<String> keys = new LinkedHashSet<>(before.keys());
        keys.addAll(after.keys());
        for (String key : keys) {
            compare(
                    path + "/" + key.replace("~", "~0").replace("/", "~1"),
                    before.get(key).orElse(null),
                    after.get(key).orElse(null));
        }
    }

    private void compareSequences(String path, Sequence before, Sequence after) {
        Optional<Map<String, Tree>> was = byName(before);
        Optional<Map<String, Tree>> is = byName(after);
        if (was.isPresent() && is.isPresent()) {
            compareNamed(path, was.get(), is.get());
        } else {
            compareInOrder(path, before.items(), after.items());
        }
    }

    private void compareNamed(String path, Map<String, Tree> before, Map<String, Tree> after) {
        int known = changes.size();
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Tree was = before.get(name);
            Tree is = after.get(name);
            String item = path + "[" + name + "]";
            if (was == null || is == null) {
                changes.add(new FieldChange(item, was, is));
            } else {
                compare(item, was, is);
            }
        }
        if (changes.size() == known) {
            changes.add(new FieldChange(path, names(before), names(after))); // the same items in another order
        }
    }

    private void compareInOrder(String path, List<Tree> before, List<Tree> after) {
        int start = 0;
        while (start < before.size()
                && start < after.size()
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int oldEnd = before.size();
        int newEnd = after.size();
        while (oldEnd > start && newEnd > start && before.get(oldEnd - 1).equals(after.get(newEnd - 1))) {
            oldEnd--;
            newEnd--;
        }
        if (oldEnd == newEnd) {
            for (int i = start; i < oldEnd; i++) {
                compare(path + "/" + i, before.get(i), after.get(i));
            }
            return;
        }
        for (int i = start; i < oldEnd; i++) {
            changes.add(new FieldChange(path + "/" + i, before.get(i), null));
        }
        for (int i = start; i < newEnd; i++) {
            changes.add(new FieldChange(path + "/" + i, null, after.get(i)));
        }
    }

    private static Tree names(Map<String, Tree> items) {
        return Sequence.ofTexts(items.keySet());
    }

    /** Items by their name when each has one of its own, else empty; an empty list has all names that it needs. */
    private static Optional<Map<String, Tree>> byName(Sequence sequence) {
        Map<String, Tree> named = new LinkedHashMap<>();
        for (Tree item : sequence.items()) {
            Optional<String> name = item.asMapping().flatMap(mapping -> mapping.text("name"));
            if (name.isEmpty() || named.put(name.get(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }
}
