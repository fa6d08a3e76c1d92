package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.util.Map;

/** Builds one object: {@code apiVersion}, {@code kind}, {@code metadata}, then the rest in the order of the calls. */
final class ObjectBuilder {
    private final CallSite cause;
    private final ObjectKind kind;
    private final Mapping.Builder metadata;
    private final Mapping.Builder rest = Mapping.builder();

    /**
     * Starts an object.
     *
     * @param namespace empty when the object states none
     */
    ObjectBuilder(ObjectKind kind, String name, String namespace, Mapping labels, CallSite cause) {
        this.kind = kind;
        this.cause = cause;
        this.metadata = Mapping.builder(cause).put("name", name);
        if (!namespace.isEmpty()) {
            metadata.put("namespace", namespace);
        }
        metadata.putUnlessEmpty("labels", labels);
    }

    /** Adds the annotations, when there are any. */
    ObjectBuilder annotations(Map<String, String> annotations) {
        metadata.putUnlessEmpty("annotations", Texts.sorted(annotations));
        return this;
    }

    /** Puts a member beside the metadata. */
    ObjectBuilder put(String key, Tree value) {
        rest.put(key, value);
        return this;
    }

    /** Puts a member beside the metadata. */
    ObjectBuilder put(String key, boolean truth) {
        rest.put(key, truth);
        return this;
    }

    /** The object. */
    Manifest manifest() {
        Mapping body = Mapping.builder(cause)
                .put("apiVersion", kind.apiVersion())
                .put("kind", kind.kind())
                .put("metadata", metadata.build())
                .putAll(rest.build())
                .build();
        return Manifest.of(body, cause);
    }
}
