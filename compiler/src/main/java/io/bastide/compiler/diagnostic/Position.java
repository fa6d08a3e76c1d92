package io.bastide.compiler.diagnostic;

import io.bastide.compiler.tree.JsonPointer;

/** Where a finding points. */
public sealed interface Position {
    /** No place is known. */
    Position NONE = new NoPosition();

    /** A form for people, for example {@code src/main/java/shop/Shop.java:38}; empty when there is no place. */
    String display();

    /**
     * A line of a spec.
     *
     * @param file path relative to the spec's root, with forward slashes
     * @param line 1-based line, 0 when unknown
     * @param member class and method, for example {@code Shop#define}; empty when unknown
     */
    record SpecPosition(String file, int line, String member) implements Position {
        @Override
        public String display() {
            return line > 0 ? file + ":" + line : file;
        }
    }

    /**
     * A node of an emitted file.
     *
     * @param path path relative to the output root, with forward slashes
     * @param pointer the node inside the document
     */
    record OutputPosition(String path, JsonPointer pointer) implements Position {
        @Override
        public String display() {
            return pointer.tokens().isEmpty() ? path : path + "#" + pointer;
        }
    }

    /** No place is known. */
    record NoPosition() implements Position {
        @Override
        public String display() {
            return "";
        }
    }
}
