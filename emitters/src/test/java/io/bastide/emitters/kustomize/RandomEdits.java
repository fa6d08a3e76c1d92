package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Draws changes that an overlay may make to an object. */
final class RandomEdits {
    private final Random random;
    private final RandomObjects objects;

    RandomEdits(Random random) {
        this.random = random;
        this.objects = new RandomObjects(random);
    }

    /** A changed object of the same identity. */
    Mapping edit(Mapping body) {
        Mapping edited = random.nextInt(4) == 0 ? editMetadata(body) : body;
        return switch (body.text("kind").orElse("")) {
            case "Deployment", "StatefulSet" -> editWorkload(edited);
            case "CronJob" ->
                at(edited, "spec", spec -> at(spec, "jobTemplate", job -> at(job, "spec", this::editPodTemplate)));
            case "ConfigMap" -> at(edited, "data", this::editData);
            case "Service" -> at(edited, "spec", spec -> editItems(spec, "ports", this::editPort));
            case "Role", "RoleBinding", "Namespace", "ClusterRole" -> editMetadata(edited);
            case "ValidatingWebhookConfiguration" ->
                editItems(edited, "webhooks", webhook -> webhook.with("failurePolicy", Scalar.of("Ignore")));
            case "ServiceAccount" ->
                random.nextBoolean()
                        ? edited.with("automountServiceAccountToken", Scalar.of(random.nextBoolean()))
                        : edited.with("imagePullSecrets", Sequence.of(Mapping.of("name", Scalar.of(objects.text()))));
            default -> at(edited, "spec", this::editFreely);
        };
    }

    private Mapping editMetadata(Mapping body) {
        return at(body, "metadata", metadata -> switch (random.nextInt(4)) {
            case 0 -> metadata.with("labels", metadata.mapping("labels").with("tier", Scalar.of(objects.text())));
            case 1 ->
                metadata.with(
                        "annotations",
                        metadata.mapping("annotations").with("n" + random.nextInt(3), Scalar.of(objects.text())));
            case 2 -> metadata.without("annotations");
            default ->
                metadata.has("labels")
                        ? metadata.with("labels", metadata.mapping("labels").without("tier"))
                        : metadata;
        });
    }

    private Mapping editWorkload(Mapping body) {
        return at(body, "spec", spec -> switch (random.nextInt(5)) {
            case 0 -> spec.with("replicas", Scalar.of(random.nextInt(9)));
            case 1 -> spec.without("replicas");
            default -> editPodTemplate(spec);
        });
    }

    private Mapping editPodTemplate(Mapping parent) {
        return at(parent, "template", template -> at(template, "spec", this::editPodSpec));
    }

    private Mapping editPodSpec(Mapping spec) {
        return switch (random.nextInt(8)) {
            case 0 -> spec.with("serviceAccountName", Scalar.of("o" + random.nextInt(4)));
            case 1 ->
                editItems(
                        spec, "volumes", volume -> volume.with("emptyDir", Mapping.of("medium", Scalar.of("Memory"))));
            case 2 -> editItems(spec, "topologySpreadConstraints", item -> item.with("maxSkew", Scalar.of(2)));
            case 3 -> spec.with("tolerations", Sequence.of(Mapping.of("key", Scalar.of(objects.text()))));
            case 4 -> editItems(spec, "initContainers", this::editContainer);
            default -> editItems(spec, "containers", this::editContainer);
        };
    }

