package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;

/** The two ways in which a kustomization names an object. */
final class Naming {
    private Naming() {}

    /** The head of a strategic-merge patch: the object's type, name and namespace. */
    static Mapping of(Manifest target) {
        ManifestId id = target.id();
        Mapping.Builder metadata = Mapping.builder().put("name", id.name());
        if (!id.namespace().isEmpty()) {
            metadata.put("namespace", id.namespace());
        }
        return Mapping.builder()
                .put("apiVersion", id.apiVersion())
                .put("kind", id.kind())
                .put("metadata", metadata.build())
                .build();
    }

    /** The target of a JSON patch, whose fields Kustomize reads as anchored regular expressions. */
    static Mapping selector(ManifestId id) {
        Mapping.Builder selector = Mapping.builder();
        if (!id.group().isEmpty()) {
            selector.put("group", escaped(id.group()));
        }
        selector.put("kind", escaped(id.kind())).put("name", escaped(id.name()));
        if (!id.namespace().isEmpty()) {
            selector.put("namespace", escaped(id.namespace()));
        }
        String version = id.apiVersion().substring(id.apiVersion().indexOf('/') + 1);
        return selector.put("version", escaped(version)).build();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            if ("\\.+*?()|[]{}^$".indexOf(text.charAt(i)) >= 0) {
                escaped.append('\\');
            }
            escaped.append(text.charAt(i));
        }
        return escaped.toString();
    }
}
