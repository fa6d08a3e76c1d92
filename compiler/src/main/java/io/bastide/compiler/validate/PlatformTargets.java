package io.bastide.compiler.validate;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import java.util.Set;
import java.util.stream.Collectors;

/** What the overlays of a platform are for, and which clusters nothing is for. */
final class PlatformTargets implements PlatformCheck {
    @Override
    public void check(Platform platform, Findings findings) {
        OverlayTargets.check(platform, platform.overlays(), "platform " + platform.name(), findings);
        checkUnused(platform, findings);
    }

    private static void checkUnused(Platform platform, Findings findings) {
        Set<String> used = platform.environments().stream()
                .map(Environment::clusters)
                .flatMap(clusters -> clusters.stream().map(Cluster::name))
                .collect(Collectors.toSet());
        for (Cluster cluster : platform.clusters()) {
            if (used.add(cluster.name())) {
                findings.report(
                        ValidationRule.UNUSED_CLUSTER,
                        Place.of("cluster " + cluster.name(), cluster.declaredAt(), ""),
                        "cluster `" + cluster.name() + "` belongs to no environment",
                        "name it in clusters(…) of an environment, or leave it out");
            }
        }
    }
}
