package io.bastide.compiler.tree;

import java.util.Comparator;

/**
 * What tells one object of a cluster from another.
 *
 * @param apiVersion group and version, for example {@code apps/v1}
 * @param kind the kind, for example {@code Deployment}
 * @param namespace the namespace, empty for an object that lives in none
 * @param name the object's name
 */
public record ManifestId(String apiVersion, String kind, String namespace, String name)
        implements Comparable<ManifestId> {
    private static final Comparator<ManifestId> ORDER = Comparator.comparing(ManifestId::kind)
            .thenComparing(ManifestId::apiVersion)
            .thenComparing(ManifestId::namespace)
            .thenComparing(ManifestId::name);

    /** Orders by kind, API version, namespace and name. */
    @Override
    public int compareTo(ManifestId other) {
        return ORDER.compare(this, other);
    }

    /** The API group, empty for the core group. */
    public String group() {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** A form for people, for example {@code Deployment shop/frontend}. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? "" : namespace + "/") + name;
    }
}
