package platform;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;

public final class MyPlatform implements PlatformSpec {
    @Override
    public Platform define() {
        Workload web = Workload.deployment("Not A Name")
                .container(Container.named("web")
                        .image(ImageRef.of("registry.example/web:1.0.0"))
                        .resources(Resources.of("100m", "64Mi").upTo("200m", "128Mi"))
                        .ports(ContainerPort.named("http", 8080))
                        .build())
                .exposures(Exposure.clusterIp())
                .build();
        return Platform.named("it")
                .environments(Environment.named("dev")
                        .rank(1)
                        .clusters(Cluster.named("local").build())
                        .build())
                .tenants(Tenant.named("shop").owner("team-shop").workloads(web).build())
                .build();
    }
}
