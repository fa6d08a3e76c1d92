package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What several versions of an object agree on, and where they do not, what an earlier version says.
 *
 * <p>A field takes the value that all versions share; a field in which they differ keeps its earlier value, however
 * many of them agree. So a change to one version alone never moves the consensus at fields in which the others keep the
 * earlier value.
 */
final class Consensus {
    private Consensus() {}

    /**
     * The consensus; the earlier object itself when it equals that.
     *
     * @param earlier what holds where the versions differ
     * @param versions at least one
     */
    static Mapping of(Mapping earlier, List<Mapping> versions, MergeSchema schema) {
        return (Mapping) node(earlier, versions, schema);
    }

    private static Tree node(Tree earlier, List<? extends Tree> versions, MergeSchema schema) {
        Tree first = versions.get(0);
        if (allEqual(versions)) {
            return first.equals(earlier) ? earlier : first;
        }
        if (earlier instanceof Mapping old && versions.stream().allMatch(Mapping.class::isInstance)) {
            return mapping(old, versions.stream().map(Mapping.class::cast).toList(), schema);
        }
        if (earlier instanceof Sequence old
                && schema.isKeyedList()
                && versions.stream().allMatch(Sequence.class::isInstance)) {
            return items(old, versions.stream().map(Sequence.class::cast).toList(), schema);
        }
        return earlier;
    }

    /** Says whether all are equal; equal instances cost nothing. */
    static boolean allEqual(List<? extends Tree> versions) {
        Tree first = versions.get(0);
        for (Tree version : versions) {
            if (version != first && !version.equals(first)) {
                return false;
            }
        }
        return true;
    }

    private static Mapping mapping(Mapping earlier, List<Mapping> versions, MergeSchema schema) {
        Mapping.Builder agreed = Mapping.builder(earlier.origin());
        boolean isChanged = false;
        for (int i = 0; i < earlier.size(); i++) {
            String key = earlier.keyAt(i);
            Tree old = earlier.valueAt(i);
            List<Tree> values = values(versions, key);
            if (values.isEmpty()) {
                isChanged = true;
                continue;
            }
            Tree value = values.size() == versions.size() ? node(old, values, schema.field(key)) : old;
            isChanged |= value != old;
            agreed.put(key, value);
        }
        for (String key : versions.get(0).keys()) {
            List<Tree> values = earlier.has(key) ? List.of() : values(versions, key);
            if (!values.isEmpty() && values.size() == versions.size() && allEqual(values)) {
                agreed.put(key, values.get(0));
                isChanged = true;
            }
        }
        return isChanged ? agreed.build() : earlier;
    }

    private static List<Tree> values(List<Mapping> versions, String key) {
        List<Tree> values = new ArrayList<>(versions.size());
        versions.forEach(version -> version.get(key).ifPresent(values::add));
        return values;
    }

    /** Lists with merge keys agree item by item; on the items themselves when all versions have the same in order. */
    private static Tree items(Sequence earlier, List<Sequence> versions, MergeSchema schema) {
        List<Tree> all = new ArrayList<>(earlier.items());
        versions.forEach(version -> all.addAll(version.items()));
        Optional<List<String>> keys = KeyedItems.effectiveKeys(schema.keys(), all);
        Optional<KeyedItems> old = keys.flatMap(names -> KeyedItems.of(earlier.items(), names));
        List<KeyedItems> lists = new ArrayList<>();
        for (Sequence version : versions) {
            keys.flatMap(names -> KeyedItems.of(version.items(), names)).ifPresent(lists::add);
        }
        if (old.isEmpty() || lists.size() < versions.size()) {
            return earlier;
        }
        return items(old.get(), lists, new MergeSchema(List.of(), schema.fields()));
    }

    private static Tree items(KeyedItems earlier, List<KeyedItems> lists, MergeSchema schema) {
        List<List<String>> order = new ArrayList<>(lists.get(0).byKey().keySet());
        boolean sameItems =
                lists.stream().allMatch(list -> new ArrayList<>(list.byKey().keySet()).equals(order));
        List<Tree> agreed = new ArrayList<>();
        for (List<String> key : sameItems ? order : earlier.byKey().keySet()) {
            List<Mapping> versions = new ArrayList<>();
            for (KeyedItems list : lists) {
                Optional.ofNullable(list.byKey().get(key)).ifPresent(versions::add);
            }
            Mapping old = earlier.byKey().get(key);
            boolean inAll = versions.size() == lists.size();
            if (old != null) {
                agreed.add(inAll ? node(old, versions, schema) : old);
            } else if (allEqual(versions)) {
                agreed.add(versions.get(0));
            }
        }
        return Sequence.of(agreed);
    }
}
