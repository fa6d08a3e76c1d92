package io.bastide.dsl.workload;

/** When a container of a pod is started again. */
public enum RestartPolicy {
    /** Always. */
    ALWAYS("Always"),
    /** After a failure. */
    ON_FAILURE("OnFailure"),
    /** Never. */
    NEVER("Never");

    private final String word;

    RestartPolicy(String word) {
        this.word = word;
    }

    /** The word of the Kubernetes API. */
    public String word() {
        return word;
    }
}
