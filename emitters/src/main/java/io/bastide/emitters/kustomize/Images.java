package io.bastide.emitters.kustomize;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The places in an object at which {@code images} changes an image: containers and init containers anywhere, and image
 * volumes of pods and pod templates. Definitions of custom resources are left alone.
 */
final class Images {
    private static final List<FieldSpec> IMAGE_VOLUMES = List.of(
            FieldSpec.of("spec/volumes/image/reference"), FieldSpec.of("spec/template/spec/volumes/image/reference"));

    /** Where else Kustomize looks; a scalar on the way is an error to it. */
    private static final List<FieldSpec> CONTAINERS = List.of(
            FieldSpec.of("spec/containers/image"),
            FieldSpec.of("spec/initContainers/image"),
            FieldSpec.of("spec/template/spec/containers/image"),
            FieldSpec.of("spec/template/spec/initContainers/image"));

    private Images() {}

    /**
     * The same object with every image replaced; the object's own body when nothing changes.
     *
     * @param change gets the place of the image (equal for the same container in another version of the object) and
     *     the image
     * @throws FieldSpec.BlockedPathException when Kustomize would stop at this object with an error
     */
    static Mapping rewrite(Manifest manifest, BinaryOperator<String> change) {
        Mapping body = manifest.body();
        if (manifest.id().kind().equals("CustomResourceDefinition")) {
            return body;
        }
        Tree changed = containers(body, "", change);
        for (FieldSpec volumes : IMAGE_VOLUMES) {
            String place = String.join("/", volumes.keys());
            changed = volumes.rewrite(changed, image -> image(image, place, change));
        }
        for (FieldSpec path : CONTAINERS) {
            path.rewrite(changed, image -> image);
        }
        return (Mapping) changed;
    }

    private static Tree containers(Tree node, String place, BinaryOperator<String> change) {
        if (node instanceof Sequence sequence) {
            return FieldSpec.eachItem(sequence, item -> containers(item, place, change));
        }
        if (!(node instanceof Mapping mapping)) {
            return node;
        }
        Mapping changed = mapping;
        for (int i = 0; i < mapping.size(); i++) {
            String key = mapping.keyAt(i);
            Tree old = mapping.valueAt(i);
            if (old instanceof Scalar) {
                continue;
            }
            Tree value = containers(old, place, change);
            if (isContainers(key) && value instanceof Sequence list) {
                value = FieldSpec.eachItem(list, item -> container(item, place + "/" + key, change));
            }
            changed = value == old ? changed : changed.with(key, value);
        }
        return changed;
    }

    private static boolean isContainers(String key) {
        return key.equals("containers") || key.equals("initContainers");
    }

    private static Tree container(Tree item, String place, BinaryOperator<String> change) {
        if (!(item instanceof Mapping container)) {
            throw new FieldSpec.BlockedPathException();
        }
        if (!container.has("image")) {
            return container;
        }
        Tree old = container.get("image").orElse(Scalar.NULL);
        Tree image = image(old, place + "/" + container.text("name").orElse(""), change);
        return image == old ? container : container.with("image", image);
    }

    private static Tree image(Tree node, String place, BinaryOperator<String> change) {
        String image = node.asText().orElseThrow(FieldSpec.BlockedPathException::new);
        String changed = change.apply(place, image);
        return changed.equals(image) ? node : Scalar.of(changed);
    }
}
