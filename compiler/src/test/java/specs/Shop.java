package specs;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;

/** A shop of two services in two environments, one of them on two clusters. */
public final class Shop {
    /** A cluster. */
    public static final Cluster WEST = Cluster.named("west").build();

    /** Another cluster. */
    public static final Cluster EAST = Cluster.named("east").build();

    /** The first environment, on one cluster. */
    public static final Environment DEV =
            Environment.named("dev").rank(1).clusters(WEST).build();

    /** The last environment, on two clusters. */
    public static final Environment PROD =
            Environment.named("prod").rank(2).clusters(WEST, EAST).build();

    /** A service that is called. */
    public static final Workload PAYMENT = Workload.deployment("payment")
            .container(container("payment", 50051))
            .exposures(Exposure.clusterIp(ServicePort.named("grpc", 80).to("main")))
            .build();

    /** A service that calls. */
    public static final Workload CHECKOUT = Workload.deployment("checkout")
            .container(container("checkout", 5050))
            .calls(PAYMENT.on("grpc"))
            .build();

    private Shop() {}

    /** The tenant with the given overlays. */
    public static Tenant tenant(Overlay... overlays) {
        return Tenant.named("shop")
                .owner("team-shop")
                .workloads(PAYMENT, CHECKOUT)
                .overlays(overlays)
                .build();
    }

    /** A platform of the given tenants. */
    public static Platform platform(Tenant... tenants) {
        return Platform.named("acme").environments(PROD, DEV).tenants(tenants).build();
    }

    /** A container that listens on one port, named {@code main}. */
    public static Container container(String name, int port) {
        return Container.named(name)
                .image(ImageRef.of("registry.example/" + name + ":1.0"))
                .resources(Resources.of("100m", "64Mi").upTo("200m", "128Mi"))
                .ports(ContainerPort.named("main", port))
                .build();
    }
}
