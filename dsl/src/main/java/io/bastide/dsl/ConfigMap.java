package io.bastide.dsl;

import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Declared;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Configuration that anybody may read. Its emitted name carries a hash of its content, so that pods which use it roll
 * when it changes.
 *
 * @param name the name by which containers refer to it
 * @param data keys and texts, in order
 * @param hasFixedName whether the emitted name carries no hash
 * @param declaredAt the place of the call; not part of equality
 */
public record ConfigMap(String name, Map<String, String> data, boolean hasFixedName, CallSite declaredAt)
        implements Declared {
    /** Copies the data and keeps its order. */
    public ConfigMap {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** A config map without keys. */
    public static ConfigMap named(String name) {
        return new ConfigMap(name, Map.of(), false, CallSite.capture());
    }

    /** The same config map with one more key, or with another text of a key that is there. */
    public ConfigMap entry(String key, String text) {
        Map<String, String> more = new LinkedHashMap<>(data);
        more.put(key, text);
        return new ConfigMap(name, more, hasFixedName, declaredAt);
    }

    /** The same config map under exactly its name: for readers that look it up, and that do not roll. */
    public ConfigMap withFixedName() {
        return new ConfigMap(name, data, true, declaredAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfigMap that
                && name.equals(that.name)
                && data.equals(that.data)
                && hasFixedName == that.hasFixedName;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, data, hasFixedName);
    }
}
