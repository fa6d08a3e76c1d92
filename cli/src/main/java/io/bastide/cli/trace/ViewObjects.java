package io.bastide.cli.trace;

import io.bastide.compiler.packaging.HashedName;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * The intended objects of one view.
 *
 * @param view the view
 * @param isDeclared whether it is the tenant as declared, before any overlay
 * @param manifests its objects
 */
record ViewObjects(TenantView view, boolean isDeclared, List<Manifest> manifests) {
    /** Copies the objects. */
    ViewObjects {
        manifests = List.copyOf(manifests);
    }

    /** An object by its identity, or a config map by the name without the hash of its content. */
    Optional<Manifest> find(ManifestId id) {
        return manifests.stream()
                .filter(manifest -> manifest.id().equals(id))
                .findFirst()
                .or(() -> manifests.stream()
                        .filter(manifest -> id.kind().equals("ConfigMap") && isHashed(manifest, id))
                        .findFirst());
    }

    /** The node at a path of an object; empty when either is not there. */
    Optional<Tree> value(ManifestId id, NodePath path) {
        return find(id).flatMap(manifest -> path.find(manifest.body()));
    }

    private static boolean isHashed(Manifest manifest, ManifestId id) {
        return manifest.id().namespace().equals(id.namespace())
                && HashedName.in(manifest)
                        .filter(name -> name.baseName().equals(id.name()))
                        .isPresent();
    }
}
