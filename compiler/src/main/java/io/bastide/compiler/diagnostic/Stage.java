package io.bastide.compiler.diagnostic;

import java.util.Locale;

/** The stages of a build, in their order. */
public enum Stage {
    /** Sources or classes to a platform. */
    LOAD,
    /** Base and overlays to views. */
    RESOLVE,
    /** Views to findings. */
    VALIDATE,
    /** Intents to manifests. */
    EMIT,
    /** Manifests to findings. */
    CHECK,
    /** Manifests to an output tree. */
    PACKAGE,
    /** Objects with secret values to encrypted files. */
    SEAL,
    /** An output tree to files. */
    WRITE;

    /** The word for people and machines, lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
