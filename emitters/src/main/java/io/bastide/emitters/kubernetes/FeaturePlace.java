package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where a feature shows in an object.
 *
 * @param parts the parts of the object to look in
 * @param pattern the field inside of them, as a JSON pointer in which {@code *} stands for every item or key
 * @param shows whether a node found there is the feature
 */
record FeaturePlace(Function<ManifestParts, List<Located>> parts, JsonPointer pattern, Predicate<Tree> shows) {
    /**
     * Groups that the API server itself serves; others belong to custom kinds, whose versions are not bound to that of
     * the cluster.
     */
    private static final Set<String> BUILT_IN_GROUPS = Set.of(
            "",
            "admissionregistration.k8s.io",
            "apiextensions.k8s.io",
            "apiregistration.k8s.io",
            "apps",
            "authentication.k8s.io",
            "authorization.k8s.io",
            "autoscaling",
            "batch",
            "certificates.k8s.io",
            "coordination.k8s.io",
            "discovery.k8s.io",
            "events.k8s.io",
            "extensions",
            "flowcontrol.apiserver.k8s.io",
            "internal.apiserver.k8s.io",
            "networking.k8s.io",
            "node.k8s.io",
            "policy",
            "rbac.authorization.k8s.io",
            "resource.k8s.io",
            "scheduling.k8s.io",
            "storage.k8s.io",
            "storagemigration.k8s.io");

    /** A field of a pod's specification, in every kind that has one. */
    static FeaturePlace inPods(String pattern) {
        return of(ManifestParts::pods, pattern);
    }

    /** A field of a main container. */
    static FeaturePlace inMainContainers(String pattern) {
        return of(ManifestParts::mainContainers, pattern);
    }

    /** A field of an init container. */
    static FeaturePlace inInitContainers(String pattern) {
        return of(ManifestParts::initContainers, pattern);
    }

    /** A field of any container. */
    static FeaturePlace inContainers(String pattern) {
        return of(ManifestParts::containers, pattern);
    }

    /** A field of a persistent volume claim, in every kind that has one. */
    static FeaturePlace inClaims(String pattern) {
        return of(ManifestParts::claims, pattern);
    }

    /** A field of one kind, in whatever version. */
    static FeaturePlace in(String group, String kind, String pattern) {
        return of(
                parts -> parts.id().group().equals(group) && parts.id().kind().equals(kind)
                        ? List.of(parts.whole())
                        : List.of(),
                pattern);
    }

    /** Every object of an API version. */
    static FeaturePlace ofVersion(String apiVersion) {
        return of(parts -> parts.id().apiVersion().equals(apiVersion) ? List.of(parts.whole()) : List.of(), "");
    }

    /** Objects of one kind of an API version. */
    static FeaturePlace ofKind(String apiVersion, String kind) {
        return of(
                parts -> parts.id().apiVersion().equals(apiVersion)
                                && parts.id().kind().equals(kind)
                        ? List.of(parts.whole())
                        : List.of(),
                "");
    }

    /** Every object of an alpha or beta version of a built-in group. */
    static FeaturePlace ofPreRelease() {
        return of(parts -> isPreRelease(parts) ? List.of(parts.whole()) : List.of(), "");
    }

    /** The same field, where it has one of these texts. */
    FeaturePlace withValue(String... texts) {
        Set<String> known = Set.of(texts);
        return where(node -> node.asText().filter(known::contains).isPresent());
    }

    /** The same field, where the node is so. */
    FeaturePlace where(Predicate<Tree> condition) {
        return new FeaturePlace(parts, pattern, condition);
    }

    /** All nodes of an object that are the feature. */
    List<Located> find(ManifestParts object) {
        List<Located> found = new ArrayList<>(0);
        for (Located part : parts.apply(object)) {
            for (Located hit : part.at(pattern)) {
                if (shows.test(hit.node())) {
                    found.add(hit);
                }
            }
        }
        return found;
    }

    private static FeaturePlace of(Function<ManifestParts, List<Located>> parts, String pattern) {
        return new FeaturePlace(parts, JsonPointer.parse(pattern), node -> true);
    }

    private static boolean isPreRelease(ManifestParts parts) {
        String apiVersion = parts.id().apiVersion();
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        return BUILT_IN_GROUPS.contains(parts.id().group()) && (version.contains("alpha") || version.contains("beta"));
    }
}
