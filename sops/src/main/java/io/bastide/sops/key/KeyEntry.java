package io.bastide.sops.key;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import java.util.Optional;

/**
 * Who can open a file: one entry of a key list of the metadata.
 *
 * @param kind name of the list it stands in: {@code age}, {@code pgp}, {@code kms}, {@code gcp_kms}, {@code azure_kv},
 *     {@code hc_vault}, {@code hckms}
 * @param fields all fields as read, so that kinds which nobody here knows survive; {@code enc} is the wrapped data key
 *     and missing in an entry that only says who is wanted
 */
public record KeyEntry(String kind, MapNode fields) {
    /** A field that is a text. */
    public Optional<String> text(String field) {
        return fields.get(field)
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .map(Value::asText);
    }
}
