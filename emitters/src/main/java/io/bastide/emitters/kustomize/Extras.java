package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What an overlay has beside the objects that levels share out: objects whose files are encrypted, each whole in its
 * place, and generators.
 *
 * <p>A level below could not hold them: every place has its own recipients, and a patch would break the seal.
 *
 * @param place environment and cluster
 * @param sealed objects whose files are encrypted, sorted by file name
 * @param generators configurations of generators, sorted by identity
 */
record Extras(ViewManifests place, List<Manifest> sealed, List<Manifest> generators) {
    /** Kustomize's mark of an object that configures a function. Source: KRM Functions Specification. */
    private static final String FUNCTION = "config.kubernetes.io/function";

    /** The extras among the objects of a view. */
    static Extras of(ViewManifests view) {
        List<Manifest> sealed = new ArrayList<>();
        List<Manifest> generators = new ArrayList<>();
        for (Manifest manifest : view.manifests()) {
            if (manifest.sealing().isPresent()) {
                sealed.add(manifest);
            } else if (isGenerator(manifest)) {
                generators.add(manifest);
            }
        }
        sealed.sort(Comparator.comparing(
                manifest -> manifest.sealing().orElseThrow().fileName()));
        generators.sort(Comparator.comparing(Manifest::id));
        return new Extras(view, List.copyOf(sealed), List.copyOf(generators));
    }

    /** Says whether an object is none that levels share out. */
    static boolean contains(Manifest manifest) {
        return manifest.sealing().isPresent() || isGenerator(manifest);
    }

    private static boolean isGenerator(Manifest manifest) {
        return manifest.body()
                .mapping("metadata")
                .get("annotations")
                .flatMap(Tree::asMapping)
                .flatMap((Mapping annotations) -> annotations.get(FUNCTION))
                .isPresent();
    }
}
