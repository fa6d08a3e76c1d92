package io.bastide.compiler.packaging;

import io.bastide.compiler.tree.Manifest;
import java.util.List;

/**
 * The intended objects of one unit.
 *
 * @param unit the unit's name, a DNS label
 * @param reference the objects of the unit as declared, before any overlay: what a base should show where the views
 *     do not agree
 * @param views the objects that each environment and cluster must get, ordered by the rank of the environment and the
 *     name of the cluster
 */
public record UnitManifests(String unit, List<Manifest> reference, List<ViewManifests> views) {
    /** Copies the lists. */
    public UnitManifests {
        reference = List.copyOf(reference);
        views = List.copyOf(views);
    }
}
