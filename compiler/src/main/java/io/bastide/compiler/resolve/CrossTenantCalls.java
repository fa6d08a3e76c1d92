package io.bastide.compiler.resolve;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls from one tenant to another, in every place: the one thing that a tenant's policies need to know about others.
 *
 * <p>Holds calls and called workloads alone, so that it stays small however many tenants there are.
 */
final class CrossTenantCalls {
    /** Calls by the tenants that make and that receive them. */
    private final Map<Place, Map<String, List<Made>>> calls = new HashMap<>();

    private final Map<Place, Map<String, Tenant>> called = new HashMap<>();
    private final Set<String> tenants;
    private final SpecPositions positions;

    CrossTenantCalls(Set<String> tenants, SpecPositions positions) {
        this.tenants = tenants;
        this.positions = positions;
    }

    /** A call and who makes it. */
    private record Made(Peer.WorkloadPeer source, WorkloadCall call) {}

    /** Takes note of the calls that leave a tenant in a place. */
    void note(Place place, Tenant tenant) {
        for (Workload workload : tenant.workloads()) {
            workload.calls().stream()
                    .filter(WorkloadCall.class::isInstance)
                    .map(WorkloadCall.class::cast)
                    .filter(call -> !call.tenant().isEmpty() && !call.tenant().equals(tenant.name()))
                    .forEach(call -> keep(place, new Made(FlowResolution.peer(tenant, workload), call)));
        }
    }

    private void keep(Place place, Made made) {
        Map<String, List<Made>> byTenant = calls.computeIfAbsent(place, key -> new HashMap<>());
        for (String tenant : List.of(made.source.tenant(), made.call.tenant())) {
            byTenant.computeIfAbsent(tenant, key -> new ArrayList<>()).add(made);
        }
    }

    private List<Made> of(Place place, String tenant) {
        return calls.getOrDefault(place, Map.of()).getOrDefault(tenant, List.of());
    }

    /** Names of the tenants that others call. */
    Set<String> callees() {
        Set<String> names = new LinkedHashSet<>();
        calls.values().stream()
                .flatMap(byTenant -> byTenant.values().stream())
                .flatMap(List::stream)
                .forEach(made -> names.add(made.call.tenant()));
        names.retainAll(tenants);
        return names;
    }

    /** Keeps a called tenant as it is in a place. */
    void keep(Place place, Tenant tenant) {
        called.computeIfAbsent(place, key -> new HashMap<>()).put(tenant.name(), tenant);
    }

    /** Flows from and to a tenant that cross its boundary. */
    List<Flow> flowsOf(Place place, String tenant) {
        return of(place, tenant).stream()
                .flatMap(made -> flow(place, made).stream())
                .toList();
    }

    /** Calls of a tenant that lead nowhere. */
    List<Diagnostic> danglingCallsOf(Place place, String tenant) {
        return of(place, tenant).stream()
                .filter(made ->
                        made.source.tenant().equals(tenant) && flow(place, made).isEmpty())
                .map(made -> dangling(place, made))
                .toList();
    }

    private Optional<Flow> flow(Place place, Made made) {
        return workload(place, made.call)
                .flatMap(callee -> PodPorts.behind(made.call.port(), callee)
                        .map(port -> new Flow(
                                made.source,
                                FlowResolution.peer(tenant(place, made.call).orElseThrow(), callee),
                                port.number(),
                                port.protocol(),
                                made.call.declaredAt())));
    }

    private Optional<Tenant> tenant(Place place, WorkloadCall call) {
        return Optional.ofNullable(called.getOrDefault(place, Map.of()).get(call.tenant()));
    }

    private Optional<Workload> workload(Place place, WorkloadCall call) {
        return tenant(place, call).stream()
                .flatMap(tenant -> tenant.workloads().stream())
                .filter(workload -> workload.name().equals(call.workload()))
                .findFirst();
    }

    private Diagnostic dangling(Place place, Made made) {
        WorkloadCall call = made.call;
        String caller = "workload `%s/%s` calls ".formatted(made.source.tenant(), made.source.workload());
        if (tenant(place, call).isEmpty()) {
            return finding(
                            place,
                            made,
                            caller + "tenant `%s`, which the platform does not have".formatted(call.tenant()))
                    .withHelp(suggestion(call.tenant(), tenants, "name a tenant of the platform"));
        }
        Optional<Workload> callee = workload(place, call);
        if (callee.isEmpty()) {
            List<String> known = tenant(place, call).orElseThrow().workloads().stream()
                    .map(Workload::name)
                    .toList();
            return finding(
                            place,
                            made,
                            caller
                                    + "`%s/%s`, which tenant `%s` does not have"
                                            .formatted(call.tenant(), call.workload(), call.tenant()))
                    .withHelp(suggestion(call.workload(), known, "name a workload of that tenant"));
        }
        return finding(
                        place,
                        made,
                        caller
                                + "port `%s` of `%s/%s`, which is not declared"
                                        .formatted(call.port(), call.tenant(), call.workload()))
                .withRelated("called workload", positions.of(callee.get().declaredAt()))
                .withHelp("name a port of its service or of its containers");
    }

    private Diagnostic finding(Place place, Made made, String message) {
        return Diagnostic.of(ResolveRule.UNKNOWN_CALLEE, Stage.RESOLVE, message)
                .withPosition(positions.of(made.call.declaredAt()))
                .withSubject("workload " + made.source.display())
                .withField("calls")
                .withEnvironments(List.of(place.environment().name()));
    }

    private static String suggestion(String unknown, Collection<String> known, String otherwise) {
        return NearMiss.of(unknown, known).map("did you mean `%s`?"::formatted).orElse(otherwise);
    }
}
