package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pod templates: identity, what pods may do, life cycle, placement, containers, volumes. */
final class PodTemplates {
    private PodTemplates() {}

    /** The template of a workload's pods. */
    static Mapping of(WorkloadScope scope) {
        Workload workload = scope.workload();
        Mapping metadata = Mapping.builder()
                .put("labels", scope.podLabels())
                .putUnlessEmpty("annotations", Texts.sorted(workload.podAnnotations()))
                .build();
        return Mapping.builder()
                .put("metadata", metadata)
                .put("spec", spec(scope))
                .build();
    }

    private static Mapping spec(WorkloadScope scope) {
        Workload workload = scope.workload();
        Mapping.Builder pod = Mapping.builder(workload.declaredAt());
        pod.putText("serviceAccountName", Accounts.nameInPods(workload));
        Accounts.tokenInPods(workload).ifPresent(mounts -> pod.put("automountServiceAccountToken", mounts));
        pod.putUnlessEmpty("imagePullSecrets", pullSecrets(workload.imagePullSecrets()));
        putHostSharing(pod, workload);
        pod.putUnlessEmpty("securityContext", SecurityContexts.of(workload.security()));
        workload.terminationGrace().ifPresent(grace -> pod.put("terminationGracePeriodSeconds", Seconds.of(grace)));
        pod.putText("restartPolicy", restartPolicy(workload).map(RestartPolicy::word));
        Scheduling.putAll(pod, scope);
        return pod.putUnlessEmpty("initContainers", initContainers(scope))
                .put("containers", containers(workload.mainContainers(), scope))
                .putUnlessEmpty("volumes", Volumes.of(scope))
                .build();
    }

    private static Sequence pullSecrets(List<String> names) {
        return Sequence.of(names.stream()
                .map(name -> Mapping.builder().put("name", name).build())
                .toList());
    }

    private static void putHostSharing(Mapping.Builder pod, Workload workload) {
        PodSecurity security = workload.security();
        if (security.usesHostNetwork()) {
            pod.put("hostNetwork", true);
            if (workload.calls().stream().anyMatch(WorkloadCall.class::isInstance)) {
                // In the node's network a pod asks the node's name servers, which know no services.
                pod.put("dnsPolicy", "ClusterFirstWithHostNet");
            }
        }
        if (security.usesHostProcesses()) {
            pod.put("hostPID", true);
        }
        security.usesHostUsers().ifPresent(shares -> pod.put("hostUsers", shares));
    }

    /**
     * A job must state a policy. {@code Never} makes every failure a pod of its own, whose log stays readable and which
     * counts against the job's limit.
     */
    private static Optional<RestartPolicy> restartPolicy(Workload workload) {
        return workload.controller().runsToCompletion()
                ? workload.restartPolicy().or(() -> Optional.of(RestartPolicy.NEVER))
                : workload.restartPolicy();
    }

    /** Sidecars first: an init container may need one, and never the other way round. */
    private static Sequence initContainers(WorkloadScope scope) {
        List<Mapping> all = new ArrayList<>();
        for (Container sidecar : scope.workload().sidecars()) {
            all.add(Containers.sidecar(sidecar, scope));
        }
        for (Container container : scope.workload().initContainers()) {
            all.add(Containers.of(container, scope));
        }
        return Sequence.of(all);
    }

    private static Sequence containers(List<Container> containers, WorkloadScope scope) {
        return Sequence.of(containers.stream()
                .map(container -> Containers.of(container, scope))
                .toList());
    }
}
