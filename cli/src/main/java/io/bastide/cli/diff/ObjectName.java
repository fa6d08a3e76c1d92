package io.bastide.cli.diff;

import io.bastide.compiler.tree.ManifestId;

/**
 * What a document of a file is.
 *
 * @param role what it does
 * @param id the object that it is or changes; a kustomization is its own object and has the name of its folder
 */
public record ObjectName(Role role, ManifestId id) {
    /** What a document does. */
    public enum Role {
        /** It is the object. */
        OBJECT,
        /** It changes an object of an earlier layer. */
        PATCH,
        /** It becomes a part of the object. */
        CONTENT,
        /** It says how a folder is built. */
        KUSTOMIZATION
    }

    /** A form for people, for example {@code patch of Deployment shop/frontend}. */
    @Override
    public String toString() {
        return switch (role) {
            case OBJECT -> id.toString();
            case PATCH -> "patch of " + id;
            case CONTENT -> "content of " + id;
            case KUSTOMIZATION -> "kustomization";
        };
    }
}
