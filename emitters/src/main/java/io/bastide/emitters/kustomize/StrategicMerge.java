package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies a strategic-merge patch as Kustomize does, for the patches that {@link StrategicDiff} writes.
 *
 * <p>Mappings are merged, null removes a key, a list without merge keys is replaced. Of a list with one merge key, the
 * items of the patch come first, in its order; with two, new items come first and the others stay in place. A list in
 * which items cannot be told apart is not merged at all, since there Kustomize loses items.
 */
final class StrategicMerge {
    /** The key of the directive that removes an item or an object. */
    static final String DIRECTIVE = "$patch";

    /** The directive's value. */
    static final Scalar DELETE = Scalar.of("delete");

    private StrategicMerge() {}

    /** The patched object, or empty when the outcome could not be told for certain. */
    static Optional<Mapping> apply(Mapping object, Mapping patch, MergeSchema schema) {
        if (!isCertain(object, schema)) {
            return Optional.empty();
        }
        return mapping(object, patch, schema).filter(merged -> isCertain(merged, schema));
    }

    /**
     * Says whether Kustomize can walk the object without guessing: no null, no list of sets in the metadata, in every
     * list with merge keys all items told apart by them.
     */
    private static boolean isCertain(Mapping object, MergeSchema schema) {
        Mapping metadata = object.mapping("metadata");
        return !metadata.has("finalizers") && !metadata.has("ownerReferences") && isWalkable(object, schema);
    }

    private static boolean isWalkable(Tree node, MergeSchema schema) {
        if (node instanceof Sequence sequence) {
            return !schema.isKeyedList() || isKeyed(sequence.items(), schema);
        }
        if (node instanceof Mapping mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                if (mapping.keyAt(i).equals(DIRECTIVE)
                        || !isWalkable(mapping.valueAt(i), schema.field(mapping.keyAt(i)))) {
                    return false;
                }
            }
            return true;
        }
        return !node.equals(Scalar.NULL);
    }

    private static boolean isKeyed(List<Tree> items, MergeSchema schema) {
        boolean toldApart = KeyedItems.effectiveKeys(schema.keys(), items)
                .flatMap(keys -> KeyedItems.of(items, keys))
                .isPresent();
        MergeSchema item = new MergeSchema(List.of(), schema.fields());
        return toldApart && items.stream().allMatch(node -> isWalkable(node, item));
    }

    private static Optional<Mapping> mapping(Mapping object, Mapping patch, MergeSchema schema) {
        Mapping.Builder merged = Mapping.builder(object.origin());
        for (int i = 0; i < object.size(); i++) {
            String key = object.keyAt(i);
            Optional<Tree> change = patch.get(key);
            if (change.isEmpty()) {
                merged.put(key, object.valueAt(i));
            } else if (!change.get().equals(Scalar.NULL)) {
                Optional<Tree> value = value(object.valueAt(i), change.get(), schema.field(key));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                merged.put(key, value.get());
            }
        }
        patch.forEach((key, value) -> {
            if (!object.has(key) && !value.equals(Scalar.NULL)) {
                merged.put(key, value);
            }
        });
        return Optional.of(merged.build());
    }

    private static Optional<Tree> value(Tree value, Tree change, MergeSchema schema) {
        if (value instanceof Mapping mapping && change instanceof Mapping patch) {
            return mapping(mapping, patch, schema).map(merged -> merged);
        }
        if (value instanceof Sequence list && change instanceof Sequence patch) {
            return schema.isKeyedList() ? items(list.items(), patch.items(), schema) : Optional.of(patch);
        }
        boolean areScalars = value instanceof Scalar && change instanceof Scalar;
        return areScalars ? Optional.of(change) : Optional.empty();
    }

    private static Optional<Tree> items(List<Tree> list, List<Tree> patch, MergeSchema schema) {
        List<Tree> both = new ArrayList<>(list);
        both.addAll(patch);
        Optional<List<String>> keys = KeyedItems.effectiveKeys(schema.keys(), both);
        Optional<KeyedItems> old = keys.flatMap(names -> KeyedItems.of(list, names));
        Optional<KeyedItems> changes = keys.flatMap(names -> KeyedItems.of(patch, names));
        if (old.isEmpty() || changes.isEmpty()) {
            return Optional.empty();
        }
        MergeSchema item = new MergeSchema(List.of(), schema.fields());
        boolean keepsOrder = keys.get().size() > 1;
        return keepsOrder
                ? newItemsFirst(old.get().byKey(), changes.get().byKey(), item)
                : patchItemsFirst(old.get().byKey(), changes.get().byKey(), item);
    }

    private static Optional<Tree> patchItemsFirst(
            Map<List<String>, Mapping> old, Map<List<String>, Mapping> changes, MergeSchema schema) {
        List<Tree> merged = new ArrayList<>();
        for (Map.Entry<List<String>, Mapping> change : changes.entrySet()) {
            Mapping patch = change.getValue();
            Mapping existing = old.get(change.getKey());
            if (!isDeletion(patch) && !add(merged, existing == null ? Mapping.EMPTY : existing, patch, schema)) {
                return Optional.empty();
            }
        }
        old.forEach((key, item) -> {
            if (!changes.containsKey(key)) {
                merged.add(item);
            }
        });
        return Optional.of(Sequence.of(merged));
    }

    private static Optional<Tree> newItemsFirst(
            Map<List<String>, Mapping> old, Map<List<String>, Mapping> changes, MergeSchema schema) {
        List<Tree> merged = new ArrayList<>();
        changes.forEach((key, patch) -> {
            if (!old.containsKey(key) && !isDeletion(patch)) {
                merged.add(patch);
            }
        });
        for (Map.Entry<List<String>, Mapping> item : old.entrySet()) {
            Mapping patch = changes.getOrDefault(item.getKey(), Mapping.EMPTY);
            if (!isDeletion(patch) && !add(merged, item.getValue(), patch, schema)) {
                return Optional.empty();
            }
        }
        return Optional.of(Sequence.of(merged));
    }

    private static boolean add(List<Tree> merged, Mapping item, Mapping patch, MergeSchema schema) {
        Optional<Mapping> value = mapping(item, patch, schema);
        value.ifPresent(merged::add);
        return value.isPresent();
    }

    private static boolean isDeletion(Mapping patch) {
        return patch.has(DIRECTIVE);
    }
}
