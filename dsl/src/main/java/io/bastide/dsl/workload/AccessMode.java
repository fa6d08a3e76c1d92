package io.bastide.dsl.workload;

/** Who may mount a persistent volume at the same time. */
public enum AccessMode {
    /** One node. */
    READ_WRITE_ONCE("ReadWriteOnce"),
    /** One pod. */
    READ_WRITE_ONCE_POD("ReadWriteOncePod"),
    /** Many nodes, without writing. */
    READ_ONLY_MANY("ReadOnlyMany"),
    /** Many nodes. */
    READ_WRITE_MANY("ReadWriteMany");

    private final String word;

    AccessMode(String word) {
        this.word = word;
    }

    /** The word of the Kubernetes API. */
    public String word() {
        return word;
    }
}
