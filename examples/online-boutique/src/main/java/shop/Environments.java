package shop;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Quota;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.secret.KeyPair;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/** Where the shop runs, and what is different there. */
final class Environments {
    /** The release that staging has proven; development and staging run the one that {@link Services} names. */
    private static final String PROVEN_RELEASE = "v0.10.5";

    private static final GatewayRef PUBLIC_GATEWAY = GatewayRef.of("gateways", "public");

    private final Cluster euDev =
            Cluster.named("eu-dev").region("europe-west4").ingressClass("nginx").build();
    private final Cluster euStaging = Cluster.named("eu-staging")
            .region("europe-west4")
            .zones("europe-west4-a", "europe-west4-b")
            .ingressClass("nginx")
            .build();
    private final Cluster eu = Cluster.named("eu")
            .region("europe-west4")
            .zones("europe-west4-a", "europe-west4-b", "europe-west4-c")
            .ingressClass("nginx")
            .build();
    private final Cluster us = Cluster.named("us")
            .region("us-east1")
            .zones("us-east1-b", "us-east1-c", "us-east1-d")
            .build();

    private final Environment dev = Environment.named("dev")
            .rank(1)
            .clusters(euDev)
            .recipients(Recipients.age("age1w6v0yn736s3q5fzkxcccxqspw7n3wqjgemt5h4nmk6rekykcpp2qr4jh5v"))
            .build();
    private final Environment staging = Environment.named("staging")
            .rank(2)
            .clusters(euStaging)
            .recipients(Recipients.age("age1xmaj0n52v7zdef49wztess0ae0r0az3av6wpje8ua2g7vcau4qeqjh4qsv"))
            .build();
    private final Environment prod = Environment.named("prod")
            .rank(3)
            .clusters(eu, us)
            .recipients(Recipients.age("age1jqfts6satgfn5f3qglg3yqd7ln9q2tng37d2c6vnr4hskmf2v34s2dvmh8"))
            .build();

    private final Services services;

    Environments(Services services) {
        this.services = services;
    }

    List<Environment> all() {
        return List.of(dev, staging, prod);
    }

    List<Overlay> overlays() {
        return List.of(onDev(), onStaging(), onProd(), onProdEu(), onProdUs());
    }

    private Overlay onDev() {
        Overlay overlay = Overlay.on(dev)
                .change(services.frontend, frontend -> frontend.withEnvVar("FRONTEND_MESSAGE", "Development shop"))
                .change(services.checkout, checkout -> checkout.withEnvVar("GRPC_GO_LOG_SEVERITY_LEVEL", "info"))
                .changeTenant(shop -> shop.withQuota(quota(4, 4, 30)));
        return withIngress(overlay, "dev.shop.example.com");
    }

    private Overlay onStaging() {
        Overlay overlay = Overlay.on(staging)
                .change(services.serving(), service -> service.withReplicas(2))
                .changeTenant(shop -> shop.withQuota(quota(6, 8, 60)));
        return withIngress(overlay, "staging.shop.example.com");
    }

    private Overlay onProd() {
        return Overlay.on(prod)
                .leaveOut(services.loadGenerator)
                .change(services.serving(), service -> surviving(service).withTag(PROVEN_RELEASE))
                .change(services.frontend, Environments::forManyVisitors)
                .change(services.cartStore, Environments::forManyCarts)
                .changeTenant(shop -> shop.withQuota(quota(12, 16, 100)));
    }

    private Overlay onProdEu() {
        Overlay overlay = Overlay.on(prod, eu).change(services.frontend, frontend -> frontend.withReplicas(6));
        return withIngress(overlay, "eu.shop.example.com");
    }

    /** The American cluster has a gateway, which also holds the certificate. */
    private Overlay onProdUs() {
        Exposure route = Exposure.httpRoute("us.shop.example.com", PUBLIC_GATEWAY, Services.HTTP);
        return Overlay.on(prod, us).change(services.frontend, frontend -> frontend.exposedBy(route));
    }

    /** The frontend at a host name of the ingress controller, with a certificate that it signed itself for ten years. */
    private Overlay withIngress(Overlay overlay, String host) {
        KeyPair pair = KeyPair.selfSigned(3650, host);
        Secret certificate = Secret.tls("shop-tls", pair.certificate(), pair.privateKey());
        IngressExposure ingress = Exposure.ingress(host, Services.HTTP).withTlsSecret(certificate.name());
        return overlay.change(services.frontend, frontend -> frontend.exposedBy(ingress))
                .changeTenant(shop -> shop.addSecret(certificate));
    }

    /** A service that outlives the loss of a node or a zone. */
    private static Workload surviving(Workload service) {
        return service.withReplicas(3)
                .withTopologySpread(TopologySpread.overZones())
                .withDisruptionBudget(DisruptionBudget.maxUnavailable(PodCount.of(1)));
    }

    private static Workload forManyVisitors(Workload frontend) {
        return frontend.withResources(Resources.of("200m", "128Mi").upTo("500m", "256Mi"));
    }

    private static Workload forManyCarts(Workload cartStore) {
        return cartStore
                .withResources(Resources.of("250m", "1Gi").upTo("500m", "1Gi"))
                .changeContainer(redis -> redis.withFiles(Services.redisConf("640mb")));
    }

    private static Quota quota(int cores, int gibibytes, int pods) {
        return Quota.builder()
                .cpuRequests(Cpu.cores(cores))
                .memoryRequests(Memory.gibibytes(gibibytes))
                .pods(pods)
                .build();
    }
}
