package io.bastide.compiler.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classes that were compiled a moment ago, or come from the class cache.
 *
 * @param classes binary names to bytes
 */
record MemoryRoot(Map<String, byte[]> classes) implements ClassRoot {
    @Override
    public List<String> names() {
        return classes.keySet().stream().sorted().toList();
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(classes.get(name));
    }
}
