package io.bastide.compiler.load;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps compiled classes from one build to the next, by a key that says everything they depend on.
 *
 * <p>Callers of the loader may implement it.
 */
public interface ClassCache {
    /** Keeps nothing. */
    ClassCache NONE = new ClassCache() {
        @Override
        public Optional<Map<String, byte[]>> get(String key) {
            return Optional.empty();
        }

        @Override
        public void put(String key, Map<String, byte[]> classes) {}
    };

    /**
     * The classes that were put under a key, binary names to bytes; empty when there are none or when they are damaged.
     *
     * @param key 64 lower-case hexadecimal digits
     * @throws IOException when the machine fails
     */
    Optional<Map<String, byte[]>> get(String key) throws IOException;

    /**
     * Keeps classes under a key.
     *
     * @param key 64 lower-case hexadecimal digits
     * @param classes binary names to bytes
     * @throws IOException when the machine fails
     */
    void put(String key, Map<String, byte[]> classes) throws IOException;
}
