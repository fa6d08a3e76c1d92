package platform;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;

/** Everything that runs: one tenant with two workloads, in two environments. */
public final class MyPlatform implements PlatformSpec {
    private static final String HTTP = "http";

    @Override
    public Platform define() {
        Environment dev = Environment.named("dev")
                .rank(1)
                .clusters(Cluster.named("test").build())
                .build();
        Environment prod = Environment.named("prod")
                .rank(2)
                .clusters(Cluster.named("main").build())
                .build();

        Workload api = service("api", "ghcr.io/example/api:1.0.0");
        Workload web = service("web", "ghcr.io/example/web:1.0.0").calling(api, HTTP, "API_ADDRESS");

        Tenant shop = Tenant.named("shop")
                .owner("team-shop")
                .workloads(web, api)
                .overlays(
                        Overlay.on(dev).change(web, workload -> workload.withEnvVar("LOG_LEVEL", "debug")),
                        Overlay.on(prod)
                                .changeEach(workload -> workload.withReplicas(2))
                                .change(web, workload -> workload.exposedBy(Exposure.ingress("www.example.com", HTTP))))
                .build();

        return Platform.named("example").environments(dev, prod).tenants(shop).build();
    }

    /** A service that answers HTTP calls on port 8080 and says at {@code /health} how it is. */
    private static Workload service(String name, String image) {
        Container server = Container.named("server")
                .image(ImageRef.of(image))
                .resources(Resources.of("100m", "128Mi").upToMemory("256Mi"))
                .ports(ContainerPort.named(HTTP, 8080))
                .liveness(Probe.http("/health", HTTP))
                .readiness(Probe.http("/health", HTTP))
                .build();
        return Workload.deployment(name)
                .container(server)
                .exposures(Exposure.clusterIp())
                .build();
    }
}
