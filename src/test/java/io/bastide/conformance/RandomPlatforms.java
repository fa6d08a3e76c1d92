package io.bastide.conformance;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.WorkloadCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Valid platforms over the whole DSL, each following from its seed.
 *
 * <p>They are made valid rather than drawn until they are: a name is taken once, a reference leads to what is there in
 * every place, a number keeps its range. What they hold is what a careless packager, writer or reader would break.
 */
public final class RandomPlatforms {

    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod", "qa", "no", "1e3");
    private static final List<String> REGIONS = List.of("a", "b", "012");

    private final long seed;
    private final boolean isForServers;
    private final Dice dice;
    private final RandomTexts texts;

    private RandomPlatforms(long seed, boolean isForServers) {
        this.seed = seed;
        this.isForServers = isForServers;
        this.dice = new Dice(seed);
        this.texts = isForServers ? RandomTexts.all(dice) : RandomTexts.carriedByKustomize(dice);
    }

    /** A small platform with texts that kustomize carries; it may hold objects of kinds that exist nowhere. */
    public static Platform small(long seed) {
        return new RandomPlatforms(seed, false).platform(1, 4);
    }

    /** A platform of two or three tenants, some of which call others; otherwise like a small one. */
    public static Platform ofSeveralTenants(long seed) {
        return new RandomPlatforms(seed, false).platform(3, 3);
    }

    /** A small platform of kinds that a server with the usual definitions has, with every text that it takes. */
    public static Platform forServers(long seed) {
        return new RandomPlatforms(seed, true).platform(1, 4);
    }

    private Platform platform(int mostTenants, int mostWorkloads) {
        boolean sharesClusters = dice.chance(15);
        List<Environment> environments = sharesClusters ? onOneCluster() : onClustersOfTheirOwn();
        List<Tenant> tenants = new ArrayList<>();
        List<WorkloadCall> callable = new ArrayList<>();
        for (int i = 0; i < Math.min(mostTenants, dice.between(2, 3)); i++) {
            RandomTenant tenant = new RandomTenant(dice, texts, tenantName(i), environments, callable);
            tenants.add(tenant.tenant(dice.between(1, mostWorkloads), sharesClusters, !isForServers));
            callable = new ArrayList<>(callable);
            callable.addAll(tenant.callableFromOutside());
        }
        return Platform.named("random")
                .environments(environments)
                .tenants(tenants)
                .overlays(overlays(environments))
                .build();
    }

    private String tenantName(int index) {
        String style = dice.one("t%d", "%de3", "0x%d");
        return style.formatted(seed) + (index == 0 ? "" : "-" + index);
    }

    private List<Environment> onClustersOfTheirOwn() {
        List<Environment> made = new ArrayList<>();
        List<String> names = new ArrayList<>(dice.some(ENVIRONMENTS, dice.chance(80) ? 2 : 4));
        if (names.isEmpty()) {
            names.add("prod");
        }
        for (String name : names) {
            List<Cluster> clusters = new ArrayList<>();
            for (String region : REGIONS.subList(0, dice.chance(80) ? dice.between(1, 2) : 3)) {
                clusters.add(cluster(name + "-" + region));
            }
            made.add(Environment.named(name)
                    .rank(made.size() * 10)
                    .clusters(clusters)
                    .build());
        }
        return made;
    }

    private List<Environment> onOneCluster() {
        Cluster cluster = cluster("all");
        return List.of(
                Environment.named("dev").rank(1).clusters(cluster).build(),
                Environment.named("prod").rank(2).clusters(cluster).build());
    }

    private Cluster cluster(String name) {
        Cluster made = Cluster.named(name).zones("z1", "z2").build();
        return dice.chance(80) ? made : made.withKubernetesVersion(dice.one(KubernetesVersion.values()));
    }

    /** What the platform changes in every tenant. */
    private List<Overlay> overlays(List<Environment> environments) {
        List<Overlay> made = new ArrayList<>();
        for (Environment environment : environments) {
            if (dice.chance(25)) {
                String value = texts.text();
                made.add(Overlay.on(environment).changeEach(workload -> {
                    Map<String, String> annotations = new LinkedHashMap<>(workload.podAnnotations());
                    annotations.put("example.com/by-platform", value);
                    return workload.withPodAnnotations(annotations);
                }));
            }
        }
        return made;
    }
}
