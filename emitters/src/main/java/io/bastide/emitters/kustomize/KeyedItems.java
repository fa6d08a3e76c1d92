package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The items of a list by the values of their merge keys, in list order.
 *
 * @param byKey the items; the key is the list of the merge keys' values as text
 */
record KeyedItems(Map<List<String>, Mapping> byKey) {
    /**
     * The items by key, or empty when an item lacks a key, or two items share one: there Kustomize guesses.
     *
     * @param items the list
     * @param keys the merge keys that count, see {@link #effectiveKeys}
     */
    static Optional<KeyedItems> of(List<Tree> items, List<String> keys) {
        Map<List<String>, Mapping> byKey = new LinkedHashMap<>();
        for (Tree item : items) {
            Optional<List<String>> key = item.asMapping().flatMap(mapping -> keyOf(mapping, keys));
            if (key.isEmpty() || byKey.put(key.get(), (Mapping) item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new KeyedItems(byKey));
    }

    /**
     * The merge keys that Kustomize compares: all of them when every item has them, only the first when no item has
     * the second. Empty when some have and some do not, where it takes different items for one.
     *
     * @param keys one or two keys of the schema
     * @param items the items of both lists that are merged
     */
    static Optional<List<String>> effectiveKeys(List<String> keys, List<Tree> items) {
        if (keys.size() == 1) {
            return Optional.of(keys);
        }
        long complete = items.stream()
                .filter(item -> item.child(keys.get(1)).isPresent())
                .count();
        if (complete == 0) {
            return Optional.of(keys.subList(0, 1));
        }
        return complete == items.size() ? Optional.of(keys) : Optional.empty();
    }

    private static Optional<List<String>> keyOf(Mapping item, List<String> keys) {
        List<String> values = new ArrayList<>(keys.size());
        for (String key : keys) {
            Optional<String> value = item.get(key)
                    .flatMap(Tree::asScalar)
                    .filter(scalar -> !scalar.isNull())
                    .map(Scalar::value)
                    .map(Object::toString)
                    .filter(text -> !text.isEmpty());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(List.copyOf(values));
    }
}
