package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.ManifestId;

/** A build that Kustomize would end with an error. */
final class BuildFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ManifestId object;

    /**
     * Describes the failure.
     *
     * @param object the object at which the build ends
     * @param reason what is wrong, as the predicate of a sentence
     */
    BuildFailure(ManifestId object, String reason) {
        super(reason);
        this.object = object;
    }

    ManifestId object() {
        return object;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
