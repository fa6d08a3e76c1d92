package io.bastide.emitters.kustomize;

import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sealing;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import io.bastide.emitters.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Lays kustomizations out as files: one per object or patch, one per key of a generated config map. */
final class KustomizationFiles {
    private final FileNames names;
    private final YamlWriter yaml = new YamlWriter();
    private final List<OutputFile> files = new ArrayList<>();

    KustomizationFiles(FileNames names) {
        this.names = names;
    }

    /** All files so far, sorted by path. */
    List<OutputFile> sorted() {
        files.sort(Comparator.comparing(OutputFile::path));
        return List.copyOf(files);
    }

    /**
     * Adds the files of a kustomization.
     *
     * @param directory path of its directory
     * @param parents paths of the kustomizations that it is built on, relative to the directory
     * @param level what it does
     * @param changed the objects that it changes without a file of their own
     */
    void add(String directory, List<String> parents, Kustomization level, List<Manifest> changed) {
        add(directory, parents, level, changed, List.of(), List.of());
    }

    /** Adds the files of an overlay with what only overlays have. */
    void add(String directory, List<String> parents, Kustomization level, List<Manifest> changed, Extras extras) {
        List<String> resources = new ArrayList<>();
        for (Manifest manifest : extras.sealed()) {
            Sealing sealing = manifest.sealing().orElseThrow();
            if (!sealing.isGenerated()) {
                resources.add(sealing.fileName());
            }
            byte[] readable = yaml.document(manifest.body()).take();
            files.add(OutputFile.unsealed(directory + "/" + sealing.fileName(), readable, manifest, extras.place()));
        }
        List<String> generators = new ArrayList<>();
        for (Manifest generator : extras.generators()) {
            String name = names.of(generator.id()) + ".yaml";
            generators.add(name);
            document(directory + "/" + name, generator.body(), generator);
        }
        add(directory, parents, level, changed, resources, generators);
    }

    private void add(
            String directory,
            List<String> parents,
            Kustomization level,
            List<Manifest> changed,
            List<String> more,
            List<String> generators) {
        List<String> resources = new ArrayList<>(more);
        for (Manifest manifest : level.resources()) {
            String name = names.of(manifest.id()) + ".yaml";
            resources.add(name);
            document(directory + "/" + name, manifest.body(), manifest);
        }
        List<Tree> patches = new ArrayList<>();
        level.patches().stream()
                .sorted(Comparator.comparing(this::fileOf))
                .forEach(patch -> patches.add(patch(directory, patch)));
        List<Tree> configMaps = new ArrayList<>();
        level.configMaps().forEach(entry -> configMaps.add(configMap(directory, entry)));
        resources.sort(Comparator.naturalOrder());
        resources.addAll(0, parents);
        Mapping kustomization = Mapping.builder()
                .put("apiVersion", "kustomize.config.k8s.io/v1beta1")
                .put("kind", "Kustomization")
                .put("resources", Sequence.ofTexts(resources))
                .putUnlessEmpty("generators", Sequence.ofTexts(generators))
                .putUnlessEmpty("patches", Sequence.of(patches))
                .putUnlessEmpty("configMapGenerator", Sequence.of(configMaps))
                .putUnlessEmpty(
                        "images",
                        Sequence.of(
                                level.images().stream().map(ImageChange::toTree).toList()))
                .putUnlessEmpty(
                        "replicas",
                        Sequence.of(level.replicas().stream()
                                .map(ReplicaChange::toTree)
                                .toList()))
                .build();
        List<Manifest> objects = new ArrayList<>(changed);
        level.configMaps().forEach(entry -> objects.add(entry.target()));
        document(directory + "/kustomization.yaml", kustomization, objects.toArray(Manifest[]::new));
    }

    private String fileOf(Patch patch) {
        String verb = patch instanceof Patch.Delete ? "delete-" : "patch-";
        return verb + names.of(patch.target().id()) + ".yaml";
    }

    private Tree patch(String directory, Patch patch) {
        String name = fileOf(patch);
        document(directory + "/" + name, patch.document(), patch.target());
        Mapping.Builder entry = Mapping.builder().put("path", name);
        if (patch.needsTarget()) {
            entry.put("target", Naming.selector(patch.target().id()));
        }
        return entry.build();
    }

    private Tree configMap(String directory, GeneratedConfigMap entry) {
        String name = names.of(entry.target().id()).substring("configmap-".length());
        List<String> keys = entry.data().keys().stream().sorted().toList();
        List<String> sources = new ArrayList<>();
        for (String key : keys) {
            String path = "config/" + name + "/" + key;
            sources.add(key + "=" + path);
            byte[] content = entry.data().text(key).orElse("").getBytes(StandardCharsets.UTF_8);
            files.add(new OutputFile(directory + "/" + path, content, origins(entry.target())));
        }
        Mapping options = Mapping.builder()
                .putUnlessEmpty("annotations", entry.annotations())
                .putAll(entry.isImmutable() ? Mapping.of("immutable", Scalar.TRUE) : Mapping.EMPTY)
                .putUnlessEmpty("labels", entry.labels())
                .build();
        Mapping.Builder tree = Mapping.builder();
        if (entry.behavior() != GeneratedConfigMap.Behavior.CREATE) {
            tree.put("behavior", entry.behavior().name().toLowerCase(Locale.ROOT));
        }
        tree.putUnlessEmpty("files", Sequence.ofTexts(sources))
                .put("name", entry.target().id().name());
        if (!entry.target().id().namespace().isEmpty()) {
            tree.put("namespace", entry.target().id().namespace());
        }
        return tree.putUnlessEmpty("options", options).build();
    }

    private void document(String path, Tree content, Manifest... objects) {
        files.add(new OutputFile(path, yaml.document(content).take(), origins(objects)));
    }

    private static List<ObjectOrigin> origins(Manifest... objects) {
        List<ObjectOrigin> origins = new ArrayList<>(objects.length);
        for (Manifest manifest : objects) {
            origins.add(new ObjectOrigin(manifest.id(), manifest.cause()));
        }
        return origins;
    }
}
