package io.bastide.cli.trace;

import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Reads what a line of the output is about. */
final class LineReading {
    private static final String KUSTOMIZATION = "kustomization.yaml";

    private final OutputLine line;

    private LineReading(OutputLine line) {
        this.line = line;
    }

    /**
     * The subjects of a line; several when a line of a kustomization changes several objects.
     *
     * @throws UntraceableLineException when it is about none
     */
    static List<Subject> of(OutputLine line) throws UntraceableLineException {
        return new LineReading(line).subjects();
    }

    private List<Subject> subjects() throws UntraceableLineException {
        if (line.ownObjects().isEmpty() && !line.fileName().equals(KUSTOMIZATION)) {
            throw new UntraceableLineException("`" + line.path() + "` holds no object");
        }
        Optional<ManifestId> configMap = configMapOfFile();
        if (configMap.isPresent()) {
            NodePath path = NodePath.of(JsonPointer.of("data", line.fileName()), Optional.empty());
            return List.of(Subject.of(configMap.get(), path, Optional.of(Scalar.of(line.text()))));
        }
        LineSearch.Found found = LineSearch.in(line.text(), line.line())
                .orElseThrow(() -> new UntraceableLineException("line " + line.line() + " holds nothing"));
        Tree document = document(found.document());
        if (line.fileName().equals(KUSTOMIZATION)) {
            return new KustomizationReading(line, document).subjects(found.pointer());
        }
        return List.of(
                document.asSequence().isPresent()
                        ? ofJsonPatch(document, found.pointer())
                        : ofObject(document, found.pointer()));
    }

    /** The config map that a file is generated into: such files lie at {@code config/<name>/<key>}. */
    private Optional<ManifestId> configMapOfFile() {
        String[] parts = line.path().split("/", -1);
        boolean isConfig = parts.length > 3 && parts[parts.length - 3].equals("config");
        return line.ownObjects().stream()
                .filter(id -> isConfig && id.kind().equals("ConfigMap"))
                .findFirst();
    }

    private Tree document(int number) throws UntraceableLineException {
        try {
            List<Tree> documents = YamlReader.read(line.text());
            if (number < documents.size()) {
                return documents.get(number);
            }
        } catch (MalformedYamlException edited) {
            throw new UntraceableLineException(
                    "`" + line.path() + "` is no longer YAML: line " + edited.line() + ", " + edited.getMessage());
        }
        throw new UntraceableLineException("line " + line.line() + " holds nothing");
    }

    /** An object, or a strategic-merge patch, which has the form of its object. */
    private Subject ofObject(Tree document, JsonPointer pointer) throws UntraceableLineException {
        Mapping object = document.asMapping().orElse(Mapping.EMPTY);
        try {
            ManifestId id = Manifest.of(object, CallSite.UNKNOWN).id();
            NodePath path = NodePath.in(object, pointer).withoutDirectives();
            return Subject.of(id, path, path.find(object).filter(value -> !isNull(value)));
        } catch (IllegalArgumentException nameless) {
            throw new UntraceableLineException("line " + line.line() + " belongs to no object with a name");
        }
    }

    /** An operation of a JSON patch: its path, and inside its value the way on from there. */
    private Subject ofJsonPatch(Tree document, JsonPointer pointer) throws UntraceableLineException {
        ManifestId id = line.ownObjects().get(0);
        Optional<Mapping> operation =
                pointer.tokens().stream().findFirst().flatMap(document::child).flatMap(Tree::asMapping);
        Optional<String> path = operation.flatMap(one -> one.text("path"));
        if (path.isEmpty()) {
            return Subject.of(id);
        }
        Optional<Tree> value = operation.get().get("value");
        NodePath target = NodePath.of(JsonPointer.parse(path.get()), value);
        List<String> inside = pointer.tokens().subList(1, pointer.tokens().size());
        if (value.isEmpty() || inside.isEmpty() || !inside.get(0).equals("value")) {
            return Subject.of(id, target, value);
        }
        JsonPointer rest = new JsonPointer(inside.subList(1, inside.size()));
        return Subject.of(id, target.then(NodePath.in(value.get(), rest)), value.flatMap(tree -> tree.at(rest)));
    }

    private static boolean isNull(Tree value) {
        return value.equals(Scalar.NULL);
    }
}
