package io.bastide.emitters.sops;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of an earlier file, wherever the delivery and the sources of that time put them: what was made once outlives
 * a change of either.
 */
final class EarlierValues {
    private static final List<JsonPointer> PARENTS = List.of(JsonPointer.ROOT, SecretObjects.TEMPLATE);

    private EarlierValues() {}

    /** The values that are there by their keys, as they were before they became Base64; owned by the caller. */
    static Map<String, byte[]> of(MapNode document, List<SealedValue> values) {
        Map<String, byte[]> earlier = new HashMap<>();
        for (SealedValue value : values) {
            find(document, value.key()).ifPresent(bytes -> earlier.put(value.key(), bytes));
        }
        return earlier;
    }

    private static Optional<byte[]> find(MapNode document, String key) {
        for (JsonPointer parent : PARENTS) {
            Optional<Value> text =
                    PlainTree.valueAt(document, parent.child("stringData").child(key));
            if (text.isPresent()) {
                return text.map(found -> found.bytes().clone());
            }
            Optional<Value> binary =
                    PlainTree.valueAt(document, parent.child("data").child(key));
            if (binary.isPresent()) {
                return binary.flatMap(EarlierValues::decoded);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> decoded(Value found) {
        try {
            return Optional.of(Base64.getDecoder().decode(found.bytes()));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
