package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import io.bastide.emitters.kustomize.RolledConfigMaps.NamedIn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Kustomize does to references once config maps have their hashed names.
 *
 * <p>It also takes objects that a JSON patch changed for renamed, and completes the namespace where such a service
 * account or service is referred to without one.
 */
final class HashedReferences {
    private static final FieldSpec SUBJECTS = FieldSpec.of("subjects");
    private static final FieldSpec WEBHOOK_SERVICES = FieldSpec.of("webhooks/clientConfig/service");

    private final Map<NamedIn, String> hashedNames;
    private final Map<String, Set<String>> hashedNamesAnywhere;
    private final Map<String, String> accountNamespaces;
    private final Map<String, String> serviceNamespaces;

    private HashedReferences(
            Map<NamedIn, String> hashedNames,
            Map<String, Set<String>> hashedNamesAnywhere,
            Map<String, String> accountNamespaces,
            Map<String, String> serviceNamespaces) {
        this.hashedNames = hashedNames;
        this.hashedNamesAnywhere = hashedNamesAnywhere;
        this.accountNamespaces = accountNamespaces;
        this.serviceNamespaces = serviceNamespaces;
    }

    /** The references of a finished build. */
    static HashedReferences in(BuildState state) {
        Map<NamedIn, String> names = new HashMap<>();
        Map<String, Set<String>> anywhere = new HashMap<>();
        for (ManifestId id : state.generated()) {
            Manifest configMap = state.objects().get(id);
            if (configMap != null) {
                String hashed = HashedName.of(id.name(), configMap.body()).text();
                names.put(NamedIn.of(id.namespace(), id.name()), hashed);
                anywhere.computeIfAbsent(id.name(), name -> new HashSet<>()).add(hashed);
            }
        }
        return new HashedReferences(names, anywhere, namespaces(state, "ServiceAccount"), namespaces(state, "Service"));
    }

    private static Map<String, String> namespaces(BuildState state, String kind) {
        Map<String, String> namespaces = new HashMap<>();
        for (ManifestId id : state.jsonPatched()) {
            if (id.kind().equals(kind)
                    && id.apiVersion().equals("v1")
                    && !id.namespace().isEmpty()) {
                namespaces.put(id.name(), id.namespace());
            }
        }
        return namespaces;
    }

    /** The object with its references as Kustomize leaves them. */
    Manifest resolve(Manifest manifest) throws BuildFailure {
        Mapping body = hashedNames.isEmpty() ? manifest.body() : renamed(manifest);
        Mapping completed = completed(manifest.id(), body);
        return completed == manifest.body() ? manifest : new Manifest(manifest.id(), completed, manifest.cause());
    }

    private Mapping renamed(Manifest manifest) throws BuildFailure {
        String namespace = manifest.id().namespace();
        boolean reachesAll = NameReferences.isClusterScoped(manifest.id());
        Set<String> ambiguous = new HashSet<>();
        Mapping body = NameReferences.rewrite(manifest, name -> {
            if (!reachesAll) {
                return hashedNames.getOrDefault(NamedIn.of(namespace, name), name);
            }
            Set<String> hashed = hashedNamesAnywhere.getOrDefault(name, Set.of(name));
            if (hashed.size() > 1) {
                ambiguous.add(name);
            }
            return hashed.iterator().next();
        });
        if (!ambiguous.isEmpty()) {
            throw new BuildFailure(manifest.id(), "refers to a config map that several namespaces have");
        }
        return body;
    }

    private Mapping completed(ManifestId id, Mapping body) {
        if (!accountNamespaces.isEmpty() && id.kind().endsWith("RoleBinding")) {
            return (Mapping) SUBJECTS.rewrite(body, subjects -> withNamespaces(subjects, accountNamespaces));
        }
        if (!serviceNamespaces.isEmpty() && id.kind().endsWith("WebhookConfiguration")) {
            return (Mapping) WEBHOOK_SERVICES.rewrite(body, service -> withNamespaces(service, serviceNamespaces));
        }
        return body;
    }

    private static Tree withNamespaces(Tree node, Map<String, String> namespaces) {
        if (node.asSequence().isPresent()) {
            return FieldSpec.eachItem(node.asSequence().get(), item -> withNamespaces(item, namespaces));
        }
        String namespace = node.child("name")
                .flatMap(Tree::asText)
                .map(name -> namespaces.getOrDefault(name, ""))
                .orElse("");
        boolean isIncomplete = !namespace.isEmpty() && node.child("namespace").isEmpty();
        return node.asMapping()
                .filter(mapping -> isIncomplete)
                .map(mapping -> (Tree) mapping.with("namespace", Scalar.of(namespace)))
                .orElse(node);
    }
}
