package io.bastide.compiler.packaging;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import java.util.Optional;

/**
 * The name of a config map that changes with its content, so that workloads roll when the content does.
 *
 * @param baseName the name without the hash
 * @param hash the suffix, see {@link ContentHash}
 */
public record HashedName(String baseName, String hash) {
    /**
     * The name that a config map with this content must have.
     *
     * @param baseName the name without the hash
     * @param configMap an object with {@code data} or {@code binaryData}; its own name does not count
     */
    public static HashedName of(String baseName, Mapping configMap) {
        return new HashedName(baseName, ContentHash.of(configMap));
    }

    /**
     * Reads the hashed name back from a config map: there is one when the object's name ends in the hash of its own
     * content.
     */
    public static Optional<HashedName> in(Manifest manifest) {
        String name = manifest.id().name();
        int dash = name.length() - ContentHash.LENGTH - 1;
        boolean mayBeHashed = manifest.id().kind().equals("ConfigMap")
                && manifest.id().apiVersion().equals("v1")
                && dash > 0
                && name.charAt(dash) == '-';
        if (!mayBeHashed) {
            return Optional.empty();
        }
        HashedName hashed = of(name.substring(0, dash), manifest.body());
        return hashed.text().equals(name) ? Optional.of(hashed) : Optional.empty();
    }

    /** The whole name: base name, hyphen, hash. */
    public String text() {
        return baseName + "-" + hash;
    }
}
