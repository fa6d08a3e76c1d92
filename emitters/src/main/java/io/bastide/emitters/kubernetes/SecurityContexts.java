package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.PodSecurity;
import java.util.List;

/**
 * What containers and pods may do. The defaults meet the restricted level of the Pod Security Standards, and containers
 * cannot write their own files. A context points at the first call that left a default.
 */
final class SecurityContexts {
    private SecurityContexts() {}

    /** Security context of a container; empty when the author left everything to the cluster. */
    static Mapping of(ContainerSecurity security) {
        Mapping.Builder context = Mapping.builder(origin(security.exemptions()));
        boolean escalates = security.allowsPrivilegeEscalation() || security.isPrivileged();
        if (!security.isLeftToCluster() || escalates) {
            context.put("allowPrivilegeEscalation", escalates);
        }
        context.putUnlessEmpty("capabilities", capabilities(security));
        if (!security.isLeftToCluster() || security.isPrivileged()) {
            context.put("privileged", security.isPrivileged());
        }
        if (!security.isLeftToCluster() || security.hasWritableRoot()) {
            context.put("readOnlyRootFilesystem", !security.hasWritableRoot());
        }
        if (security.mayRunAsRoot()) {
            context.put("runAsNonRoot", false);
        }
        security.user().ifPresent(user -> context.put("runAsUser", user));
        security.group().ifPresent(group -> context.put("runAsGroup", group));
        return context.build();
    }

    /** A privileged container has every capability whatever is dropped, so nothing is said of them there. */
    private static Mapping capabilities(ContainerSecurity security) {
        Mapping.Builder capabilities = Mapping.builder();
        if (!security.isLeftToCluster() && !security.isPrivileged()) {
            capabilities.put("drop", Sequence.ofTexts(List.of("ALL")));
        }
        return capabilities
                .putUnlessEmpty("add", Sequence.ofTexts(security.capabilities()))
                .build();
    }

    /** Security context of a pod; empty when the author left everything to the cluster. */
    static Mapping of(PodSecurity security) {
        Mapping.Builder context = Mapping.builder(origin(security.exemptions()));
        if (!security.mayRunAsRoot()) {
            context.put("runAsNonRoot", true);
        }
        security.user().ifPresent(user -> context.put("runAsUser", user));
        security.group().ifPresent(group -> context.put("runAsGroup", group));
        security.fileSystemGroup().ifPresent(group -> context.put("fsGroup", group));
        context.putUnlessEmpty(
                "supplementalGroups",
                Sequence.of(
                        security.supplementalGroups().stream().map(Scalar::of).toList()));
        context.putUnlessEmpty("seccompProfile", seccomp(security));
        return context.build();
    }

    private static Mapping seccomp(PodSecurity security) {
        return switch (security.seccomp()) {
            case RUNTIME_DEFAULT -> Mapping.of("type", Scalar.of("RuntimeDefault"));
            case UNCONFINED -> Mapping.of("type", Scalar.of("Unconfined"));
            case LEFT_TO_CLUSTER -> Mapping.EMPTY;
        };
    }

    private static CallSite origin(List<Exemption> exemptions) {
        return exemptions.isEmpty() ? CallSite.UNKNOWN : exemptions.get(0).declaredAt();
    }
}
