package acme;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;

/** Nothing to find. */
public final class GoodSpec implements PlatformSpec {
    @Override
    public Platform define() {
        Workload store = Workload.deployment("store")
                .container(Container.named("redis")
                        .image(ImageRef.of("registry.example/redis:7.4"))
                        .resources(Resources.of("70m", "200Mi").upTo("125m", "256Mi"))
                        .ports(ContainerPort.named("tcp-redis", 6379))
                        .readiness(Probe.tcp("tcp-redis"))
                        .build())
                .build();
        return Platform.named("acme")
                .environments(Environment.named("dev")
                        .rank(1)
                        .clusters(Cluster.named("local").build())
                        .build())
                .tenants(
                        Tenant.named("shop").owner("team-shop").workloads(store).build())
                .build();
    }
}
