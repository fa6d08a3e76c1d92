package io.bastide.emitters.kubernetes;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.AppliedChange;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** Collects the findings of one emission. */
final class Findings {
    private final TenantView view;
    private final List<Diagnostic> all = new ArrayList<>();

    Findings(TenantView view) {
        this.view = view;
    }

    /** Adds a finding about the tenant. */
    void onTenant(KubernetesRule rule, String field, String message, String help) {
        add(rule, view.subject(), field, view.tenant().declaredAt(), message, help);
    }

    /** Adds a finding about a workload, blaming the workload's own line. */
    void onWorkload(KubernetesRule rule, Workload workload, String field, String message, String help) {
        add(rule, view.subjectOf(workload.name()), field, workload.declaredAt(), message, help);
    }

    /** Adds a finding about a workload, blaming a part of it that has a line of its own. */
    void onPart(KubernetesRule rule, Workload workload, String field, CallSite place, String message, String help) {
        add(rule, view.subjectOf(workload.name()), field, place, message, help);
    }

    /** All findings, in the order in which they were made. */
    List<Diagnostic> all() {
        return all;
    }

    private void add(KubernetesRule rule, String subject, String field, CallSite place, String message, String help) {
        Diagnostic finding = Diagnostic.of(rule, Stage.EMIT, message)
                .withPosition(view.positions().of(place))
                .withHelp(help)
                .withSubject(subject)
                .withField(field)
                .withEnvironments(List.of(view.environment().name()));
        for (AppliedChange change : view.changes().of(subject, field)) {
            finding = finding.withRelated(
                    "changed by overlay `" + change.overlay() + "`",
                    view.positions().of(change.declaredAt()));
        }
        all.add(finding);
    }
}
