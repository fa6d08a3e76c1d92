package io.bastide.compiler.packaging;

import io.bastide.compiler.tree.Manifest;
import java.util.List;

/**
 * The intended objects of a unit in one place.
 *
 * @param environment name of the environment
 * @param cluster name of the cluster
 * @param manifests the objects, each identity once
 */
public record ViewManifests(String environment, String cluster, List<Manifest> manifests) {
    /** Copies the list. */
    public ViewManifests {
        manifests = List.copyOf(manifests);
    }
}
