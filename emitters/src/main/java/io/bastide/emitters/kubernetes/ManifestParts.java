package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The parts of an object in which features are looked for, found once.
 *
 * @param id the object
 * @param whole the object
 * @param pods specifications of pods
 * @param mainContainers containers that run beside each other
 * @param initContainers init containers and native sidecars
 * @param containers both
 * @param claims specifications of persistent volume claims
 */
record ManifestParts(
        ManifestId id,
        Located whole,
        List<Located> pods,
        List<Located> mainContainers,
        List<Located> initContainers,
        List<Located> containers,
        List<Located> claims) {
    private static final JsonPointer SPEC = JsonPointer.parse("/spec");
    private static final JsonPointer IN_TEMPLATE = JsonPointer.parse("/spec/template/spec");

    /** Every built-in kind that holds a pod, by group and kind, and where. */
    private static final Map<String, JsonPointer> PODS = Map.of(
            "/Pod", SPEC,
            "/PodTemplate", JsonPointer.parse("/template/spec"),
            "/ReplicationController", IN_TEMPLATE,
            "apps/Deployment", IN_TEMPLATE,
            "apps/StatefulSet", IN_TEMPLATE,
            "apps/DaemonSet", IN_TEMPLATE,
            "apps/ReplicaSet", IN_TEMPLATE,
            "batch/Job", IN_TEMPLATE,
            "batch/CronJob", JsonPointer.parse("/spec/jobTemplate/spec/template/spec"));

    private static final JsonPointer CONTAINERS = JsonPointer.parse("/containers/*");
    private static final JsonPointer INIT_CONTAINERS = JsonPointer.parse("/initContainers/*");
    private static final JsonPointer EPHEMERAL_CLAIMS =
            JsonPointer.parse("/volumes/*/ephemeral/volumeClaimTemplate/spec");
    private static final JsonPointer CLAIM_TEMPLATES = JsonPointer.parse("/spec/volumeClaimTemplates/*/spec");

    /** The parts of an object. */
    static ManifestParts of(Manifest manifest) {
        ManifestId id = manifest.id();
        String type = id.group() + "/" + id.kind();
        Located whole = Located.root(manifest.body(), manifest.cause());
        JsonPointer place = PODS.get(type);
        List<Located> pods = place == null ? List.of() : whole.at(place);
        List<Located> mainContainers = inside(pods, CONTAINERS);
        List<Located> initContainers = inside(pods, INIT_CONTAINERS);
        List<Located> containers = new ArrayList<>(mainContainers);
        containers.addAll(initContainers);
        return new ManifestParts(
                id,
                whole,
                pods,
                mainContainers,
                initContainers,
                containers,
                switch (type) {
                    case "/PersistentVolumeClaim" -> whole.at(SPEC);
                    case "apps/StatefulSet" -> whole.at(CLAIM_TEMPLATES);
                    default -> inside(pods, EPHEMERAL_CLAIMS);
                });
    }

    private static List<Located> inside(List<Located> outer, JsonPointer pattern) {
        List<Located> found = new ArrayList<>(0);
        outer.forEach(part -> found.addAll(part.at(pattern)));
        return found;
    }
}
