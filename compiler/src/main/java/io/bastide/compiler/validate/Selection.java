package io.bastide.compiler.validate;

import io.bastide.compiler.resolve.Selectors;
import io.bastide.dsl.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A selector selects the pods of its own workload only. */
final class Selection implements TenantCheck {
    /** Labels that every pod has. Source: Kubernetes, "Recommended labels". */
    private static final String PART_OF_LABEL = "app.kubernetes.io/part-of";

    private static final String COMPONENT_LABEL = "app.kubernetes.io/component";

    @Override
    public void check(TenantScope view, Findings findings) {
        List<Workload> workloads = view.tenant().workloads();
        List<Map<String, String>> labels = workloads.stream()
                .map(each -> podLabels(view.tenant().name(), each))
                .toList();
        for (WorkloadScope scope : view.workloads()) {
            Map<String, String> selector = Selectors.of(scope.workload());
            for (int i = 0; i < workloads.size(); i++) {
                Workload other = workloads.get(i);
                if (selects(selector, labels.get(i))
                        && !other.name().equals(scope.workload().name())) {
                    reportOverlap(scope, selector, other, findings);
                }
            }
        }
    }

    private static boolean selects(Map<String, String> selector, Map<String, String> labels) {
        for (Map.Entry<String, String> label : selector.entrySet()) {
            if (!label.getValue().equals(labels.get(label.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static void reportOverlap(
            WorkloadScope scope, Map<String, String> selector, Workload other, Findings findings) {
        findings.report(
                ValidationRule.OVERLAPPING_SELECTOR,
                scope.place("selector"),
                "selector of " + scope.name() + " (" + shown(selector) + ") also selects the pods of workload `"
                        + other.name() + "`",
                "select by a label that only these pods have",
                new Related("workload `" + other.name() + "` is declared here", other.declaredAt()));
    }

    /** The labels of a workload's pods: standard ones, the author's, and those that select them, which win. */
    private static Map<String, String> podLabels(String tenant, Workload workload) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(Selectors.NAME_LABEL, workload.name());
        labels.put(PART_OF_LABEL, tenant);
        workload.component().ifPresent(component -> labels.put(COMPONENT_LABEL, component));
        labels.putAll(workload.labels());
        labels.putAll(workload.podLabels());
        labels.putAll(Selectors.of(workload));
        return labels;
    }

    private static String shown(Map<String, String> selector) {
        return Text.listed(selector.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
    }
}
