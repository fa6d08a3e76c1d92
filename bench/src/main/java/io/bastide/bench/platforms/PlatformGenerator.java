package io.bastide.bench.platforms;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.TenantDefinition;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A platform of that many tenants with twelve workloads each, in three environments, the last one on two clusters.
 *
 * <p>Tenants are given lazily, as a platform of that size would give them. Each has its own numbers, so that no two
 * are the same but for the name.
 */
public abstract class PlatformGenerator implements PlatformSpec {
    private final int tenants;

    /**
     * A platform of a size.
     *
     * @param tenants how many tenants, each of {@value GeneratedTenant#OBJECTS} objects over all views
     */
    protected PlatformGenerator(int tenants) {
        this.tenants = tenants;
    }

    @Override
    public final Platform define() {
        Cluster test = Cluster.named("test").region("eu-west").build();
        Cluster trial = Cluster.named("trial").region("eu-west").build();
        Cluster eu = Cluster.named("eu").region("eu-west").build();
        Cluster us = Cluster.named("us").region("us-east").build();
        Environment dev = Environment.named("dev").rank(1).clusters(test).build();
        Environment staging =
                Environment.named("staging").rank(2).clusters(trial).build();
        Environment prod = Environment.named("prod").rank(3).clusters(eu, us).build();
        Places places = new Places(dev, staging, prod, us);
        return Platform.named("generated")
                .environments(List.of(dev, staging, prod))
                .tenants(IntStream.range(0, tenants)
                        .mapToObj(number -> tenant(number, places))
                        .toList())
                .build();
    }

    private static TenantDefinition tenant(int number, Places places) {
        String name = String.format(Locale.ROOT, "team-%05d", number);
        return TenantDefinition.lazily(name, () -> new GeneratedTenant(name, number, places).define());
    }

    /**
     * Where the tenants run.
     *
     * @param dev the first environment
     * @param staging the second one
     * @param prod the third one
     * @param us the second cluster of the third one
     */
    record Places(Environment dev, Environment staging, Environment prod, Cluster us) {}
}
