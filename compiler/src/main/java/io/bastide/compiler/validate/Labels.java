package io.bastide.compiler.validate;

import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.Toleration;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.Workload;
import java.util.Map;

/** The form of labels and annotations, wherever they stand. */
final class Labels implements TenantCheck {
    @Override
    public void check(TenantScope view, Findings findings) {
        checkTenant(view, findings);
        for (WorkloadScope scope : view.workloads()) {
            checkWorkload(scope, findings);
        }
    }

    /** Checks the keys and values of labels. */
    static void check(Map<String, String> labels, Place place, String owner, Findings findings) {
        labels.forEach((key, value) -> {
            findings.require(NameFormat.LABEL_KEY, place.item(key), "label key", key, owner);
            if (!NameFormat.LABEL_VALUE.isFormOf(value)) {
                String label = "label " + Text.quoted(key) + " of " + owner;
                findings.require(NameFormat.LABEL_VALUE, place.item(key), "value", value, label);
            }
        });
    }

    private static void checkTenant(TenantScope view, Findings findings) {
        Tenant tenant = view.tenant();
        String name = view.name();
        check(tenant.labels(), view.place("labels"), name, findings);
        checkAnnotations(tenant.annotations(), view.place("annotations"), name, findings);
        Place owner = view.place("owner");
        if (tenant.owner().isEmpty()) {
            findings.report(
                    ValidationRule.INVALID_LABEL,
                    owner,
                    "owner of " + name + " is empty",
                    "name the team that is responsible, for example `team-shop`");
        }
        findings.require(NameFormat.LABEL_VALUE, owner, "owner", tenant.owner(), name);
    }

    private static void checkWorkload(WorkloadScope scope, Findings findings) {
        Workload workload = scope.workload();
        check(workload.labels(), scope.place("labels"), scope.name(), findings);
        check(workload.podLabels(), scope.place("podLabels"), scope.name(), findings);
        check(workload.selector(), scope.place("selector"), scope.name(), findings);
        check(workload.nodeSelector(), scope.place("nodeSelector"), scope.name(), findings);
        workload.component()
                .ifPresent(text -> findings.require(
                        NameFormat.LABEL_VALUE, scope.place("component"), "component", text, scope.name()));
        checkAnnotations(workload.annotations(), scope.place("annotations"), scope.name(), findings);
        checkAnnotations(workload.podAnnotations(), scope.place("podAnnotations"), scope.name(), findings);
        checkAnnotations(
                workload.serviceAccount().annotations(), scope.place("serviceAccount"), scope.name(), findings);
        for (Exposure exposure : workload.exposures()) {
            checkAnnotations(
                    exposure.annotations(), scope.place("exposures", exposure.declaredAt()), scope.name(), findings);
        }
        checkPlacement(scope, findings);
    }

    /** Node labels and taints have the form of labels too. */
    private static void checkPlacement(WorkloadScope scope, Findings findings) {
        for (Toleration toleration : scope.workload().tolerations()) {
            Place place = scope.place("tolerations");
            if (!toleration.key().isEmpty()) {
                findings.require(NameFormat.LABEL_KEY, place, "toleration key", toleration.key(), scope.name());
            }
            toleration
                    .value()
                    .ifPresent(text ->
                            findings.require(NameFormat.LABEL_VALUE, place, "toleration value", text, scope.name()));
        }
        for (TopologySpread spread : scope.workload().topologySpread()) {
            Place place = scope.place("topologySpread");
            findings.require(NameFormat.LABEL_KEY, place, "topology key", spread.topologyKey(), scope.name());
        }
        for (Affinity affinity : scope.workload().affinity()) {
            Place place = scope.place("affinity");
            if (affinity instanceof Affinity.Nodes nodes) {
                findings.require(NameFormat.LABEL_KEY, place, "node label", nodes.key(), scope.name());
                nodes.values()
                        .forEach(text -> findings.require(
                                NameFormat.LABEL_VALUE, place, "node label value", text, scope.name()));
            } else if (affinity instanceof Affinity.Pods pods) {
                findings.require(NameFormat.LABEL_KEY, place, "topology key", pods.topologyKey(), scope.name());
            }
        }
    }

    private static void checkAnnotations(
            Map<String, String> annotations, Place place, String owner, Findings findings) {
        for (String key : annotations.keySet()) {
            findings.require(NameFormat.ANNOTATION_KEY, place.item(key), "annotation key", key, owner);
        }
    }
}
