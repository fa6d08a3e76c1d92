package io.bastide.emitters.sops;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.dsl.secret.SecretSource;
import java.util.List;

/**
 * One secret value of an object.
 *
 * @param pointer where it stands in the object
 * @param path the keys of mappings on the way there, which is what encryption rules look at
 * @param key its key in the secret
 * @param source where it comes from
 */
record SealedValue(JsonPointer pointer, List<String> path, String key, SecretSource source) {
    SealedValue {
        path = List.copyOf(path);
    }

    /** Whether it stands under {@code data}, in Base64. */
    boolean isBinary() {
        return source instanceof SecretSource.BinaryFile;
    }
}
