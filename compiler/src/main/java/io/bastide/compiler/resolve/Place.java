package io.bastide.compiler.resolve;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import java.util.Comparator;
import java.util.List;

/**
 * An environment on one of its clusters.
 *
 * @param environment the environment
 * @param cluster the cluster
 */
public record Place(Environment environment, Cluster cluster) {
    /** All places of a platform, ordered by the rank and name of the environment and the name of the cluster. */
    public static List<Place> of(Platform platform) {
        return platform.environments().stream()
                .sorted(Comparator.comparingInt(Environment::rank).thenComparing(Environment::name))
                .flatMap(environment -> environment.clusters().stream()
                        .sorted(Comparator.comparing(Cluster::name))
                        .map(cluster -> new Place(environment, cluster)))
                .toList();
    }
}