    private Mapping editContainer(Mapping container) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> container.with("image", Scalar.of(objects.image()));
            case 2 -> container.with("args", Sequence.of(Scalar.of("--port"), Scalar.of(objects.text())));
            case 3 -> editItems(container, "ports", this::editPort);
            case 4 -> editItems(container, "volumeMounts", mount -> mount.with("readOnly", Scalar.TRUE));
            case 5 ->
                container.with(
                        "resources", Mapping.of("limits", Mapping.of("memory", Scalar.of(random.nextInt(5) + "Gi"))));
            default ->
                editItems(
                        container,
                        "env",
                        variable -> random.nextInt(5) == 0
                                ? objects.envVar("W" + random.nextInt(3))
                                : variable.with("value", Scalar.of(objects.text())));
        };
    }

    private Mapping editPort(Mapping port) {
        return switch (random.nextInt(4)) {
            case 0 -> port.with("protocol", Scalar.of("UDP"));
            case 1 -> port.without("protocol");
            default -> port.with("name", Scalar.of("q" + random.nextInt(3)));
        };
    }

    private Mapping editData(Mapping data) {
        return switch (random.nextInt(4)) {
            case 0 -> data.size() > 1 ? data.without(data.keyAt(random.nextInt(data.size()))) : data;
            case 1 -> data.with("new-" + random.nextInt(3), Scalar.of(objects.text()));
            default -> data.with(data.keyAt(random.nextInt(data.size())), Scalar.of(objects.text()));
        };
    }

    /** Any change to a mapping of any shape. */
    private Mapping editFreely(Mapping mapping) {
        if (mapping.isEmpty() || random.nextInt(4) == 0) {
            return mapping.with("f" + random.nextInt(6), objects.free(2));
        }
        String key = mapping.keyAt(random.nextInt(mapping.size()));
        Tree value = mapping.get(key).orElseThrow();
        if (key.equals("containers")) {
            return editItems(mapping, key, this::editContainer);
        }
        if (key.equals("template")) {
            return mapping;
        }
        if (random.nextInt(5) == 0) {
            return mapping.without(key);
        }
        if (value instanceof Mapping child) {
            return mapping.with(key, editFreely(child));
        }
        if (value instanceof Sequence list) {
            return mapping.with(key, editItemsFreely(list));
        }
        return mapping.with(key, objects.free(1));
    }

    private Sequence editItemsFreely(Sequence list) {
        List<Tree> items = new ArrayList<>(list.items());
        int place = random.nextInt(items.size() + 1);
        if (random.nextInt(3) == 0 || place == items.size()) {
            items.add(place, objects.free(1));
        } else if (items.get(place) instanceof Mapping item) {
            items.set(place, editFreely(item));
        } else {
            items.remove(place);
        }
        if (random.nextInt(5) == 0) {
            Collections.shuffle(items, random);
        }
        return Sequence.of(items);
    }

    /** Changes, removes, adds or moves an item of a list of mappings. */
    private Mapping editItems(Mapping parent, String key, UnaryOperator<Mapping> edit) {
        List<Tree> items = new ArrayList<>(parent.items(key));
        if (items.isEmpty()) {
            return parent;
        }
        int place = random.nextInt(items.size());
        switch (random.nextInt(9)) {
            case 0 -> items.remove(place);
            case 1 -> Collections.shuffle(items, random);
            case 2 -> items.add(place, renamed((Mapping) items.get(place)));
            case 3 -> items.add(renamed((Mapping) items.get(place)));
            default -> items.set(place, edit.apply((Mapping) items.get(place)));
        }
        return items.isEmpty() ? parent.without(key) : parent.with(key, Sequence.of(items));
    }

    private Mapping renamed(Mapping item) {
        Mapping renamed = item;
        for (String key : List.of("name", "mountPath", "topologyKey")) {
            renamed = item.has(key) ? renamed.with(key, Scalar.of("/new" + random.nextInt(4))) : renamed;
        }
        for (String key : List.of("containerPort", "port")) {
            renamed = item.has(key) ? renamed.with(key, Scalar.of(9000 + random.nextInt(4))) : renamed;
        }
        return renamed;
    }

    private static Mapping at(Mapping parent, String key, UnaryOperator<Mapping> edit) {
        Mapping child = parent.mapping(key);
        return parent.with(key, edit.apply(child));
    }
}
