package io.bastide.compiler.validate;

import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/** Declarations without a flaw, to which tests add one. */
final class Samples {
    static final Cluster EU =
            Cluster.named("eu").zones("eu-a", "eu-b").ingressClass("nginx").build();
    static final Environment DEV = Environment.named("dev").rank(1).clusters(EU).build();
    static final Environment PROD =
            Environment.named("prod").rank(2).clusters(EU).build();

    /** Frames become positions one to one. */
    static final SpecPositions POSITIONS =
            site -> new Position.SpecPosition(site.fileName(), site.line(), site.member());

    private Samples() {}

    static Container container(String name) {
        return Container.named(name)
                .image(ImageRef.of("shop/" + name + ":1.4.2"))
                .resources(Resources.of("100m", "64Mi").upTo("1", "128Mi"))
                .build();
    }

    /** A container that listens on a port named {@code http}. */
    static Container server() {
        return container("server").withPorts(ContainerPort.named("http", 8080));
    }

    static Workload web() {
        return Workload.deployment("web").container(server()).build().withReplicas(2);
    }

    /** The same workload behind a service with the port {@code http}. */
    static Workload served() {
        return web().exposedBy(Exposure.clusterIp(ServicePort.named("http", 80)));
    }

    static Workload job() {
        return Workload.job("import").container(container("import")).build();
    }

    static Workload agent() {
        return Workload.daemonSet("agent").container(container("agent")).build();
    }

    /** A stateful set with storage and its headless service. */
    static Workload database() {
        return Workload.statefulSet("db", ClaimTemplate.of("data", Memory.gibibytes(1)))
                .container(container("db").withMounts(VolumeMount.of("data", "/data")))
                .exposures(Exposure.headless())
                .build();
    }

    static Tenant tenant(Workload... workloads) {
        return Tenant.named("shop").owner("team-shop").workloads(workloads).build();
    }

    static Platform platform(Tenant... tenants) {
        return Platform.named("acme").environments(DEV, PROD).tenants(tenants).build();
    }

    static TenantView view(Workload... workloads) {
        return view(tenant(workloads));
    }

    static TenantView view(Tenant tenant) {
        return view(tenant, PROD, EU);
    }

    static TenantView view(Tenant tenant, Environment environment, Cluster cluster) {
        return view(tenant, environment, cluster, ChangeLog.NONE);
    }

    static TenantView view(Tenant tenant, Environment environment, Cluster cluster, ChangeLog changes) {
        return new TenantView(platform(tenant), environment, cluster, tenant, changes, List.of(), POSITIONS);
    }

    /** The view on a cluster with another version. */
    static TenantView on(KubernetesVersion version, Workload... workloads) {
        return view(tenant(workloads), PROD, EU.withKubernetesVersion(version));
    }

    static CallSite at(int line) {
        return new CallSite("shop.Shop", "Shop.java", line, "define", List.of());
    }
}
