package io.bastide.emitters.kubernetes;

import io.bastide.compiler.resolve.Selectors;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/**
 * What every object family needs while one workload is emitted.
 *
 * @param view the scope of the view
 * @param workload the workload
 * @param labels labels of its objects
 * @param podLabels labels of its pods
 * @param selector labels that select its pods, as {@code matchLabels}
 * @param services its services, in the order of its exposures
 * @param files its config maps with files, in the order of the containers
 */
record WorkloadScope(
        ViewScope view,
        Workload workload,
        Mapping labels,
        Mapping podLabels,
        Mapping selector,
        List<WorkloadService> services,
        List<MountedFiles> files) {
    /** The scope of a workload. */
    static WorkloadScope of(ViewScope view, Workload workload) {
        Tenant tenant = view.tenant();
        return new WorkloadScope(
                view,
                workload,
                Mapping.ofTexts(Labels.ofWorkload(tenant, workload)),
                Mapping.ofTexts(Labels.ofPods(tenant, workload)),
                Mapping.of("matchLabels", Texts.sorted(Selectors.of(workload))),
                WorkloadService.of(workload),
                MountedFiles.of(workload));
    }

    /** Starts an object of the workload under the workload's own name. */
    ObjectBuilder object(ObjectKind kind, CallSite cause) {
        return object(kind, workload.name(), cause);
    }

    /** Starts an object of the workload. */
    ObjectBuilder object(ObjectKind kind, String name, CallSite cause) {
        return new ObjectBuilder(kind, name, view.namespace(), labels, cause);
    }

    /** Says that something that was asked for has no place in the output. */
    void reportWithoutEffect(String field, CallSite place, String message, String help) {
        view.findings().onPart(KubernetesRule.SETTING_WITHOUT_EFFECT, workload, field, place, message, help);
    }

    /** Reports labels that contradict ours. */
    void reportLabels() {
        for (Labels.Conflict conflict : Labels.conflicts(view.tenant(), workload)) {
            view.findings()
                    .onWorkload(
                            KubernetesRule.STANDARD_LABEL,
                            workload,
                            "labels",
                            "label `" + conflict.key() + "` of workload `" + workload.name() + "` is stated as `"
                                    + conflict.stated() + "`, where Bastide sets `" + conflict.ours() + "`",
                            "leave the label out, or suppress K8S004 with a reason");
        }
    }
}
