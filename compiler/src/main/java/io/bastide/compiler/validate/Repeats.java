package io.bastide.compiler.validate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Finds what stands more than once where each may stand once. */
final class Repeats {
    private Repeats() {}

    /**
     * Gives each item whose key an earlier one has, together with that first one.
     *
     * @param repeat takes the first item and the repeated one
     */
    static <T, K> void find(Collection<T> items, Function<? super T, K> key, BiConsumer<T, T> repeat) {
        if (items.size() < 2) {
            return;
        }
        Map<K, T> firsts = new HashMap<>();
        for (T item : items) {
            T first = firsts.putIfAbsent(key.apply(item), item);
            if (first != null) {
                repeat.accept(first, item);
            }
        }
    }
}
