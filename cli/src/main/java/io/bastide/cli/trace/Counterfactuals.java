package io.bastide.cli.trace;

import io.bastide.compiler.ViewEmission;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.resolve.AppliedChange;
import io.bastide.compiler.resolve.Resolver;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Change;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.TenantDefinition;
import io.bastide.dsl.source.CallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one view of a tenant would be without some changes of the overlays. */
final class Counterfactuals {
    private final ViewEmission emission;
    private final TenantView view;
    private final Tenant declared;

    /**
     * Counterfactuals of one view.
     *
     * @param declared the tenant before any overlay
     */
    Counterfactuals(ViewEmission emission, TenantView view, Tenant declared) {
        this.emission = emission;
        this.view = view;
        this.declared = declared;
    }

    /**
     * A change of an overlay.
     *
     * @param overlay the overlay
     * @param change the change
     */
    record Applied(Overlay overlay, Change change) {}

    /** The changes that had an effect in the view, in the order in which they are applied. */
    List<Applied> effective() {
        Set<CallSite> effective = new HashSet<>();
        for (AppliedChange change : view.changes().changes()) {
            effective.add(change.declaredAt());
        }
        return all().stream()
                .filter(applied -> effective.contains(applied.change().declaredAt()))
                .toList();
    }

    /** All changes that hold in the view, in the order in which they are applied. */
    List<Applied> all() {
        List<Applied> changes = new ArrayList<>();
        Stream.concat(view.platform().overlays().stream(), declared.overlays().stream())
                .filter(overlay -> overlay.holdsIn(
                        view.environment().name(), view.cluster().name()))
                .sorted(Comparator.comparingInt(Overlay::narrowness))
                .forEach(overlay -> overlay.changes().forEach(change -> changes.add(new Applied(overlay, change))));
        return changes;
    }

    /** The objects of the view if these changes were not there. */
    ViewObjects without(List<Applied> left) {
        Set<Change> out = Collections.newSetFromMap(new IdentityHashMap<>());
        left.forEach(applied -> out.add(applied.change()));
        Tenant tenant = declared.withOverlays(without(declared.overlays(), out));
        List<TenantDefinition> tenants = view.platform().tenants().stream()
                .map(other -> other.name().equals(tenant.name()) ? tenant : other)
                .toList();
        Platform platform = view.platform()
                .withTenants(tenants)
                .withOverlays(without(view.platform().overlays(), out));
        SpecPositions positions = view.positions();
        TenantView changed = Resolver.of(platform, positions).resolve(tenant).views().stream()
                .filter(this::isSamePlace)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a view without a place"));
        return new ViewObjects(changed, false, emission.of(changed).manifests());
    }

    private boolean isSamePlace(TenantView other) {
        return other.environment().name().equals(view.environment().name())
                && other.cluster().name().equals(view.cluster().name());
    }

    private static List<Overlay> without(List<Overlay> overlays, Set<Change> out) {
        return overlays.stream()
                .map(overlay -> new Overlay(
                        overlay.environment(),
                        overlay.cluster(),
                        overlay.changes().stream()
                                .filter(change -> !out.contains(change))
                                .toList(),
                        overlay.declaredAt()))
                .toList();
    }
}
