package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.AttributeDiff.Difference;
import io.bastide.dsl.Change;
import io.bastide.dsl.ManifestPatch;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Applies overlays to one tenant in one place, and remembers what each of them changed.
 *
 * <p>Used once: it collects while it works.
 */
final class OverlayApplication {
    private final Place place;
    private final SpecPositions positions;
    private final List<AppliedChange> changes = new ArrayList<>();
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Change> effective = new ArrayList<>();
    private final Map<String, Setting> settings = new HashMap<>();
    private Tenant tenant;

    OverlayApplication(Tenant tenant, Place place, SpecPositions positions) {
        this.tenant = tenant;
        this.place = place;
        this.positions = positions;
    }

    /** Who set a field last, at which level. */
    private record Setting(Layer layer, Change change, String value) {}

    /** The tenant after all overlays. */
    Tenant tenant() {
        return tenant;
    }

    /** What was changed, in the order of application. */
    ChangeLog changes() {
        return new ChangeLog(changes);
    }

    /** What is wrong with the overlays. */
    List<Diagnostic> findings() {
        return findings;
    }

    /** The changes that had an effect. */
    List<Change> effective() {
        return effective;
    }

    /** Applies overlays in their order. */
    void apply(List<Layer> layers) {
        for (Layer layer : layers) {
            layer.overlay().changes().forEach(change -> apply(layer, change));
        }
    }

    private void apply(Layer layer, Change change) {
        if (change instanceof Change.OfWorkload one) {
            changeWorkload(layer, one);
        } else if (change instanceof Change.OfEveryWorkload every) {
            tenant.workloads().forEach(workload -> change(layer, change, workload, every.change()));
        } else if (change instanceof Change.OfTenant ofTenant) {
            changeTenant(layer, ofTenant);
        } else if (change instanceof Change.Addition addition) {
            add(layer, addition);
        } else if (change instanceof Change.Removal removal) {
            remove(layer, removal);
        } else if (change instanceof Change.OfManifest patch) {
            patch(layer, patch);
        } else if (change instanceof Change.Acceptance) {
            effective.add(change);
        }
    }

    private void changeWorkload(Layer layer, Change.OfWorkload change) {
        find(change.workload())
                .ifPresentOrElse(
                        workload -> change(layer, change, workload, change.change()),
                        () -> reportUnknown(layer, change, change.workload()));
    }

    private void change(Layer layer, Change change, Workload before, UnaryOperator<Workload> function) {
        Workload after = call(layer, change, "workload `" + before.name() + "`", () -> function.apply(before));
        if (after == null || after.equals(before)) {
            return;
        }
        if (!after.name().equals(before.name())) {
            reportRenamed(layer, change, "workload", before.name(), after.name());
            return;
        }
        record(layer, change, subjectOf(before.name()), AttributeDiff.between(before, after));
        replace(after);
    }

    private void changeTenant(Layer layer, Change.OfTenant change) {
        Tenant before = tenant;
        Tenant after = call(
                layer,
                change,
                "tenant `" + before.name() + "`",
                () -> change.change().apply(before));
        if (after == null || after.equals(before)) {
            return;
        }
        if (!after.name().equals(before.name())) {
            reportRenamed(layer, change, "tenant", before.name(), after.name());
            return;
        }
        Tenant alike = after.withWorkloads(before.workloads()).withOverlays(before.overlays());
        record(layer, change, "tenant " + before.name(), AttributeDiff.between(before, alike));
        for (Workload workload : after.workloads()) {
            find(workload.name())
                    .ifPresent(was ->
                            record(layer, change, subjectOf(workload.name()), AttributeDiff.between(was, workload)));
        }
        tenant = after;
    }

    private void add(Layer layer, Change.Addition change) {
        Workload workload = change.workload();
        if (find(workload.name()).isPresent()) {
            findings.add(finding(
                            ResolveRule.DUPLICATE_ADDITION,
                            change,
                            subjectOf(workload.name()),
                            "overlay `%s` adds workload `%s`, which tenant `%s` has"
                                    .formatted(layer.overlay().name(), workload.name(), tenant.name()))
                    .withHelp("change the workload instead, or give the new one another name"));
            return;
        }
        List<Workload> more = new ArrayList<>(tenant.workloads());
        more.add(workload);
        tenant = tenant.withWorkloads(more);
        log(layer, change, subjectOf(workload.name()), "", "added");
    }

    private void remove(Layer layer, Change.Removal change) {
        if (find(change.workload()).isEmpty()) {
            reportUnknown(layer, change, change.workload());
            return;
        }
        tenant = tenant.withWorkloads(tenant.workloads().stream()
                .filter(workload -> !workload.name().equals(change.workload()))
                .toList());
        log(layer, change, subjectOf(change.workload()), "", "");
    }

    private void patch(Layer layer, Change.OfManifest change) {
        List<ManifestPatch> more = new ArrayList<>(tenant.patches());
        more.add(change.patch());
        tenant = tenant.withPatches(more);
        String object = change.patch().kind() + " " + change.patch().name();
        log(layer, change, "tenant " + tenant.name(), "patches[" + object + "]", "added");
    }

