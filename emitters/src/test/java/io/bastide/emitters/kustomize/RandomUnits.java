package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws units: a reference, up to four environments with up to three clusters, and what each changes. */
final class RandomUnits {
    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod", "dr");
    private static final List<String> CLUSTERS = List.of("eu", "us", "ap");

    private final Random random;
    private final RandomObjects objects;
    private final RandomEdits edits;

    private RandomUnits(long seed) {
        this.random = new Random(seed);
        this.objects = new RandomObjects(random);
        this.edits = new RandomEdits(random);
    }

    /** The unit of a seed. */
    static UnitManifests unit(long seed) {
        return new RandomUnits(seed).unit();
    }

    /** A unit in which staging is as declared, with different development environments for different edits. */
    static UnitManifests unitWithDevelopment(long seed, long edit) {
        RandomUnits units = new RandomUnits(seed);
        List<Mapping> reference = units.reference();
        List<Mapping> production = units.changed(reference, 3);
        RandomUnits edits = new RandomUnits(edit);
        List<Mapping> development = edits.changed(reference, 2);
        return new UnitManifests(
                "unit",
                manifests(reference),
                List.of(
                        new ViewManifests("dev", "eu", manifests(development)),
                        new ViewManifests("dev", "us", manifests(edits.changed(development, 4))),
                        new ViewManifests("staging", "eu", manifests(reference)),
                        new ViewManifests("prod", "eu", manifests(production)),
                        new ViewManifests("prod", "us", manifests(units.changed(production, 4)))));
    }

    private UnitManifests unit() {
        List<Mapping> reference = reference();
        List<Mapping> shared = random.nextInt(3) == 0 ? changed(reference, 4) : reference;
        List<ViewManifests> views = new ArrayList<>();
        int environments = random.nextInt(ENVIRONMENTS.size()) + 1;
        for (String environment : ENVIRONMENTS.subList(0, environments)) {
            List<Mapping> ofEnvironment = changed(shared, 3);
            int clusters = Math.max(1, random.nextInt(6) - 2);
            for (String cluster : CLUSTERS.subList(0, clusters)) {
                List<Mapping> ofCluster = random.nextInt(3) == 0 ? changed(ofEnvironment, 5) : ofEnvironment;
                views.add(new ViewManifests(environment, cluster, manifests(ofCluster)));
            }
        }
        return new UnitManifests("unit", manifests(reference), views);
    }

    private List<Mapping> reference() {
        List<Mapping> reference = new ArrayList<>();
        int size = random.nextInt(7) + 1;
        for (int i = 0; i < size; i++) {
            reference.add(objects.object(i));
        }
        for (String name : RandomObjects.CONFIG_MAPS) {
            if (random.nextInt(3) > 0) {
                reference.add(objects.hashedConfigMap(name));
            }
        }
        return reference;
    }

    /** The objects after an overlay that changes about one of so many objects. */
    private List<Mapping> changed(List<Mapping> bodies, int oneOf) {
        List<Mapping> changed = new ArrayList<>();
        for (Mapping body : bodies) {
            int choice = random.nextInt(oneOf * 4);
            if (choice == 0) {
                continue;
            }
            Mapping edited = body;
            for (int i = 0; i < choice % 4 && choice < 5; i++) {
                edited = edits.edit(edited);
            }
            changed.add(edited);
        }
        if (random.nextInt(3) == 0) {
            Map<String, String> newImages = Map.of(objects.image(), objects.image());
            changed.replaceAll(body -> (Mapping) renamed(body, newImages));
        }
        if (random.nextInt(3) == 0) {
            changed.add(objects.object(20 + random.nextInt(3)));
        }
        return changed.stream()
                .collect(Collectors.toMap(
                        body -> Manifest.of(body, CallSite.UNKNOWN).id(),
                        body -> body,
                        (one, other) -> other,
                        LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** Gives hashed config maps their names, and references the names that they refer to. */
    private static List<Manifest> manifests(List<Mapping> bodies) {
        Map<String, String> names = new HashMap<>();
        RandomObjects.CONFIG_MAPS.forEach(name -> names.put("@" + name + "@", "missing"));
        for (Mapping body : bodies) {
            String name = body.mapping("metadata").text("name").orElse("");
            if (name.startsWith("@")) {
                names.put(name, HashedName.of(name.replace("@", ""), body).text());
            }
        }
        return bodies.stream()
                .map(body -> Manifest.of((Mapping) renamed(body, names), CallSite.UNKNOWN))
                .toList();
    }

    private static Tree renamed(Tree node, Map<String, String> names) {
        if (node instanceof Mapping mapping) {
            Mapping.Builder renamed = Mapping.builder();
            mapping.forEach((key, value) -> renamed.put(key, renamed(value, names)));
            return renamed.build();
        }
        if (node instanceof Sequence sequence) {
            return Sequence.of(
                    sequence.items().stream().map(item -> renamed(item, names)).toList());
        }
        return node.asText()
                .map(text -> names.getOrDefault(text, text))
                .map(text -> (Tree) Scalar.of(text))
                .orElse(node);
    }
}
