package io.bastide.cli.diff;

import io.bastide.cli.diff.ObjectName.Role;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.source.CallSite;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares the old and the new content of one file of the output. */
public final class FileComparison {
    private static final String KUSTOMIZATION = "Kustomization";

    private static final Comparator<ObjectName> ORDER =
            Comparator.comparing(ObjectName::role).thenComparing(ObjectName::id);

    private final String path;
    private final List<ManifestId> objects;

    /**
     * A comparison of one file.
     *
     * @param path path relative to the output root
     * @param objects the objects that the file holds or changes, as the build or the index says
     */
    public FileComparison(String path, List<ManifestId> objects) {
        this.path = path;
        this.objects = List.copyOf(objects);
    }

    /** A file that is new. */
    public FileChange added(byte[] after) {
        return change(Edit.ADDED, new byte[0], after);
    }

    /** A file that goes away. */
    public FileChange removed(byte[] before) {
        return change(Edit.REMOVED, before, new byte[0]);
    }

    /** A file that gets another content. */
    public FileChange changed(byte[] before, byte[] after) {
        return change(Edit.CHANGED, before, after);
    }

    private FileChange change(Edit edit, byte[] before, byte[] after) {
        Optional<Map<ObjectName, Tree>> was = documents(before);
        Optional<Map<ObjectName, Tree>> is = documents(after);
        if (was.isEmpty() || is.isEmpty()) {
            return new FileChange(path, edit, contents(edit), Optional.of(LineCount.between(before, after)));
        }
        Set<ObjectName> all = new TreeSet<>(ORDER);
        all.addAll(was.get().keySet());
        all.addAll(is.get().keySet());
        List<ObjectChange> changes = new ArrayList<>();
        for (ObjectName name : all) {
            object(
                            name,
                            Optional.ofNullable(was.get().get(name)),
                            Optional.ofNullable(is.get().get(name)))
                    .ifPresent(changes::add);
        }
        // Documents that say the same are written another way: the bytes differ, so the lines are what there is to
        // tell.
        return changes.isEmpty()
                ? new FileChange(path, edit, contents(edit), Optional.of(LineCount.between(before, after)))
                : new FileChange(path, edit, changes, Optional.empty());
    }

    /** The objects of a file that is not compared by fields. */
    private List<ObjectChange> contents(Edit edit) {
        return objects.stream()
                .map(id -> new ObjectChange(new ObjectName(Role.CONTENT, id), edit, isSecret(id), List.of()))
                .toList();
    }

    private static boolean isSecret(ManifestId id) {
        return id.kind().equals("Secret") && id.apiVersion().equals("v1");
    }

    private static Optional<ObjectChange> object(ObjectName name, Optional<Tree> before, Optional<Tree> after) {
        boolean isSecret = isSecret(name.id());
        if (before.isPresent() && after.isPresent()) {
            List<FieldChange> fields = TreeDiff.between(before.get(), after.get());
            return fields.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ObjectChange(name, Edit.CHANGED, isSecret, fields));
        }
        Edit edit = before.isPresent() ? Edit.REMOVED : Edit.ADDED;
        Tree document = before.or(() -> after).orElseThrow();
        List<FieldChange> fields = name.role() == Role.OBJECT ? List.of() : fieldsOf(document, edit);
        return Optional.of(new ObjectChange(name, edit, isSecret, fields));
    }

    /** What a patch or a kustomization says, without the lines that only name it. */
    private static List<FieldChange> fieldsOf(Tree document, Edit edit) {
        Tree content = document instanceof Mapping mapping ? withoutNames(mapping) : document;
        if (content instanceof Mapping mapping) {
            return edit == Edit.ADDED ? TreeDiff.added(mapping) : TreeDiff.removed(mapping);
        }
        return List.of(edit == Edit.ADDED ? new FieldChange("", null, content) : new FieldChange("", content, null));
    }

    private static Mapping withoutNames(Mapping document) {
        Mapping metadata = document.mapping("metadata").without("name").without("namespace");
        Mapping rest = document.without("apiVersion").without("kind").without("metadata");
        return metadata.isEmpty() ? rest : rest.with("metadata", metadata);
    }

    /** The documents by what they are; empty when the content is none of ours or not YAML at all. */
    private Optional<Map<ObjectName, Tree>> documents(byte[] content) {
        if (!path.endsWith(".yaml") || path.contains("/config/")) {
            return Optional.empty();
        }
        try {
            Map<ObjectName, Tree> documents = new TreeMap<>(ORDER);
            for (Tree document : YamlReader.read(content)) {
                Optional<ObjectName> name = name(document);
                if (name.isEmpty() || documents.put(name.get(), document) != null) {
                    return Optional.empty();
                }
            }
            return Optional.of(documents);
        } catch (MalformedYamlException edited) {
            return Optional.empty();
        }
    }

    private Optional<ObjectName> name(Tree document) {
        if (document instanceof Mapping mapping) {
            if (mapping.text("kind").filter(KUSTOMIZATION::equals).isPresent()) {
                return Optional.of(new ObjectName(Role.KUSTOMIZATION, kustomization(mapping)));
            }
            try {
                ManifestId id = Manifest.of(mapping, CallSite.UNKNOWN).id();
                return Optional.of(new ObjectName(isPatch() ? Role.PATCH : Role.OBJECT, id));
            } catch (IllegalArgumentException nameless) {
                return Optional.empty();
            }
        }
        boolean isJsonPatch = document.asSequence().isPresent() && objects.size() == 1;
        return isJsonPatch ? Optional.of(new ObjectName(Role.PATCH, objects.get(0))) : Optional.empty();
    }

    private ManifestId kustomization(Mapping document) {
        int end = path.lastIndexOf('/');
        return new ManifestId(
                document.text("apiVersion").orElse(""), KUSTOMIZATION, "", end < 0 ? "." : path.substring(0, end));
    }

    private boolean isPatch() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file.startsWith("patch-") || file.startsWith("delete-");
    }
}
