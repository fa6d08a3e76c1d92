package io.bastide.conformance;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes objects by identity, as JSON values, so that they can be compared whatever wrote them.
 *
 * <p>The order of objects and of keys does not count; that of lists does, and so does the difference between a string
 * and a number.
 */
final class ObjectSet {

    private final Map<String, Object> objects = new TreeMap<>();

    private ObjectSet() {}

    /** The objects that a compiler intends. */
    static ObjectSet of(List<Manifest> manifests) {
        return ofJson(manifests.stream().map(ObjectSet::json).toList());
    }

    /** Objects that are JSON values already. */
    static ObjectSet ofJson(List<? extends Map<?, ?>> objects) {
        ObjectSet set = new ObjectSet();
        objects.forEach(set::add);
        return set;
    }

    /** An intended object as maps, lists, texts, numbers and booleans. */
    static Map<?, ?> json(Manifest manifest) {
        return mapOf(manifest.body());
    }

    /**
     * The objects of a YAML stream, read by a reader that is not ours.
     *
     * @throws IllegalArgumentException when a document is no object with {@code apiVersion}, {@code kind} and name
     */
    static ObjectSet ofYaml(String stream) {
        return ofJson(YamlText.documents(stream).stream()
                .map(YamlText::mapping)
                .filter(object -> !object.isEmpty())
                .toList());
    }

    private void add(Map<?, ?> object) {
        String id = JsonObjectRef.of(object).toString();
        if (objects.put(id, normalized(object)) != null) {
            throw new AssertionError(id + " is there twice");
        }
    }

    /** How many objects there are. */
    int size() {
        return objects.size();
    }

    /** What the other set has otherwise: a line for each object or field, with its JSON pointer. */
    List<String> differences(ObjectSet other) {
        List<String> found = new ArrayList<>();
        compareKeys("", objects, other.objects, found);
        return found;
    }

    /** What a value has otherwise than the intended one: a line for each field, with its JSON pointer. */
    static List<String> differences(@Nullable Object intended, @Nullable Object found) {
        List<String> lines = new ArrayList<>();
        compare("", normalized(intended), normalized(found), lines);
        return lines;
    }

    private static void compare(
            String pointer, @Nullable Object intended, @Nullable Object found, List<String> differences) {
        if (intended instanceof Map<?, ?> left && found instanceof Map<?, ?> right) {
            compareKeys(pointer, left, right, differences);
        } else if (intended instanceof List<?> left && found instanceof List<?> right) {
            compareItems(pointer, left, right, differences);
        } else if (intended == null ? found != null : !intended.equals(found)) {
            differences.add("%s: intended %s, found %s".formatted(pointer, shown(intended), shown(found)));
        }
    }

    private static void compareKeys(String pointer, Map<?, ?> left, Map<?, ?> right, List<String> differences) {
        var keys = new TreeSet<String>();
        left.keySet().forEach(key -> keys.add(String.valueOf(key)));
        right.keySet().forEach(key -> keys.add(String.valueOf(key)));
        for (String key : keys) {
            String child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            if (!right.containsKey(key)) {
                differences.add("%s: missing, intended %s".formatted(child, shown(left.get(key))));
            } else if (!left.containsKey(key)) {
                differences.add("%s: not intended, found %s".formatted(child, shown(right.get(key))));
            } else {
                compare(child, left.get(key), right.get(key), differences);
            }
        }
    }

    private static void compareItems(String pointer, List<?> left, List<?> right, List<String> differences) {
        if (left.size() != right.size()) {
            differences.add("%s: intended %d items %s, found %d items %s"
                    .formatted(pointer, left.size(), shown(left), right.size(), shown(right)));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            compare(pointer + "/" + i, left.get(i), right.get(i), differences);
        }
    }

    private static String shown(@Nullable Object value) {
        String text = value instanceof String
                ? "\"" + value + "\""
                : value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    /** One form for each number, whatever type a reader gave it; keys as text. */
    private static @Nullable Object normalized(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, child) -> copy.put(String.valueOf(key), normalized(child)));
            return copy;
        }
        if (value instanceof List<?> list) {
            var copy = new ArrayList<@Nullable Object>();
            list.forEach(item -> copy.add(normalized(item)));
            return copy;
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }

    private static @Nullable Object valueOf(Tree tree) {
        if (tree instanceof Mapping mapping) {
            return mapOf(mapping);
        }
        if (tree instanceof Sequence sequence) {
            var list = new ArrayList<@Nullable Object>();
            sequence.items().forEach(item -> list.add(valueOf(item)));
            return list;
        }
        Scalar scalar = (Scalar) tree;
        return scalar.isNull() ? null : scalar.value();
    }

    private static Map<String, @Nullable Object> mapOf(Mapping mapping) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        mapping.forEach((key, value) -> map.put(key, valueOf(value)));
        return map;
    }
}