    private void record(Layer layer, Change change, String subject, List<Difference> differences) {
        for (Difference difference : differences) {
            String key = subject + "#" + difference.path();
            Setting last = settings.get(key);
            if (last != null && last.layer.meets(layer) && !last.value.equals(difference.value())) {
                reportConflict(layer, change, subject, difference, last);
            }
            settings.put(key, new Setting(layer, change, difference.value()));
            log(layer, change, subject, difference.path(), difference.value());
        }
    }

    private void log(Layer layer, Change change, String subject, String field, String value) {
        changes.add(new AppliedChange(layer.overlay().name(), subject, field, value, change.declaredAt()));
        effective.add(change);
    }

    private <T> @Nullable T call(Layer layer, Change change, String subject, java.util.function.Supplier<T> function) {
        try {
            T result = function.get();
            if (result == null) {
                reportFailed(layer, change, subject, "gives nothing", change.declaredAt(), "return the changed value");
            }
            return result;
        } catch (SpecException refused) {
            reportFailed(
                    layer, change, subject, "fails: " + refused.getMessage(), siteOf(refused, change), refused.help());
        } catch (RuntimeException | StackOverflowError thrown) {
            String cause =
                    thrown.getClass().getSimpleName() + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
            reportFailed(layer, change, subject, "throws " + cause, siteOf(thrown, change), "mend the function");
        }
        return null;
    }

    private static CallSite siteOf(Throwable thrown, Change change) {
        CallSite site = CallSite.of(thrown.getStackTrace());
        return site.isKnown() ? site : change.declaredAt();
    }

    private void reportUnknown(Layer layer, Change change, String workload) {
        if (layer.isOfPlatform()) {
            return; // a platform's overlay is for the tenants that have the workload
        }
        List<String> known = tenant.workloads().stream().map(Workload::name).toList();
        String help = NearMiss.of(workload, known)
                .map("did you mean `%s`?"::formatted)
                .orElse("name a workload of the tenant, or remove the change");
        findings.add(finding(
                        ResolveRule.UNKNOWN_WORKLOAD,
                        change,
                        "tenant " + tenant.name(),
                        "overlay `%s` changes workload `%s`, which tenant `%s` does not have"
                                .formatted(layer.overlay().name(), workload, tenant.name()))
                .withHelp(help));
    }

    private void reportRenamed(Layer layer, Change change, String what, String before, String after) {
        findings.add(finding(
                        ResolveRule.RENAMED,
                        change,
                        what.equals("tenant") ? "tenant " + before : subjectOf(before),
                        "overlay `%s` renames %s `%s` to `%s`"
                                .formatted(layer.overlay().name(), what, before, after))
                .withField("name")
                .withHelp("keep the name, or leave the one out and add the other"));
    }

    private void reportConflict(Layer layer, Change change, String subject, Difference difference, Setting last) {
        findings.add(finding(
                        ResolveRule.CONFLICT,
                        change,
                        subject,
                        "`%s` of %s is set to `%s` and to `%s` by two overlays of `%s`"
                                .formatted(
                                        difference.path(),
                                        quoted(subject),
                                        last.value,
                                        difference.value(),
                                        layer.overlay().name()))
                .withField(difference.path())
                .withRelated("first set here", positions.of(last.change.declaredAt()))
                .withHelp("keep one of the two, or make one overlay narrower"));
    }

    private void reportFailed(Layer layer, Change change, String subject, String what, CallSite site, String help) {
        Diagnostic finding = finding(
                        ResolveRule.CHANGE_FAILED,
                        change,
                        "tenant " + tenant.name(),
                        "overlay `%s` on %s %s".formatted(layer.overlay().name(), subject, what))
                .withPosition(positions.of(site))
                .withHelp(help);
        findings.add(
                site.equals(change.declaredAt())
                        ? finding
                        : finding.withRelated("in this change", positions.of(change.declaredAt())));
    }

    private Diagnostic finding(ResolveRule rule, Change change, String subject, String message) {
        return Diagnostic.of(rule, Stage.RESOLVE, message)
                .withPosition(positions.of(change.declaredAt()))
                .withSubject(subject)
                .withEnvironments(List.of(place.environment().name()));
    }

    private static String quoted(String subject) {
        int space = subject.indexOf(' ');
        return subject.substring(0, space + 1) + "`" + subject.substring(space + 1) + "`";
    }

    private String subjectOf(String workload) {
        return "workload " + tenant.name() + "/" + workload;
    }

    private Optional<Workload> find(String name) {
        return tenant.workloads().stream()
                .filter(workload -> workload.name().equals(name))
                .findFirst();
    }

    private void replace(Workload after) {
        tenant = tenant.withWorkloads(tenant.workloads().stream()
                .map(workload -> workload.name().equals(after.name()) ? after : workload)
                .toList());
    }

    /**
     * An overlay and whose it is.
     *
     * @param overlay the overlay
     * @param isOfPlatform whether the platform rather than the tenant has it
     */
    record Layer(Overlay overlay, boolean isOfPlatform) {
        /** Says whether the other layer is another overlay of the same width and owner, so that neither wins. */
        boolean meets(Layer other) {
            return overlay != other.overlay
                    && isOfPlatform == other.isOfPlatform
                    && overlay.narrowness() == other.overlay.narrowness();
        }
    }
}
