package io.bastide.emitters.sops;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who can open files in a place: those of the environment, then those of the cluster. */
final class PlaceRecipients {
    private PlaceRecipients() {}

    /**
     * The recipients of a place, each once.
     *
     * <p>A cluster's recipients join the one group of the environment; where keys are shared out, they join every group,
     * so that the cluster itself can always decrypt.
     */
    static Optional<Recipients> of(Environment environment, Cluster cluster) {
        if (environment.recipients().isEmpty()) {
            return cluster.recipients();
        }
        Recipients all = environment.recipients().get();
        List<Recipient> more = cluster.recipients().map(Recipients::all).orElse(List.of());
        List<List<Recipient>> groups = new ArrayList<>();
        for (List<Recipient> group : all.groups()) {
            Set<Recipient> joined = new LinkedHashSet<>(group);
            joined.addAll(more);
            groups.add(List.copyOf(joined));
        }
        return Optional.of(new Recipients(groups, all.threshold(), all.declaredAt()));
    }
}
