package io.bastide.conformance;

import java.util.Map;

/**
 * Names one Kubernetes object.
 *
 * @param apiVersion group and version, or only the version for the core group: {@code apps/v1}, {@code v1}
 * @param kind for instance {@code Deployment}
 * @param namespace empty for none: a cluster-scoped object, or one of the namespace {@code default}
 * @param name the object's name
 */
public record JsonObjectRef(String apiVersion, String kind, String namespace, String name) {

    /**
     * The reference to an object that is given in full.
     *
     * @throws IllegalArgumentException when {@code apiVersion}, {@code kind} or {@code metadata.name} is missing
     */
    static JsonObjectRef of(Map<?, ?> object) {
        var metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        var namespace = metadata.get("namespace");
        return new JsonObjectRef(
                required(object, "apiVersion"),
                required(object, "kind"),
                namespace == null ? "" : namespace.toString(),
                required(metadata, "name"));
    }

    private static String required(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new IllegalArgumentException("an object has no `%s` among %s".formatted(key, map.keySet()));
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(apiVersion, kind, namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
