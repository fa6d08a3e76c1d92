package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import java.util.Locale;

/**
 * One operation of a JSON patch (RFC 6902).
 *
 * @param kind what is done
 * @param path the node it is done to
 * @param value the new node; null for a removal
 */
record JsonOperation(Kind kind, JsonPointer path, Tree value) {
    /** The operations that we write. */
    enum Kind {
        ADD,
        REPLACE,
        REMOVE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static JsonOperation add(JsonPointer path, Tree value) {
        return new JsonOperation(Kind.ADD, path, value);
    }

    static JsonOperation replace(JsonPointer path, Tree value) {
        return new JsonOperation(Kind.REPLACE, path, value);
    }

    static JsonOperation remove(JsonPointer path) {
        return new JsonOperation(Kind.REMOVE, path, Scalar.NULL);
    }

    /** The operation as a document node. */
    Mapping toTree() {
        Mapping.Builder tree = Mapping.builder().put("op", kind.word()).put("path", path.toString());
        return kind == Kind.REMOVE ? tree.build() : tree.put("value", value).build();
    }
}
