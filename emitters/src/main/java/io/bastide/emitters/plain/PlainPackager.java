package io.bastide.emitters.plain;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.packaging.ObjectOrigin;
import io.bastide.compiler.packaging.OutputFile;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.packaging.Packager;
import io.bastide.compiler.packaging.UnitManifests;
import io.bastide.compiler.packaging.ViewManifests;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.emitters.yaml.UnwritableTextException;
import io.bastide.emitters.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes the objects of a unit in one cluster as the documents of one file, {@code plain/<env>/<cluster>/<unit>.yaml},
 * in the order of {@link ApplyOrder}. A cluster without objects gets no file. An object with secret values has an
 * encrypted file of its own, in a folder named after the unit. What only configures a function of Kustomize is left out.
 *
 * <p>Findings are those of {@link PlainRule}.
 */
public final class PlainPackager implements Packager {
    /** Kustomize's mark of an object that configures a function. Source: KRM Functions Specification. */
    private static final String FUNCTION = "config.kubernetes.io/function";

    /** Makes the packager; the service loader does. */
    public PlainPackager() {}

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public Packaged pack(UnitManifests unit) {
        YamlWriter yaml = new YamlWriter();
        List<OutputFile> files = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (ViewManifests view : unit.views()) {
            String place = "plain/" + view.environment() + "/" + view.cluster() + "/" + unit.unit();
            List<Manifest> ordered = view.manifests().stream()
                    .filter(manifest -> manifest.sealing().isEmpty() && !isForKustomize(manifest))
                    .sorted(ApplyOrder.COMPARATOR)
                    .toList();
            for (Manifest manifest : view.manifests()) {
                manifest.sealing().ifPresent(sealing -> {
                    byte[] readable = yaml.document(manifest.body()).take();
                    files.add(OutputFile.unsealed(place + "/" + sealing.fileName(), readable, manifest, view));
                });
            }
            List<ObjectOrigin> origins = new ArrayList<>(ordered.size());
            for (Manifest manifest : ordered) {
                origins.add(new ObjectOrigin(manifest.id(), manifest.cause()));
                write(manifest, view, yaml).ifPresent(findings::add);
            }
            byte[] content = yaml.take();
            if (!ordered.isEmpty()) {
                files.add(new OutputFile(place + ".yaml", content, origins));
            }
        }
        files.sort(Comparator.comparing(OutputFile::path));
        return new Packaged(findings.isEmpty() ? files : List.of(), findings);
    }

    /** Says whether an object configures a function of Kustomize, which no cluster knows. */
    private static boolean isForKustomize(Manifest manifest) {
        return manifest.body()
                .mapping("metadata")
                .get("annotations")
                .flatMap(Tree::asMapping)
                .filter((Mapping annotations) -> annotations.has(FUNCTION))
                .isPresent();
    }

    private static Optional<Diagnostic> write(Manifest manifest, ViewManifests view, YamlWriter yaml) {
        try {
            yaml.document(manifest.body());
            return Optional.empty();
        } catch (UnwritableTextException e) {
            return Optional.of(Diagnostic.of(
                            PlainRule.TEXT_NOT_WRITABLE, Stage.PACKAGE, "`" + manifest.id() + "` has " + e.getMessage())
                    .withSubject(manifest.id().toString())
                    .withEnvironments(List.of(view.environment()))
                    .withHelp("replace the character that is no Unicode character"));
        }
    }
}
