package io.bastide.compiler.tree;

import io.bastide.dsl.source.CallSite;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their nodes, in the order they were put. Keys are unique.
 *
 * <p>Objects of Kubernetes have few keys, so a mapping is two arrays and a look-up walks them; only a large mapping
 * carries an index.
 */
public final class Mapping implements Tree {
    /** A mapping without keys. */
    public static final Mapping EMPTY = new Mapping(new String[0], new Tree[0], CallSite.UNKNOWN);

    /** Above this many keys a look-up by index is cheaper than a walk. */
    private static final int MAX_WALK = 16;

    private final String[] keys;
    private final Tree[] values;
    private final CallSite origin;
    private final Map<String, Integer> index;

    private Mapping(String[] keys, Tree[] values, CallSite origin) {
        this.keys = keys;
        this.values = values;
        this.origin = origin;
        this.index = keys.length > MAX_WALK ? indexOf(keys, keys.length) : Map.of();
    }

    private static Map<String, Integer> indexOf(String[] keys, int size) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < size; i++) {
            index.put(keys[i], i);
        }
        return index;
    }

    /** Starts a mapping. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts a mapping that was caused by the given place in the spec. */
    public static Builder builder(CallSite origin) {
        return new Builder().origin(origin);
    }

    /** A mapping with one key. */
    public static Mapping of(String key, Tree value) {
        return builder().put(key, value).build();
    }

    /** A mapping of strings, in the iteration order of the given map. */
    public static Mapping ofTexts(Map<String, String> texts) {
        Builder builder = builder();
        texts.forEach(builder::put);
        return builder.build();
    }

    /** The place in the spec that caused this node; {@link CallSite#UNKNOWN} when it is that of the parent. */
    public CallSite origin() {
        return origin;
    }

    /** How many keys there are. */
    public int size() {
        return keys.length;
    }

    /** Says whether there are no keys. */
    public boolean isEmpty() {
        return keys.length == 0;
    }

    /** The keys, in order. */
    public List<String> keys() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return keys[index];
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    /**
     * The key at a place; with {@link #valueAt} it visits the entries without an object per visit.
     *
     * @param place 0-based, below {@link #size}
     */
    public String keyAt(int place) {
        return keys[place];
    }

    /**
     * The node at a place.
     *
     * @param place 0-based, below {@link #size}
     */
    public Tree valueAt(int place) {
        return values[place];
    }

    /** The node of a key, or empty. */
    public Optional<Tree> get(String key) {
        return Optional.ofNullable(find(key));
    }

    /** The mapping at a key, or an empty mapping when there is none. */
    public Mapping mapping(String key) {
        return get(key).flatMap(Tree::asMapping).orElse(EMPTY);
    }

    /** The items of the sequence at a key, or none. */
    public List<Tree> items(String key) {
        return get(key).flatMap(Tree::asSequence).orElse(Sequence.EMPTY).items();
    }

    /** The string at a key, or empty when there is none. */
    public Optional<String> text(String key) {
        return get(key).flatMap(Tree::asText);
    }

    /** Says whether the key is there. */
    public boolean has(String key) {
        return find(key) != null;
    }

    /** Visits the entries in order. */
    public void forEach(BiConsumer<String, Tree> visitor) {
        for (int i = 0; i < keys.length; i++) {
            visitor.accept(keys[i], values[i]);
        }
    }

    /** A copy in which the key has this node: in its old place, or last when it is new. */
    public Mapping with(String key, Tree value) {
        return toBuilder().put(key, value).build();
    }

    /** A copy without the key. */
    public Mapping without(String key) {
        if (find(key) == null) {
            return this;
        }
        Builder builder = builder(origin);
        forEach((name, value) -> {
            if (!name.equals(key)) {
                builder.put(name, value);
            }
        });
        return builder.build();
    }

    /** A builder that holds the entries of this mapping. */
    public Builder toBuilder() {
        Builder builder = new Builder().origin(origin);
        builder.keys = Arrays.copyOf(keys, Math.max(4, keys.length + 2));
        builder.values = Arrays.copyOf(values, Math.max(4, keys.length + 2));
        builder.size = keys.length;
        return builder;
    }

    @Override
    public Optional<Mapping> asMapping() {
        return Optional.of(this);
    }

    @Override
    public Optional<Tree> child(String token) {
        return get(token);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Mapping that) || that.keys.length != keys.length) {
            return false;
        }
        for (int i = 0; i < keys.length; i++) {
            if (!sameEntry(that, i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < keys.length; i++) {
            hash += keys[i].hashCode() ^ values[i].hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((key, value) -> text.append(text.length() > 1 ? ", " : "")
                .append(key)
                .append('=')
                .append(value));
        return text.append('}').toString();
    }

    /** Two equal documents mostly have their keys in one order, so the same index is tried first. */
    private boolean sameEntry(Mapping that, int i) {
        Tree value = that.keys[i].equals(keys[i]) ? that.values[i] : that.find(keys[i]);
        return values[i].equals(value);
    }

    private @Nullable Tree find(String key) {
        if (keys.length > MAX_WALK) {
            Integer place = index.get(key);
            return place == null ? null : values[place];
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return values[i];
            }
        }
        return null;
    }

    /** Collects entries; a key that is put twice keeps its place and takes the later node. */
    public static final class Builder {
        private String[] keys = new String[4];
        private Tree[] values = new Tree[4];
        private int size;
        private CallSite origin = CallSite.UNKNOWN;
        private @Nullable Map<String, Integer> index;

        private Builder() {}

        /** Sets the place in the spec that caused this node. */
        public Builder origin(CallSite place) {
            origin = place;
            return this;
        }

        /** Puts a node. */
        public Builder put(String key, Tree value) {
            int place = placeOf(key);
            if (place >= 0) {
                values[place] = value;
                return this;
            }
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            if (index != null) {
                index.put(key, size);
            }
            keys[size] = key;
            values[size++] = value;
            return this;
        }

        private int placeOf(String key) {
            if (size > MAX_WALK) {
                if (index == null) {
                    index = indexOf(keys, size);
                }
                return index.getOrDefault(key, -1);
            }
            for (int i = 0; i < size; i++) {
                if (keys[i].equals(key)) {
                    return i;
                }
            }
            return -1;
        }

        /** Puts a string. */
        public Builder put(String key, String text) {
            return put(key, Scalar.of(text));
        }

        /** Puts an integer. */
        public Builder put(String key, long number) {
            return put(key, Scalar.of(number));
        }

        /** Puts a boolean. */
        public Builder put(String key, boolean truth) {
            return put(key, Scalar.of(truth));
        }

        /** Puts a string when there is one. */
        public Builder putText(String key, Optional<String> text) {
            text.ifPresent(value -> put(key, value));
            return this;
        }

        /** Puts a mapping unless it is empty. */
        public Builder putUnlessEmpty(String key, Mapping mapping) {
            return mapping.isEmpty() ? this : put(key, mapping);
        }

        /** Puts a sequence unless it is empty. */
        public Builder putUnlessEmpty(String key, Sequence sequence) {
            return sequence.isEmpty() ? this : put(key, sequence);
        }

        /** Puts all entries of another mapping. */
        public Builder putAll(Mapping other) {
            other.forEach(this::put);
            return this;
        }

        /** The mapping of all entries so far. */
        public Mapping build() {
            return new Mapping(Arrays.copyOf(keys, size), Arrays.copyOf(values, size), origin);
        }
    }
}
