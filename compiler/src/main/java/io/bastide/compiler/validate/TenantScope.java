package io.bastide.compiler.validate;

import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A view of a tenant as checks see it: what several of them need is worked out once. */
final class TenantScope {
    private final TenantView view;
    private final String subject;
    private final String name;
    private final List<WorkloadScope> workloads;
    private final Map<String, WorkloadScope> byName = new HashMap<>();

    TenantScope(TenantView view) {
        this.view = view;
        this.subject = view.subject();
        this.name = "tenant " + Text.quoted(view.tenant().name());
        List<WorkloadScope> all = new ArrayList<>();
        for (Workload workload : view.tenant().workloads()) {
            WorkloadScope scope = new WorkloadScope(this, workload);
            all.add(scope);
            byName.putIfAbsent(workload.name(), scope);
        }
        this.workloads = List.copyOf(all);
    }

    /** The view. */
    TenantView view() {
        return view;
    }

    /** The tenant with all overlays applied. */
    Tenant tenant() {
        return view.tenant();
    }

    /** The subject of findings about the tenant. */
    String subject() {
        return subject;
    }

    /** How messages name the tenant. */
    String name() {
        return name;
    }

    /** Its workloads, in the order in which they are declared. */
    List<WorkloadScope> workloads() {
        return workloads;
    }

    /** The workload with a name; the first one of two. */
    Optional<WorkloadScope> workload(String workloadName) {
        return Optional.ofNullable(byName.get(workloadName));
    }

    /** An attribute of the tenant, blamed on the tenant's own declaration. */
    Place place(String attribute) {
        return Place.of(subject, tenant().declaredAt(), attribute);
    }

    /** An attribute of the tenant, blamed on a declaration inside of it. */
    Place place(String attribute, CallSite declaredAt) {
        return Place.of(subject, declaredAt, attribute);
    }
}
