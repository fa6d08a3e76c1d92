package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import java.util.Optional;
import java.util.OptionalInt;

/** The objects that make a tenant: its namespace, what it may ask for, and what its containers get by default. */
final class Tenancy {
    private Tenancy() {}

    /** The namespace; empty when somebody else makes it. */
    static Optional<Manifest> namespace(ViewScope scope) {
        Tenant tenant = scope.tenant();
        if (tenant.namespace().kind() != NamespaceChoice.Kind.OWN) {
            if (!tenant.labels().isEmpty()) {
                reportUnused(scope, "labels");
            }
            if (!tenant.annotations().isEmpty()) {
                reportUnused(scope, "annotations");
            }
            return Optional.empty();
        }
        for (Labels.Conflict conflict : Labels.conflicts(tenant)) {
            scope.findings()
                    .onTenant(
                            KubernetesRule.STANDARD_LABEL,
                            "labels",
                            "label `" + conflict.key() + "` of the namespace is stated as `" + conflict.stated()
                                    + "`, where Bastide sets `" + conflict.ours() + "`",
                            "leave the label out");
        }
        ObjectBuilder object = new ObjectBuilder(
                        ObjectKind.NAMESPACE,
                        tenant.namespaceName(),
                        "",
                        Mapping.ofTexts(Labels.ofNamespace(tenant)),
                        tenant.declaredAt())
                .annotations(tenant.annotations());
        return Optional.of(object.manifest());
    }

    /** The quota; empty when nothing is bounded. */
    static Optional<Manifest> quota(ViewScope scope) {
        return scope.tenant().quota().flatMap(quota -> quota(quota, scope));
    }

    /** The limits of containers; empty when none is stated. */
    static Optional<Manifest> limits(ViewScope scope) {
        return scope.tenant().defaultLimits().flatMap(limits -> limits(limits, scope));
    }

    private static Optional<Manifest> quota(Quota quota, ViewScope scope) {
        Mapping hard = Mapping.builder(quota.declaredAt())
                .putText("requests.cpu", quota.cpuRequests().map(Cpu::toString))
                .putText("requests.memory", quota.memoryRequests().map(Memory::toString))
                .putText("limits.cpu", quota.cpuLimits().map(Cpu::toString))
                .putText("limits.memory", quota.memoryLimits().map(Memory::toString))
                .putText("pods", count(quota.pods()))
                .putText("requests.storage", quota.storage().map(Memory::toString))
                .putText("services.loadbalancers", count(quota.loadBalancers()))
                .build();
        return hard.isEmpty()
                ? Optional.empty()
                : Optional.of(scope.object(ObjectKind.RESOURCE_QUOTA, "quota", quota.declaredAt())
                        .put("spec", Mapping.of("hard", hard))
                        .manifest());
    }

    private static Optional<Manifest> limits(DefaultLimits limits, ViewScope scope) {
        Mapping amounts = Mapping.builder(limits.declaredAt())
                .putUnlessEmpty("defaultRequest", Containers.amounts(limits.cpuRequest(), limits.memoryRequest()))
                .putUnlessEmpty("default", Containers.amounts(limits.cpuLimit(), limits.memoryLimit()))
                .putUnlessEmpty("max", Containers.amounts(limits.maxCpu(), limits.maxMemory()))
                .build();
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        Mapping ofContainers = Mapping.builder(limits.declaredAt())
                .put("type", "Container")
                .putAll(amounts)
                .build();
        return Optional.of(scope.object(ObjectKind.LIMIT_RANGE, "limits", limits.declaredAt())
                .put("spec", Mapping.of("limits", Sequence.of(ofContainers)))
                .manifest());
    }

    /** A quota takes quantities, and a count is one. */
    private static Optional<String> count(OptionalInt count) {
        return count.isPresent() ? Optional.of(Integer.toString(count.getAsInt())) : Optional.empty();
    }

    private static void reportUnused(ViewScope scope, String field) {
        scope.findings()
                .onTenant(
                        KubernetesRule.SETTING_WITHOUT_EFFECT,
                        field,
                        "tenant `" + scope.tenant().name() + "` states " + field
                                + " of a namespace that is not emitted with it",
                        "set them where the namespace is made, or use `NamespaceChoice.own()`");
    }
}
