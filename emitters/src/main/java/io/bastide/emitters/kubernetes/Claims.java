package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Sequence;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.workload.ClaimTemplate;
import java.util.List;

/** Persistent volume claims: those of the tenant, and the templates of stateful sets. */
final class Claims {
    private Claims() {}

    /** A claim of the tenant. */
    static Manifest of(PersistentClaim claim, ViewScope scope) {
        return scope.object(ObjectKind.PERSISTENT_VOLUME_CLAIM, claim.name(), claim.declaredAt())
                .put("spec", spec(claim.template()))
                .manifest();
    }

    /** The templates of a stateful set. They carry no labels: Kubernetes never changes a template once it is there. */
    static Sequence templates(List<ClaimTemplate> templates) {
        return Sequence.of(templates.stream()
                .map(template -> Mapping.builder()
                        .put(
                                "metadata",
                                Mapping.builder().put("name", template.name()).build())
                        .put("spec", spec(template))
                        .build())
                .toList());
    }

    private static Mapping spec(ClaimTemplate template) {
        Mapping size =
                Mapping.builder().put("storage", template.size().toString()).build();
        return Mapping.builder()
                .put(
                        "accessModes",
                        Sequence.ofTexts(List.of(template.accessMode().word())))
                .putText("storageClassName", template.storageClass())
                .put("resources", Mapping.of("requests", size))
                .build();
    }
}
