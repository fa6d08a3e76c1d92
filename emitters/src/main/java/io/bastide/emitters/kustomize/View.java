package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import java.util.Map;

/**
 * The objects of a unit in one cluster of one environment.
 *
 * @param environment name of the environment
 * @param cluster name of the cluster
 * @param objects the objects, generated config maps under their base names
 * @param intended the objects as the cluster must get them
 * @param extras what Kustomize only passes on, or what is not for the cluster
 */
record View(
        String environment,
        String cluster,
        Map<ManifestId, Manifest> objects,
        Map<ManifestId, Manifest> intended,
        Extras extras) {}
