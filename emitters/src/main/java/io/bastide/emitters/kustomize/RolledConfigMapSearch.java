package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.emitters.kustomize.RolledConfigMaps.NamedIn;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks through the objects of a unit for the config maps that Kustomize can generate. */
final class RolledConfigMapSearch {
    private static final Set<String> BODY = Set.of("apiVersion", "kind", "metadata", "data", "immutable");
    private static final Set<String> METADATA = Set.of("name", "namespace", "labels", "annotations");

    /** The config maps under their base names, with the metadata keys that the reference gives them. */
    private final Map<ManifestId, Set<String>> candidates = new HashMap<>();

    private final Map<NamedIn, ManifestId> byHashedName = new HashMap<>();
    private final Map<String, Set<ManifestId>> byAnyName = new HashMap<>();
    private final Set<Manifest> hashed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<ManifestId> rejected = new HashSet<>();

    private RolledConfigMapSearch() {}

    /**
     * Finds the config maps to generate.
     *
     * @param groups the objects of the reference and of each view, by identity
     */
    static RolledConfigMaps in(List<Map<ManifestId, Manifest>> groups) {
        RolledConfigMapSearch search = new RolledConfigMapSearch();
        for (int i = 0; i < groups.size(); i++) {
            search.collect(groups.get(i).values(), i == 0);
        }
        if (!search.candidates.isEmpty()) {
            groups.forEach(search::rejectByReferences);
        }
        search.byHashedName.values().removeAll(search.rejected);
        return new RolledConfigMaps(search.byHashedName);
    }

    private void collect(Collection<Manifest> group, boolean isReference) {
        Set<ManifestId> inThisGroup = new HashSet<>();
        for (Manifest manifest : group) {
            Optional<HashedName> name = HashedName.in(manifest);
            if (name.isEmpty()) {
                continue;
            }
            String namespace = manifest.id().namespace();
            ManifestId base =
                    RolledConfigMaps.underBaseName(namespace, name.get().baseName());
            Set<String> keys = metadataKeys(manifest.body());
            Set<String> needed = candidates.computeIfAbsent(base, id -> isReference ? keys : Set.of());
            boolean fits = keys.containsAll(needed) && isGeneratable(manifest.body());
            if (!inThisGroup.add(base) || !fits) {
                rejected.add(base);
            }
            hashed.add(manifest);
            byHashedName.put(NamedIn.of(namespace, manifest.id().name()), base);
            byAnyName
                    .computeIfAbsent(manifest.id().name(), key -> new HashSet<>())
                    .add(base);
            byAnyName.computeIfAbsent(base.name(), key -> new HashSet<>()).add(base);
        }
    }

    /** The keys of labels and annotations: a later level can change and add them but not remove one. */
    private static Set<String> metadataKeys(Mapping body) {
        Mapping metadata = body.mapping("metadata");
        Set<String> keys = new HashSet<>();
        metadata.mapping("labels").keys().forEach(key -> keys.add("label " + key));
        metadata.mapping("annotations").keys().forEach(key -> keys.add("annotation " + key));
        return keys;
    }

    private static boolean isGeneratable(Mapping body) {
        Mapping metadata = body.mapping("metadata");
        Mapping data = body.mapping("data");
        Tree immutable = body.get("immutable").orElse(Scalar.TRUE);
        return BODY.containsAll(body.keys())
                && METADATA.containsAll(metadata.keys())
                && immutable.equals(Scalar.TRUE)
                && !data.isEmpty()
                && areFiles(data)
                && !Carriage.hasTabbedText(body)
                && areTexts(metadata, "labels")
                && areTexts(metadata, "annotations");
    }

    private static boolean areTexts(Mapping metadata, String member) {
        return !metadata.has(member) || !metadata.mapping(member).isEmpty() && holdsTexts(metadata.mapping(member));
    }

    private static boolean holdsTexts(Mapping mapping) {
        return mapping.keys().stream().allMatch(key -> mapping.text(key).isPresent());
    }

    /** Says whether each key can be a file name beside the others, on file systems that ignore case too. */
    private static boolean areFiles(Mapping data) {
        Set<String> names = new HashSet<>();
        for (String key : data.keys()) {
            boolean isName = key.chars().allMatch(RolledConfigMapSearch::isKeyCharacter)
                    && !key.isEmpty()
                    && !key.equals(".")
                    && !key.startsWith("..");
            if (!isName || !names.add(key.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return holdsTexts(data);
    }

    private static boolean isKeyCharacter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    private void rejectByReferences(Map<ManifestId, Manifest> group) {
        for (Manifest manifest : group.values()) {
            if (candidates.containsKey(manifest.id())) {
                rejected.add(manifest.id());
            }
            Map<String, Integer> mentions = new HashMap<>();
            count(manifest.body(), mentions);
            if (mentions.isEmpty()) {
                continue;
            }
            rewritten(manifest, group, mentions);
            if (hashed.contains(manifest)) {
                mentions.merge(manifest.id().name(), -1, Integer::sum);
            }
            mentions.forEach((name, times) -> {
                if (times > 0) {
                    byAnyName.getOrDefault(name, Set.of()).stream()
                            .filter(base -> !base.name().equals(name))
                            .forEach(rejected::add);
                }
            });
        }
    }

    /** Takes the mentions away that Kustomize rewrites, and rejects what it would rewrite although it is not meant. */
    private void rewritten(Manifest manifest, Map<ManifestId, Manifest> group, Map<String, Integer> mentions) {
        String namespace = manifest.id().namespace();
        boolean reachesAll = NameReferences.isClusterScoped(manifest.id());
        NameReferences.rewrite(manifest, name -> {
            byAnyName.getOrDefault(name, Set.of()).stream()
                    .filter(base -> base.name().equals(name))
                    .filter(base ->
                            reachesAll || NamedIn.of(base.namespace(), "").equals(NamedIn.of(namespace, "")))
                    .forEach(rejected::add);
            Manifest referred = group.get(RolledConfigMaps.underBaseName(namespace, name));
            if (referred != null && hashed.contains(referred) && !reachesAll) {
                mentions.merge(name, -1, Integer::sum);
            }
            return name;
        });
    }

    private void count(Tree node, Map<String, Integer> mentions) {
        if (node instanceof Mapping mapping) {
            for (int i = 0; i < mapping.size(); i++) {
                count(mapping.valueAt(i), mentions);
            }
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> count(item, mentions));
        } else if (((Scalar) node).value() instanceof String text && byAnyName.containsKey(text)) {
            mentions.merge(text, 1, Integer::sum);
        }
    }
}
