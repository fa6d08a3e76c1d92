package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the strategic-merge patch that turns one object into another.
 *
 * <p>Gives none where a list without merge keys differs, where a value changes its type, or where items of a list cannot
 * be told apart; whether a patch does what it should is for {@link StrategicMerge} to say.
 */
final class StrategicDiff {
    /** In front of a changed item the names of the items before it keep the order; more of them hide the change. */
    private static final int MAX_ANCHORS = 12;

    private StrategicDiff() {}

    /** The patch without the lines that name its target, or empty when there is none. */
    static Optional<Mapping> between(Mapping before, Mapping after, MergeSchema schema) {
        Mapping.Builder patch = Mapping.builder();
        for (int i = 0; i < after.size(); i++) {
            String key = after.keyAt(i);
            Tree value = after.valueAt(i);
            Optional<Tree> old = before.get(key);
            if (old.isPresent() && same(old.get(), value)) {
                continue;
            }
            Optional<Tree> change = old.isEmpty() ? Optional.of(value) : change(old.get(), value, schema.field(key));
            if (change.isEmpty()) {
                return Optional.empty();
            }
            patch.put(key, change.get());
        }
        for (int i = 0; i < before.size(); i++) {
            if (!after.has(before.keyAt(i))) {
                patch.put(before.keyAt(i), Scalar.NULL);
            }
        }
        return Optional.of(patch.build());
    }

    private static boolean same(Tree before, Tree after) {
        return before == after || before.equals(after);
    }

    private static Optional<Tree> change(Tree before, Tree after, MergeSchema schema) {
        if (before instanceof Mapping old && after instanceof Mapping wanted) {
            return between(old, wanted, schema).map(patch -> patch);
        }
        if (before instanceof Sequence old && after instanceof Sequence wanted && schema.isKeyedList()) {
            return old.isEmpty() || wanted.isEmpty() ? Optional.empty() : items(old.items(), wanted.items(), schema);
        }
        boolean keepsType = before instanceof Scalar old
                && after instanceof Scalar wanted
                && old.value().getClass() == wanted.value().getClass();
        return keepsType ? Optional.of(after) : Optional.empty();
    }

    private static Optional<Tree> items(List<Tree> before, List<Tree> after, MergeSchema schema) {
        List<Tree> both = new ArrayList<>(before);
        both.addAll(after);
        Optional<List<String>> keys = KeyedItems.effectiveKeys(schema.keys(), both);
        Optional<KeyedItems> old = keys.flatMap(names -> KeyedItems.of(before, names));
        Optional<KeyedItems> wanted = keys.flatMap(names -> KeyedItems.of(after, names));
        if (old.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        return new Items(keys.get(), old.get().byKey(), wanted.get().byKey(), schema).patch();
    }

    /** One list with merge keys, before and after. */
    private record Items(
            List<String> keys,
            Map<List<String>, Mapping> before,
            Map<List<String>, Mapping> after,
            MergeSchema schema) {

        private Optional<Tree> patch() {
            int first = keys.size() == 1 ? firstUntouchedTail() : 0;
            List<Tree> patch = new ArrayList<>();
            int place = 0;
            int anchors = 0;
            for (Map.Entry<List<String>, Mapping> item : after.entrySet()) {
                Mapping old = before.get(item.getKey());
                boolean isUntouched = old != null && same(old, item.getValue());
                if (isUntouched && place < first) {
                    patch.add(keysOf(item.getValue()));
                    anchors++;
                } else if (!isUntouched) {
                    Optional<Mapping> change = old == null
                            ? Optional.of(item.getValue())
                            : between(old, item.getValue(), new MergeSchema(List.of(), schema.fields()));
                    if (change.isEmpty()) {
                        return Optional.empty();
                    }
                    patch.add(old == null ? change.get() : withKeys(item.getValue(), change.get()));
                }
                place++;
            }
            before.forEach((key, item) -> {
                if (!after.containsKey(key)) {
                    patch.add(keysOf(item).with(StrategicMerge.DIRECTIVE, StrategicMerge.DELETE));
                }
            });
            return anchors > MAX_ANCHORS ? Optional.empty() : Optional.of(Sequence.of(patch));
        }

        /** Where the longest tail begins whose items are unchanged and stand in the old order. */
        private int firstUntouchedTail() {
            Map<List<String>, Integer> oldPlaces = new HashMap<>();
            before.keySet().forEach(key -> oldPlaces.put(key, oldPlaces.size()));
            List<Map.Entry<List<String>, Mapping>> order = new ArrayList<>(after.entrySet());
            int next = Integer.MAX_VALUE;
            for (int first = order.size(); first > 0; first--) {
                List<String> key = order.get(first - 1).getKey();
                Mapping old = before.getOrDefault(key, Mapping.EMPTY);
                int place = oldPlaces.getOrDefault(key, Integer.MAX_VALUE);
                if (place >= next || !same(old, order.get(first - 1).getValue())) {
                    return first;
                }
                next = place;
            }
            return 0;
        }

        private Mapping keysOf(Mapping item) {
            Mapping.Builder onlyKeys = Mapping.builder();
            keys.forEach(key -> item.get(key).ifPresent(value -> onlyKeys.put(key, value)));
            return onlyKeys.build();
        }

        private Mapping withKeys(Mapping item, Mapping change) {
            return keysOf(item).toBuilder().putAll(change).build();
        }
    }
}
