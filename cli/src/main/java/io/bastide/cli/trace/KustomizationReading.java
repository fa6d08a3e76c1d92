package io.bastide.cli.trace;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what a line of a kustomization is about: the objects that its entries name. */
final class KustomizationReading {
    private final OutputLine line;
    private final Tree kustomization;

    KustomizationReading(OutputLine line, Tree kustomization) {
        this.line = line;
        this.kustomization = kustomization;
    }

    /**
     * The subjects of a node.
     *
     * @throws UntraceableLineException when the node is there whatever the spec says
     */
    List<Subject> subjects(JsonPointer pointer) throws UntraceableLineException {
        List<String> tokens = pointer.tokens();
        if (tokens.size() < 2) {
            String what = tokens.isEmpty() ? "this line" : "`" + tokens.get(0) + "`";
            throw new UntraceableLineException(
                    what + " is a part of every such kustomization; ask for a line below it");
        }
        Tree entry = kustomization
                .at(new JsonPointer(tokens.subList(0, 2)))
                .orElseThrow(() -> new UntraceableLineException("line " + line.line() + " holds nothing"));
        return switch (tokens.get(0)) {
            case "resources" -> ofFile(entry.asText().orElse(""));
            case "patches" -> ofFile(text(entry, "path"));
            case "replicas" -> ofReplicas(entry);
            case "images" -> ofImages(entry);
            case "configMapGenerator" -> ofGenerator(entry, tokens.subList(2, tokens.size()));
            default -> throw new UntraceableLineException("`" + tokens.get(0) + "` follows from no single object");
        };
    }

    private List<Subject> ofFile(String path) throws UntraceableLineException {
        List<Subject> subjects =
                line.objectsBeside(path).stream().map(Subject::of).toList();
        if (subjects.isEmpty()) {
            throw new UntraceableLineException("the kustomization builds on `" + path + "`; ask for a line of that");
        }
        return subjects;
    }

    private List<Subject> ofReplicas(Tree entry) throws UntraceableLineException {
        String name = text(entry, "name");
        NodePath replicas = NodePath.of(JsonPointer.of("spec", "replicas"), Optional.empty());
        return found(objects()
                .filter(id -> id.name().equals(name) && !isConfigMap(id))
                .map(id -> Subject.of(id, replicas, entry.child("count")))
                .toList());
    }

    private List<Subject> ofImages(Tree entry) throws UntraceableLineException {
        String name = entry.child("newName").flatMap(Tree::asText).orElse(text(entry, "name"));
        return found(objects()
                .filter(id -> !isConfigMap(id))
                .map(id -> new Subject(id, object -> imagesNamed(name, object), Optional.empty()))
                .toList());
    }

    private List<Subject> ofGenerator(Tree entry, List<String> inside) throws UntraceableLineException {
        String name = text(entry, "name");
        NodePath path = generated(entry, inside);
        return found(objects()
                .filter(id -> isConfigMap(id) && id.name().equals(name))
                .map(id -> Subject.of(id, path, Optional.empty()))
                .toList());
    }

    /** A file becomes a key of the data; labels and annotations go to the metadata. */
    private static NodePath generated(Tree entry, List<String> inside) {
        if (inside.size() > 1 && inside.get(0).equals("files")) {
            String source = entry.at(new JsonPointer(inside.subList(0, 2)))
                    .flatMap(Tree::asText)
                    .orElse("");
            return NodePath.of(
                    JsonPointer.of("data", source.substring(0, Math.max(0, source.indexOf('=')))), Optional.empty());
        }
        if (inside.size() > 2 && inside.get(0).equals("options")) {
            return NodePath.of(JsonPointer.of("metadata", inside.get(1), inside.get(2)), Optional.empty());
        }
        return NodePath.ROOT;
    }

    /** The fields called {@code image} whose value has this name, whatever the tag and the digest. */
    private static List<NodePath> imagesNamed(String name, Mapping object) {
        List<NodePath> found = new ArrayList<>();
        collect(object, object, JsonPointer.ROOT, name, found);
        return found;
    }

    private static void collect(Mapping object, Tree node, JsonPointer pointer, String name, List<NodePath> found) {
        if (node instanceof Mapping mapping) {
            mapping.forEach((key, value) -> {
                JsonPointer child = pointer.child(key);
                if (key.equals("image")
                        && value.asText().filter(image -> isNamed(image, name)).isPresent()) {
                    found.add(NodePath.in(object, child));
                }
                collect(object, value, child, name, found);
            });
        } else if (node instanceof Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(object, sequence.items().get(i), pointer.child(i), name, found);
            }
        }
    }

    private static boolean isNamed(String image, String name) {
        return image.startsWith(name)
                && (image.length() == name.length() || ":@".indexOf(image.charAt(name.length())) >= 0);
    }

    private Stream<ManifestId> objects() {
        return line.ownObjects().stream();
    }

    private List<Subject> found(List<Subject> subjects) throws UntraceableLineException {
        if (subjects.isEmpty()) {
            throw new UntraceableLineException("the index names no object for line " + line.line());
        }
        return subjects;
    }

    private static boolean isConfigMap(ManifestId id) {
        return id.kind().equals("ConfigMap");
    }

    private static String text(Tree entry, String key) {
        return entry.child(key).flatMap(Tree::asText).orElse("");
    }
}
