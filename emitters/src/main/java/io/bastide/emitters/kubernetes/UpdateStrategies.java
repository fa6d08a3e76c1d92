package io.bastide.emitters.kubernetes;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Tree;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.UpdateStrategy;
import java.util.Optional;

/** How pods are replaced. What the kind of object cannot say is left out: that is a finding of the validators. */
final class UpdateStrategies {
    private UpdateStrategies() {}

    /** The strategy; empty when none is stated, or none that the kind has. */
    static Mapping of(Optional<UpdateStrategy> stated, UpdateForm form, WorkloadScope scope) {
        return stated.filter(strategy -> form.knows(strategy.kind()))
                .map(strategy -> of(strategy, form, scope))
                .orElse(Mapping.EMPTY);
    }

    /** A count as an integer, a share as a string: the API tells them apart by that. */
    static Tree count(PodCount count) {
        return count.isShare() ? Scalar.of(count.toString()) : Scalar.of(count.amount());
    }

    private static Mapping of(UpdateStrategy strategy, UpdateForm form, WorkloadScope scope) {
        if (strategy.kind() != UpdateStrategy.Kind.ROLLING) {
            strategy.partition().ifPresent(ordinal -> reportOrdinal(ordinal, scope));
            return Mapping.of("type", Scalar.of(word(strategy.kind())));
        }
        Mapping.Builder numbers = Mapping.builder();
        if (form.canSurge()) {
            strategy.maxSurge().ifPresent(most -> numbers.put("maxSurge", count(most)));
        }
        strategy.maxUnavailable().ifPresent(most -> numbers.put("maxUnavailable", count(most)));
        if (form.hasOrdinals()) {
            strategy.partition().ifPresent(ordinal -> numbers.put("partition", ordinal));
        }
        return Mapping.builder()
                .put("type", word(strategy.kind()))
                .putUnlessEmpty("rollingUpdate", numbers.build())
                .build();
    }

    private static void reportOrdinal(int ordinal, WorkloadScope scope) {
        scope.reportWithoutEffect(
                "controller.strategy",
                scope.workload().declaredAt(),
                "the update of workload `" + scope.workload().name() + "` begins from ordinal `" + ordinal
                        + "`, but its strategy does not go by ordinals",
                "leave `fromOrdinal` out, or use `rolling()`");
    }

    private static String word(UpdateStrategy.Kind kind) {
        return switch (kind) {
            case ROLLING -> "RollingUpdate";
            case RECREATE -> "Recreate";
            case ON_DELETE -> "OnDelete";
        };
    }
}
