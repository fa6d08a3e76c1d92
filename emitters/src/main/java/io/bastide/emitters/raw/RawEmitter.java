package io.bastide.emitters.raw;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.RawManifest;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Emits the objects that a tenant's author wrote as YAML, as they are. */
public final class RawEmitter implements Emitter {
    @Override
    public String name() {
        return "raw";
    }

    @Override
    public Emission emit(TenantView view) {
        List<Manifest> manifests = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (RawManifest raw : view.tenant().rawManifests()) {
            for (Tree document : read(view, raw, findings)) {
                manifest(view, raw, document, findings).ifPresent(manifests::add);
            }
        }
        return new Emission(manifests, findings);
    }

    private static List<Tree> read(TenantView view, RawManifest raw, List<Diagnostic> findings) {
        try {
            return YamlReader.read(raw.yaml());
        } catch (MalformedYamlException malformed) {
            findings.add(finding(
                            view,
                            raw,
                            RawRule.MALFORMED,
                            "line %d of the raw manifest: %s".formatted(malformed.line(), malformed.getMessage()))
                    .withHelp("write each object as one YAML document"));
            return List.of();
        }
    }

    private static Optional<Manifest> manifest(
            TenantView view, RawManifest raw, Tree document, List<Diagnostic> findings) {
        Optional<Mapping> body = document.asMapping();
        for (String key : List.of("apiVersion", "kind")) {
            if (body.flatMap(mapping -> mapping.text(key)).isEmpty()) {
                findings.add(withoutIdentity(view, raw, key));
                return Optional.empty();
            }
        }
        if (body.orElseThrow().mapping("metadata").text("name").isEmpty()) {
            findings.add(withoutIdentity(view, raw, "metadata.name"));
            return Optional.empty();
        }
        Manifest manifest = Manifest.of(body.orElseThrow(), raw.declaredAt());
        checkNamespace(view, raw, manifest, findings);
        return Optional.of(manifest);
    }

    private static Diagnostic withoutIdentity(TenantView view, RawManifest raw, String key) {
        return finding(view, raw, RawRule.NO_IDENTITY, "a raw manifest has no `" + key + "`")
                .withHelp("write whole objects, each with `apiVersion`, `kind` and `metadata.name`");
    }

    private static void checkNamespace(TenantView view, RawManifest raw, Manifest manifest, List<Diagnostic> findings) {
        String namespace = manifest.id().namespace();
        boolean isChosen = view.tenant().namespace().kind() != NamespaceChoice.Kind.UNSTATED;
        if (isChosen && !namespace.isEmpty() && !namespace.equals(view.tenant().namespaceName())) {
            findings.add(finding(
                            view,
                            raw,
                            RawRule.FOREIGN_NAMESPACE,
                            "%s of tenant `%s` lives in namespace `%s`"
                                    .formatted(
                                            manifest.id().kind(), view.tenant().name(), namespace))
                    .withHelp("move the object to namespace `%s`, or suppress RAW003 with a reason"
                            .formatted(view.tenant().namespaceName())));
        }
    }

    private static Diagnostic finding(TenantView view, RawManifest raw, RawRule rule, String message) {
        return Diagnostic.of(rule, Stage.EMIT, message)
                .withPosition(view.positions().of(raw.declaredAt()))
                .withSubject(view.subject())
                .withField("rawManifests")
                .withEnvironments(List.of(view.environment().name()));
    }
}
