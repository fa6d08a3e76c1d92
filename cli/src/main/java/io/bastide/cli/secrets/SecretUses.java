package io.bastide.cli.secrets;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which objects of one place use which secrets: pods through variables, volumes and image pulls, ingresses through
 * certificates.
 *
 * <p>Source: Kubernetes API, PodSpec v1 core and IngressTLS v1 networking.
 */
final class SecretUses {
    private final Map<String, Set<SecretUse>> uses = new TreeMap<>();
    private final String object;

    private SecretUses(String object) {
        this.object = object;
    }

    /** The uses by the name of the secret, in the order of the objects. */
    static Map<String, List<SecretUse>> of(List<Manifest> manifests) {
        Map<String, List<SecretUse>> all = new TreeMap<>();
        for (Manifest manifest : manifests) {
            SecretUses one =
                    new SecretUses(manifest.id().kind() + " " + manifest.id().name());
            one.look(manifest.body());
            one.uses.forEach((secret, found) ->
                    all.computeIfAbsent(secret, name -> new ArrayList<>()).addAll(found));
        }
        return all;
    }

    private void look(Tree tree) {
        if (tree instanceof Mapping mapping) {
            if (!mapping.items("containers").isEmpty()) {
                lookAtPod(mapping);
            }
            mapping.items("tls").forEach(entry -> add(mapping(entry), "secretName", "certificate"));
            mapping.forEach((key, child) -> look(child));
        } else if (tree instanceof Sequence sequence) {
            sequence.items().forEach(this::look);
        }
    }

    private void lookAtPod(Mapping pod) {
        List<Mapping> containers = new ArrayList<>();
        for (String list : List.of("initContainers", "containers")) {
            pod.items(list).forEach(container -> containers.add(mapping(container)));
        }
        containers.forEach(this::lookAtVariables);
        pod.items("volumes").forEach(volume -> lookAtVolume(mapping(volume), containers));
        pod.items("imagePullSecrets").forEach(secret -> add(mapping(secret), "name", "image pulls"));
    }

    private void lookAtVariables(Mapping container) {
        for (Tree item : container.items("env")) {
            Mapping variable = mapping(item);
            Mapping reference = variable.mapping("valueFrom").mapping("secretKeyRef");
            add(reference, "name", "env " + variable.text("name").orElse(""));
        }
        container.items("envFrom").forEach(item -> add(mapping(item).mapping("secretRef"), "name", "env, all keys"));
    }

    private void lookAtVolume(Mapping volume, List<Mapping> containers) {
        String name = volume.text("name").orElse("");
        for (Mapping container : containers) {
            for (Tree item : container.items("volumeMounts")) {
                Mapping mount = mapping(item);
                if (mount.text("name").orElse("").equals(name)) {
                    String how = "mount " + mount.text("mountPath").orElse("");
                    add(volume.mapping("secret"), "secretName", how);
                    volume.mapping("projected")
                            .items("sources")
                            .forEach(source -> add(mapping(source).mapping("secret"), "name", how));
                }
            }
        }
    }

    private void add(Mapping reference, String key, String how) {
        reference
                .text(key)
                .ifPresent(secret -> uses.computeIfAbsent(secret, name -> new LinkedHashSet<>())
                        .add(new SecretUse(object, how)));
    }

    private static Mapping mapping(Tree tree) {
        return tree.asMapping().orElse(Mapping.EMPTY);
    }
}
