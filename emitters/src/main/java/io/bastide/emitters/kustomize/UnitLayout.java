package io.bastide.emitters.kustomize;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.packaging.Packaged;
import io.bastide.compiler.tree.JsonPointer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.ManifestId;
import io.bastide.compiler.tree.Mapping;
import io.bastide.emitters.kustomize.Composition.EnvironmentObjects;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays one unit out: plans its levels, proves them, and turns them into files. */
final class UnitLayout {
    private final String unit;
    private final UnitObjects objects;
    private final LevelPlanner planner;
    private final KustomizationFiles files;
    private final List<Diagnostic> findings = new ArrayList<>();

    UnitLayout(String unit, UnitObjects objects) {
        this.unit = unit;
        this.objects = objects;
        this.planner = new LevelPlanner(objects.rolled());
        Set<ManifestId> ids = new LinkedHashSet<>(objects.reference().keySet());
        objects.views().forEach(view -> ids.addAll(view.objects().keySet()));
        objects.views().forEach(view -> view.extras().generators().forEach(each -> ids.add(each.id())));
        this.files = new KustomizationFiles(FileNames.of(ids));
    }

    /** The files of all levels and what the proof found. */
    Packaged packaged() {
        Composition composition = Composition.of(objects.reference(), objects.views());
        Kustomization base = planner.plan(Map.of(), composition.base());
        files.add("base/" + unit, List.of(), base, List.of());
        try {
            BuildState built = KustomizeEvaluator.apply(BuildState.EMPTY, base);
            for (EnvironmentObjects environment : composition.environments()) {
                environment(composition.base(), built, environment);
            }
        } catch (BuildFailure e) {
            findings.add(finding("base/" + unit, e.object(), e.reason()));
        }
        return new Packaged(findings.isEmpty() ? files.sorted() : List.of(), findings);
    }

    private void environment(Map<ManifestId, Manifest> base, BuildState builtBase, EnvironmentObjects environment) {
        Kustomization layer = planner.plan(base, environment.objects());
        String directory = "environments/" + environment.name() + "/" + unit;
        if (!layer.isEmpty()) {
            List<Manifest> changed = changed(layer, base, environment.objects());
            files.add(directory, List.of("../../../base/" + unit), layer, changed);
        }
        String parent = layer.isEmpty() ? "base/" + unit : directory;
        try {
            BuildState built = KustomizeEvaluator.apply(builtBase, layer);
            for (View view : environment.views()) {
                overlay(parent, environment.objects(), built, view);
            }
        } catch (BuildFailure e) {
            findings.add(finding(directory, e.object(), e.reason()));
        }
    }

    private void overlay(String parent, Map<ManifestId, Manifest> layer, BuildState builtLayer, View view) {
        Kustomization overlay = planner.plan(layer, view.objects());
        String directory = "overlays/" + view.environment() + "/" + view.cluster() + "/" + unit;
        List<Manifest> changed = changed(overlay, layer, view.objects());
        files.add(directory, List.of("../../../../" + parent), overlay, changed, view.extras());
        try {
            compare(view, directory, KustomizeEvaluator.finish(KustomizeEvaluator.apply(builtLayer, overlay)));
        } catch (BuildFailure e) {
            findings.add(finding(directory, e.object(), e.reason()));
        }
    }

    /** The objects whose change stands in the kustomization itself: replicas and images. */
    private static List<Manifest> changed(
            Kustomization level, Map<ManifestId, Manifest> before, Map<ManifestId, Manifest> after) {
        if (level.replicas().isEmpty() && level.images().isEmpty()) {
            return List.of();
        }
        Set<String> scaled = new LinkedHashSet<>();
        level.replicas().forEach(change -> scaled.add(change.name()));
        List<Manifest> changed = new ArrayList<>();
        for (Manifest manifest : after.values()) {
            Manifest old = before.getOrDefault(manifest.id(), manifest);
            boolean isScaled = ReplicaChange.KINDS.contains(manifest.id().kind())
                    && scaled.contains(manifest.id().name());
            boolean differs = old != manifest && !old.body().equals(manifest.body());
            if (differs && (isScaled || hasChangedImage(level, old))) {
                changed.add(manifest);
            }
        }
        changed.sort((a, b) -> a.id().compareTo(b.id()));
        return changed;
    }

    private static boolean hasChangedImage(Kustomization level, Manifest before) {
        if (level.images().isEmpty()) {
            return false;
        }
        Mapping changed = Images.rewrite(
                before,
                (place, image) -> level.images().stream()
                        .map(change -> change.applyTo(image))
                        .filter(result -> !result.equals(image))
                        .findFirst()
                        .orElse(image));
        return changed != before.body();
    }

    private void compare(View view, String directory, Map<ManifestId, Mapping> built) {
        for (Manifest intended : view.intended().values()) {
            Mapping body = built.remove(intended.id());
            if (body == null) {
                findings.add(finding(directory, intended.id(), "is not built"));
            } else if (body != intended.body() && !body.equals(intended.body())) {
                JsonPointer place =
                        JsonDiff.between(body, intended.body()).get(0).path();
                findings.add(finding(directory, intended.id(), "is built with another `" + place + "`"));
            }
        }
        built.keySet().stream()
                .sorted()
                .forEach(id -> findings.add(finding(directory, id, "is built and not intended")));
    }

    private static Diagnostic finding(String directory, ManifestId id, String predicate) {
        return Diagnostic.of(
                        KustomizeRule.OVERLAY_NOT_PROVEN,
                        Stage.PACKAGE,
                        "`" + id + "` " + predicate + " in `" + directory + "`")
                .withSubject(id.toString())
                .withHelp(
                        "report this with the spec of the object; to go on, let the environments agree on the object");
    }
}
