package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.packaging.UnitManifests;
import java.util.List;

/**
 * Lays a unit out as a Kustomize base, a layer for each environment and an overlay for each cluster, and proves that
 * each overlay builds exactly the intended objects.
 *
 * <p>Findings are those of {@link KustomizeRule}. Layout and forms are described in {@code docs/packaging.md}.
 */
public final class KustomizePackager implements Packager {
    /** Makes the packager; the service loader does. */
    public KustomizePackager() {}

    @Override
    public String name() {
        return "kustomize";
    }

    @Override
    public Packaged pack(UnitManifests unit) {
        UnitObjects objects = UnitObjects.of(unit);
        if (!objects.findings().isEmpty()) {
            return new Packaged(List.of(), objects.findings());
        }
        return new UnitLayout(unit.unit(), objects).packaged();
    }
}
