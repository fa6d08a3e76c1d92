package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import java.util.List;

/**
 * The part of a kustomization that we emit, before it becomes files. Kustomize works through it in the order of the
 * components.
 *
 * @param resources objects that begin here
 * @param configMaps config maps that are generated or changed here
 * @param patches changes to objects, at most one for each
 * @param replicas changes of replica counts
 * @param images changes of images
 */
record Kustomization(
        List<Manifest> resources,
        List<GeneratedConfigMap> configMaps,
        List<Patch> patches,
        List<ReplicaChange> replicas,
        List<ImageChange> images) {

    /** A kustomization that only passes on what it is built on. */
    static final Kustomization EMPTY = new Kustomization(List.of(), List.of(), List.of(), List.of(), List.of());

    Kustomization {
        resources = List.copyOf(resources);
        configMaps = List.copyOf(configMaps);
        patches = List.copyOf(patches);
        replicas = List.copyOf(replicas);
        images = List.copyOf(images);
    }

    /** Says whether it changes nothing. */
    boolean isEmpty() {
        return resources.isEmpty()
                && configMaps.isEmpty()
                && patches.isEmpty()
                && replicas.isEmpty()
                && images.isEmpty();
    }
}
