package io.bastide.compiler.resolve;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes differ between two DSL values of one type, as paths for people.
 *
 * <p>The attributes are read by reflection, so that a new attribute of the DSL needs no line here: those of a record
 * are its components, those of a built value the fields of its generated class. Places in the spec do not count.
 */
final class AttributeDiff {
    private static final String DECLARED_AT = "declaredAt";

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    private final List<Difference> found = new ArrayList<>();

    private AttributeDiff() {}

    /**
     * One attribute that differs.
     *
     * @param path names of attributes joined by dots; items of a list and keys of a map in brackets
     * @param value the new value as text, empty when it was taken away
     */
    record Difference(String path, String value) {}

    /** The differences, sorted by path. */
    static List<Difference> between(Object before, Object after) {
        AttributeDiff diff = new AttributeDiff();
        diff.compare("", before, after);
        diff.found.sort(Comparator.comparing(Difference::path));
        return diff.found;
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null) {
            add(path, after);
        } else if (before instanceof Optional<?> was && after instanceof Optional<?> is) {
            compare(path, was.orElse(null), is.orElse(null));
        } else if (before instanceof Map<?, ?> was && after instanceof Map<?, ?> is) {
            compareKeyed(path, was, is);
        } else if (before instanceof List<?> was && after instanceof List<?> is) {
            compareLists(path, was, is);
        } else if (before.getClass() == after.getClass() && isComposite(before.getClass())) {
            compareAttributes(path, before, after);
        } else {
            add(path, after);
        }
    }

    private void compareAttributes(String path, Object before, Object after) {
        for (Method accessor : ACCESSORS.get(before.getClass())) {
            String child = path.isEmpty() ? accessor.getName() : path + "." + accessor.getName();
            compare(child, read(accessor, before), read(accessor, after));
        }
    }

    private void compareLists(String path, List<?> before, List<?> after) {
        Optional<Map<String, Object>> was = byName(before);
        Optional<Map<String, Object>> is = byName(after);
        if (was.isPresent() && is.isPresent()) {
            compareKeyed(path, was.get(), is.get());
        } else {
            add(path, after);
        }
    }

    private void compareKeyed(String path, Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> keys = new TreeSet<>();
        before.keySet().forEach(key -> keys.add(String.valueOf(key)));
        after.keySet().forEach(key -> keys.add(String.valueOf(key)));
        int known = found.size();
        keys.forEach(key -> compare(path + "[" + key + "]", before.get(key), after.get(key)));
        if (found.size() == known) {
            add(path, after); // the same items in another order
        }
    }

    private void add(String path, @Nullable Object value) {
        found.add(new Difference(path, text(value)));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? Long.toString(number.getAsLong()) : "";
        }
        return value == null ? "" : value.toString();
    }

    /** Items by their name when each has one of its own, else empty. */
    private static Optional<Map<String, Object>> byName(List<?> items) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object item : items) {
            Optional<Method> name = ACCESSORS.get(item.getClass()).stream()
                    .filter(accessor -> accessor.getName().equals("name") && accessor.getReturnType() == String.class)
                    .findFirst();
            if (name.isEmpty() || named.put(String.valueOf(read(name.get(), item)), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(named);
    }

    /** Values with a unit are compared as a whole; everything else of the DSL by its attributes. */
    private static boolean isComposite(Class<?> type) {
        return type.getName().startsWith("io.bastide.dsl.")
                && !type.getName().startsWith("io.bastide.dsl.value.")
                && !type.isEnum();
    }

    private static List<Method> accessorsOf(Class<?> type) {
        List<Method> accessors = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                accessors.add(component.getAccessor());
            }
        } else if (isComposite(type)) {
            Arrays.stream(type.getDeclaredFields())
                    .filter(AttributeDiff::isAttribute)
                    .forEach(field -> accessorOf(type, field).ifPresent(accessors::add));
        }
        accessors.removeIf(accessor -> accessor.getName().equals(DECLARED_AT));
        accessors.forEach(accessor -> accessor.setAccessible(true));
        return List.copyOf(accessors);
    }

    private static boolean isAttribute(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !Modifier.isTransient(field.getModifiers())
                && !Modifier.isVolatile(field.getModifiers());
    }

    private static Optional<Method> accessorOf(Class<?> type, Field field) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(field.getName())
                        && method.getParameterCount() == 0
                        && method.getDeclaringClass() == type
                        && !method.isBridge())
                .findFirst();
    }

    private static @Nullable Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read attribute " + accessor.getName(), broken);
        }
    }
}
