package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.NearMiss;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import java.util.List;

/** Overlays are for environments and clusters that the platform has. */
final class OverlayTargets implements TenantCheck {
    @Override
    public void check(TenantScope view, Findings findings) {
        check(view.view().platform(), view.tenant().overlays(), view.subject(), findings);
    }

    /** Checks overlays of a platform or of one of its tenants; what is wrong with them is wrong in every environment. */
    static void check(Platform platform, List<Overlay> overlays, String subject, Findings findings) {
        if (overlays.isEmpty()) {
            return;
        }
        List<String> environments =
                platform.environments().stream().map(Environment::name).toList();
        List<String> clusters =
                PlatformParts.clusters(platform).stream().map(Cluster::name).toList();
        for (Overlay overlay : overlays) {
            Place place = Place.of(subject, overlay.declaredAt(), "overlays").item(overlay.name());
            boolean isKnownEnvironment =
                    isKnown("environment", overlay.environment().orElse(""), environments, place, findings);
            boolean isKnownCluster = isKnown("cluster", overlay.cluster().orElse(""), clusters, place, findings);
            if (isKnownEnvironment && isKnownCluster && overlay.narrowness() == 2) {
                checkPair(platform, overlay, place, findings);
            }
        }
    }

    private static boolean isKnown(String kind, String name, List<String> known, Place place, Findings findings) {
        if (name.isEmpty() || known.contains(name)) {
            return true;
        }
        findings.reportEverywhere(
                ValidationRule.UNKNOWN_TARGET,
                place,
                "overlay is for " + kind + " `" + name + "`, which the platform does not have",
                NearMiss.of(name, known)
                        .map("write `%s`"::formatted)
                        .orElse("add the " + kind + " to the platform, or remove the overlay"));
        return false;
    }

    private static void checkPair(Platform platform, Overlay overlay, Place place, Findings findings) {
        boolean holdsSomewhere = platform.environments().stream()
                .anyMatch(environment -> environment.clusters().stream()
                        .anyMatch(cluster -> overlay.holdsIn(environment.name(), cluster.name())));
        if (!holdsSomewhere) {
            findings.reportEverywhere(
                    ValidationRule.UNKNOWN_TARGET,
                    place,
                    "overlay is for environment `" + overlay.environment().orElse("") + "` on cluster `"
                            + overlay.cluster().orElse("") + "`, where the environment does not live",
                    "name a cluster of the environment, or remove the overlay");
        }
    }
}
