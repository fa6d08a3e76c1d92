package io.bastide.emitters.raw;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.emit.Patcher;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.ManifestPatch;
import io.bastide.emitters.raw.TreeEdit.MissingNodeException;
import io.bastide.emitters.yaml.MalformedYamlException;
import io.bastide.emitters.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the patches of a tenant to its emitted objects, in the order in which they are declared. */
public final class ManifestPatcher implements Patcher {
    @Override
    public Emission patch(TenantView view, List<Manifest> emitted) {
        List<Manifest> manifests = new ArrayList<>(emitted);
        List<Diagnostic> findings = new ArrayList<>();
        for (ManifestPatch patch : view.tenant().patches()) {
            apply(view, patch, manifests, findings);
        }
        return new Emission(manifests, findings);
    }

    private static void apply(
            TenantView view, ManifestPatch patch, List<Manifest> manifests, List<Diagnostic> findings) {
        boolean hits = false;
        for (int i = 0; i < manifests.size(); i++) {
            if (isMeant(patch, manifests.get(i).id())) {
                hits = true;
                manifests.set(i, patched(view, patch, manifests.get(i), findings));
            }
        }
        if (!hits) {
            findings.add(missing(view, patch, manifests));
        }
    }

    private static boolean isMeant(ManifestPatch patch, ManifestId id) {
        return id.kind().equals(patch.kind()) && id.name().equals(patch.name());
    }

    private static Manifest patched(
            TenantView view, ManifestPatch patch, Manifest manifest, List<Diagnostic> findings) {
        Tree body = manifest.body();
        for (ManifestPatch.Operation operation : patch.operations()) {
            try {
                body = edited(body, operation);
            } catch (MissingNodeException missing) {
                findings.add(finding(
                                view,
                                patch,
                                RawRule.NO_SUCH_NODE,
                                "patch of %s `%s` at `%s`: %s"
                                        .formatted(
                                                patch.kind(), patch.name(), operation.pointer(), missing.getMessage()))
                        .withHelp("look at the object with `bastide render` and mend the pointer"));
            } catch (MalformedYamlException | IllegalArgumentException malformed) {
                findings.add(finding(
                                view,
                                patch,
                                RawRule.MALFORMED,
                                "patch of %s `%s` at `%s`: %s"
                                        .formatted(
                                                patch.kind(),
                                                patch.name(),
                                                operation.pointer(),
                                                malformed.getMessage()))
                        .withHelp("write the pointer as `/spec/…` and the value as YAML"));
            }
        }
        return withIdentityOf(view, patch, manifest, body, findings);
    }

    private static Tree edited(Tree body, ManifestPatch.Operation operation)
            throws MissingNodeException, MalformedYamlException {
        JsonPointer pointer = JsonPointer.parse(operation.pointer());
        if (operation instanceof ManifestPatch.Operation.Set set) {
            List<Tree> documents = YamlReader.read(set.yaml());
            return TreeEdit.set(body, pointer, documents.isEmpty() ? Scalar.NULL : documents.get(0));
        }
        return TreeEdit.remove(body, pointer);
    }

    private static Manifest withIdentityOf(
            TenantView view, ManifestPatch patch, Manifest manifest, Tree body, List<Diagnostic> findings) {
        Optional<Manifest> changed = body.asMapping()
                .filter(mapping -> mapping.text("kind").isPresent()
                        && mapping.text("apiVersion").isPresent()
                        && mapping.mapping("metadata").text("name").isPresent())
                .map(manifest::withBody);
        if (changed.isEmpty() || !changed.get().id().equals(manifest.id())) {
            findings.add(finding(
                            view,
                            patch,
                            RawRule.CHANGES_IDENTITY,
                            "patch of %s `%s` changes its kind, name or namespace"
                                    .formatted(patch.kind(), patch.name()))
                    .withHelp("declare another object instead"));
            return manifest;
        }
        return changed.get();
    }

    private static Diagnostic missing(TenantView view, ManifestPatch patch, List<Manifest> manifests) {
        List<String> names = manifests.stream()
                .map(Manifest::id)
                .filter(id -> id.kind().equals(patch.kind()))
                .map(ManifestId::name)
                .toList();
        String help = NearMiss.of(patch.name(), names)
                .map("did you mean `%s`?"::formatted)
                .orElse("list the objects with `bastide render`, and name one of them");
        return finding(
                        view,
                        patch,
                        RawRule.NO_SUCH_OBJECT,
                        "patch of %s `%s` hits no object of tenant `%s`"
                                .formatted(
                                        patch.kind(),
                                        patch.name(),
                                        view.tenant().name()))
                .withHelp(help);
    }

    private static Diagnostic finding(TenantView view, ManifestPatch patch, RawRule rule, String message) {
        return Diagnostic.of(rule, Stage.EMIT, message)
                .withPosition(view.positions().of(patch.declaredAt()))
                .withSubject(view.subject())
                .withField("patches")
                .withEnvironments(List.of(view.environment().name()));
    }
}
