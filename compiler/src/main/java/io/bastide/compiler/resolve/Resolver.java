package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.diagnostic.SuppressionRequest;
import io.bastide.compiler.resolve.OverlayApplication.Layer;
import io.bastide.dsl.Change;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.TenantDefinition;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives each tenant of a platform as it is in each place.
 *
 * <p>Making one walks all tenants once, to learn which of them call each other. After that, tenants are resolved one
 * by one and may be resolved in parallel.
 */
public final class Resolver {
    private final Platform platform;
    private final SpecPositions positions;
    private final List<Place> places;
    private final CrossTenantCalls crossCalls;

    private Resolver(Platform platform, SpecPositions positions) {
        this.platform = platform;
        this.positions = positions;
        this.places = Place.of(platform);
        Set<String> names = platform.tenants().stream()
                .map(TenantDefinition::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.crossCalls = new CrossTenantCalls(names, positions);
    }

    /**
     * A resolver for a platform.
     *
     * @param platform a platform that has at least one place
     */
    public static Resolver of(Platform platform, SpecPositions positions) {
        Resolver resolver = new Resolver(platform, positions);
        resolver.eachTenant(platform.tenants(), resolver.crossCalls::note);
        Set<String> callees = resolver.crossCalls.callees();
        List<TenantDefinition> called = platform.tenants().stream()
                .filter(tenant -> callees.contains(tenant.name()))
                .toList();
        resolver.eachTenant(called, resolver.crossCalls::keep);
        return resolver;
    }

    /** The places of the platform, in order. */
    public List<Place> places() {
        return places;
    }

    /** Makes a tenant that is wanted now. */
    public Definition define(TenantDefinition tenant) {
        return Definition.of(tenant, positions);
    }

    /** One tenant in all places; findings name the overlay and the line of the change. */
    public ResolvedTenant resolve(Tenant tenant) {
        List<TenantView> views = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        Set<Change> effective = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Place place : places) {
            OverlayApplication application = apply(tenant, place);
            findings.addAll(application.findings());
            findings.addAll(crossCalls.danglingCallsOf(place, tenant.name()));
            effective.addAll(application.effective());
            views.add(view(place, application.tenant(), application.changes()));
        }
        findings.addAll(overlaysWithoutEffect(tenant, effective, findings));
        TenantView reference = view(places.get(0), tenant, ChangeLog.NONE);
        return new ResolvedTenant(reference, views, suppressions(tenant, views), findings);
    }

    private void eachTenant(List<TenantDefinition> tenants, BiConsumer<Place, Tenant> visitor) {
        for (TenantDefinition definition : tenants) {
            Definition defined = Definition.of(definition, positions);
            defined.tenant()
                    .ifPresent(tenant -> places.forEach(
                            place -> visitor.accept(place, apply(tenant, place).tenant())));
        }
    }

    private OverlayApplication apply(Tenant tenant, Place place) {
        OverlayApplication application = new OverlayApplication(tenant, place, positions);
        application.apply(layers(tenant, place));
        return application;
    }

    /** Wide before narrow; within one width the platform's before the tenant's, in their order. */
    private List<Layer> layers(Tenant tenant, Place place) {
        return Stream.concat(
                        platform.overlays().stream().map(overlay -> new Layer(overlay, true)),
                        tenant.overlays().stream().map(overlay -> new Layer(overlay, false)))
                .filter(layer -> layer.overlay()
                        .holdsIn(place.environment().name(), place.cluster().name()))
                .sorted(Comparator.comparingInt(layer -> layer.overlay().narrowness()))
                .toList();
    }

    private TenantView view(Place place, Tenant tenant, ChangeLog changes) {
        List<Flow> flows = new ArrayList<>(FlowResolution.within(tenant, place.cluster()));
        flows.addAll(crossCalls.flowsOf(place, tenant.name()));
        Collections.sort(flows);
        return new TenantView(platform, place.environment(), place.cluster(), tenant, changes, flows, positions);
    }

    private List<Diagnostic> overlaysWithoutEffect(Tenant tenant, Set<Change> effective, List<Diagnostic> failures) {
        if (!failures.isEmpty()) {
            return List.of(); // a change that failed has been told already
        }
        List<Diagnostic> findings = new ArrayList<>();
        for (Overlay overlay : tenant.overlays()) {
            boolean isPlaced = places.stream()
                    .anyMatch(place -> overlay.holdsIn(
                            place.environment().name(), place.cluster().name()));
            overlay.changes().stream()
                    .filter(change -> isPlaced && !effective.contains(change))
                    .map(change -> withoutEffect(tenant, overlay, change))
                    .forEach(findings::add);
        }
        return findings;
    }

    private Diagnostic withoutEffect(Tenant tenant, Overlay overlay, Change change) {
        return Diagnostic.of(
                        ResolveRule.NO_EFFECT,
                        Stage.RESOLVE,
                        "a change of overlay `%s` leaves tenant `%s` as it was"
                                .formatted(overlay.name(), tenant.name()))
                .withPosition(positions.of(change.declaredAt()))
                .withSubject("tenant " + tenant.name())
                .withField("overlays")
                .withHelp("remove the change, or set another value than the base has");
    }

    private List<SuppressionRequest> suppressions(Tenant tenant, List<TenantView> views) {
        Set<SuppressionRequest> requests = new LinkedHashSet<>();
        List<String> ofTenant = tenantAndSecrets(views);
        for (TenantView view : views) {
            view.tenant().suppressions().forEach(one -> requests.add(request(one, ofTenant, List.of())));
            for (Workload workload : view.tenant().workloads()) {
                List<String> subject = List.of(view.subjectOf(workload.name()));
                workload.suppressions().forEach(one -> requests.add(request(one, subject, List.of())));
            }
        }
        for (Overlay overlay : tenant.overlays()) {
            List<String> environments = overlay.environment().stream().toList();
            overlay.changes().stream()
                    .filter(Change.Acceptance.class::isInstance)
                    .map(Change.Acceptance.class::cast)
                    .forEach(change -> requests.add(request(change.suppression(), List.of(), environments)));
        }
        return List.copyOf(requests);
    }

    /** A secret has no suppressions of its own: those of its tenant hold for it. */
    private static List<String> tenantAndSecrets(List<TenantView> views) {
        Set<String> subjects = new LinkedHashSet<>();
        views.forEach(view -> subjects.add(view.subject()));
        for (TenantView view : views) {
            view.tenant().secrets().forEach(secret -> subjects.add(view.subjectOfSecret(secret.name())));
        }
        return List.copyOf(subjects);
    }

    private SuppressionRequest request(Suppression one, List<String> subjects, List<String> environments) {
        return new SuppressionRequest(one.code(), one.reason(), subjects, environments, positions.of(one.declaredAt()));
    }
}
