package io.bastide.dsl.workload;

import io.bastide.dsl.value.Memory;
import java.util.Optional;

/**
 * Persistent storage to ask for.
 *
 * @param name name of the claim, and of the volume that containers mount
 * @param size how much
 * @param storageClass what kind; the cluster's default when empty
 * @param accessMode who may mount it at the same time
 */
public record ClaimTemplate(String name, Memory size, Optional<String> storageClass, AccessMode accessMode) {
    /** Storage of the cluster's default class for one node at a time. */
    public static ClaimTemplate of(String name, Memory size) {
        return new ClaimTemplate(name, size, Optional.empty(), AccessMode.READ_WRITE_ONCE);
    }

    /** The same storage of a class. */
    public ClaimTemplate storageClass(String className) {
        return new ClaimTemplate(name, size, Optional.of(className), accessMode);
    }

    /** The same storage, mountable so. */
    public ClaimTemplate accessMode(AccessMode mode) {
        return new ClaimTemplate(name, size, storageClass, mode);
    }
}
