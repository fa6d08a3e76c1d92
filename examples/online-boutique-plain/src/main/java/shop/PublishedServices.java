package shop;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.RestartPolicy;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The twelve workloads with every published field and no other. A service stands below those that it calls. */
final class PublishedServices {
    private static final String HTTP = "http";
    private static final String GRPC = "grpc";
    private static final String REDIS = "tcp-redis";

    private static final String AS_PUBLISHED = "the published manifests say nothing about it";
    private static final String REGISTRY = "us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/";
    private static final Resources SMALL = Resources.of("100m", "64Mi").upTo("200m", "128Mi");

    /** Read by the service mesh, where there is one. */
    private static final Map<String, String> REWRITE_PROBES = Map.of("sidecar.istio.io/rewriteAppHTTPProbers", "true");

    private final Workload ads = grpcService(
                    "adservice",
                    9555,
                    Resources.of("200m", "180Mi").upTo("300m", "300Mi"),
                    Probe.grpc(9555).withInitialDelay(seconds(20)).withPeriod(seconds(15)))
            .withTerminationGrace(seconds(5));

    private final Workload currency = grpcService("currencyservice", 7000, SMALL, Probe.grpc(7000))
            .changeContainer(server -> server.withPorts(ContainerPort.named(GRPC, 7000)))
            .withEnvVar("DISABLE_PROFILER", "1")
            .withTerminationGrace(seconds(5));

    private final Workload payment = grpcService("paymentservice", 50051, SMALL, Probe.grpc(50051))
            .withEnvVar("DISABLE_PROFILER", "1")
            .withTerminationGrace(seconds(5));

    private final Workload shipping = grpcService("shippingservice", 50051, SMALL, Probe.grpc(50051))
            .changeContainer(server -> server.withReadiness(Probe.grpc(50051).withPeriod(seconds(5))))
            .withEnvVar("DISABLE_PROFILER", "1");

    private final Workload productCatalog = grpcService("productcatalogservice", 3550, SMALL, Probe.grpc(3550))
            .withEnvVar("DISABLE_PROFILER", "1")
            .withTerminationGrace(seconds(5));

    private final Workload email = grpcService(
                    "emailservice", 8080, SMALL, Probe.grpc(8080).withPeriod(seconds(5)))
            .withExposures(Exposure.clusterIp(ServicePort.named(GRPC, 5000).to(8080)))
            .withEnvVar("DISABLE_PROFILER", "1")
            .withTerminationGrace(seconds(5));

    private final Workload cartStore = cartStore();

    /** Its port is fixed, so no variable names it. */
    private final Workload cart = grpcService(
                    "cartservice",
                    7070,
                    Resources.of("200m", "64Mi").upTo("300m", "128Mi"),
                    Probe.grpc(7070).withInitialDelay(seconds(15)))
            .changeContainer(server -> server.withEnv()
                    .withLiveness(Probe.grpc(7070).withInitialDelay(seconds(15)).withPeriod(seconds(10))))
            .calling(cartStore, REDIS, "REDIS_ADDR")
            .withTerminationGrace(seconds(5));

    private final Workload recommendation = grpcService(
                    "recommendationservice",
                    8080,
                    Resources.of("100m", "220Mi").upTo("200m", "450Mi"),
                    Probe.grpc(8080).withPeriod(seconds(5)))
            .calling(productCatalog, GRPC, "PRODUCT_CATALOG_SERVICE_ADDR")
            .withEnvVar("DISABLE_PROFILER", "1")
            .withTerminationGrace(seconds(5));

    private final Workload checkout = grpcService("checkoutservice", 5050, SMALL, Probe.grpc(5050))
            .calling(productCatalog, GRPC, "PRODUCT_CATALOG_SERVICE_ADDR")
            .calling(shipping, GRPC, "SHIPPING_SERVICE_ADDR")
            .calling(payment, GRPC, "PAYMENT_SERVICE_ADDR")
            .calling(email, GRPC, "EMAIL_SERVICE_ADDR")
            .calling(currency, GRPC, "CURRENCY_SERVICE_ADDR")
            .calling(cart, GRPC, "CART_SERVICE_ADDR");

    private final Workload frontend = frontend()
            .calling(productCatalog, GRPC, "PRODUCT_CATALOG_SERVICE_ADDR")
            .calling(currency, GRPC, "CURRENCY_SERVICE_ADDR")
            .calling(cart, GRPC, "CART_SERVICE_ADDR")
            .calling(recommendation, GRPC, "RECOMMENDATION_SERVICE_ADDR")
            .calling(shipping, GRPC, "SHIPPING_SERVICE_ADDR")
            .calling(checkout, GRPC, "CHECKOUT_SERVICE_ADDR")
            .calling(ads, GRPC, "AD_SERVICE_ADDR")
            .withEnvVar("SHOPPING_ASSISTANT_SERVICE_ADDR", "shoppingassistantservice:80")
            .withEnvVar("ENABLE_PROFILER", "0");

    private final Workload loadGenerator = loadGenerator(frontend)
            .calling(frontend, HTTP, "FRONTEND_ADDR")
            .withEnvVar("USERS", "10")
            .withEnvVar("RATE", "1");

    List<Workload> all() {
        return List.of(
                frontend,
                ads,
                currency,
                cart,
                cartStore,
                loadGenerator,
                recommendation,
                checkout,
                email,
                payment,
                shipping,
                productCatalog);
    }

    /** A service that answers gRPC calls on one port and is watched by one kind of probe. */
    private static Workload grpcService(String name, int port, Resources resources, Probe probe) {
        Container server = Container.named("server")
                .image(image(name))
                .resources(resources)
                .ports(ContainerPort.of(port))
                .env(EnvVar.of("PORT", port))
                .liveness(probe)
                .readiness(probe)
                .build();
        return published(
                name, server, Exposure.clusterIp(ServicePort.named(GRPC, port).to(port)));
    }

    private static Workload frontend() {
        Container server = Container.named("server")
                .image(image("frontend"))
                .resources(SMALL)
                .ports(ContainerPort.of(8080))
                .env(EnvVar.of("PORT", 8080))
                .liveness(health("shop_session-id=x-liveness-probe"))
                .readiness(health("shop_session-id=x-readiness-probe"))
                .build();
        ServicePort port = ServicePort.named(HTTP, 80).to(8080);
        return published(
                        "frontend",
                        server,
                        Exposure.clusterIp(port),
                        Exposure.loadBalancer(port).named("frontend-external"))
                .withPodAnnotations(REWRITE_PROBES)
                .withSuppressions(Suppression.of("VAL050", "the published shop front is open to everybody"));
    }

    private static Probe health(String cookie) {
        return Probe.http("/_healthz", 8080).withHeader("Cookie", cookie).withInitialDelay(seconds(10));
    }

    private static Workload cartStore() {
        Container redis = Container.named("redis")
                .image(ImageRef.of("redis:alpine"))
                .resources(Resources.of("70m", "200Mi").upTo("125m", "256Mi"))
                .ports(ContainerPort.of(6379))
                .mounts(VolumeMount.of("redis-data", "/data"))
                .liveness(Probe.tcp(6379).withPeriod(seconds(5)))
                .readiness(Probe.tcp(6379).withPeriod(seconds(5)))
                .build();
        return published(
                        "redis-cart",
                        redis,
                        Exposure.clusterIp(ServicePort.named(REDIS, 6379).to(6379)))
                .withVolumes(Volume.unlimitedEmptyDir("redis-data", AS_PUBLISHED))
                .withServiceAccount(
                        ServiceAccount.namespaceDefault(AS_PUBLISHED).withTokenLeftToCluster(AS_PUBLISHED));
    }

    private static Workload loadGenerator(Workload frontend) {
        Container users = Container.named("main")
                .image(image("loadgenerator"))
                .resources(Resources.of("300m", "256Mi").upTo("500m", "512Mi"))
                .build();
        return published("loadgenerator", users)
                .withInitContainers(frontendCheck(frontend))
                .withReplicas(1)
                .withRestartPolicy(RestartPolicy.ALWAYS)
                .withTerminationGrace(seconds(5))
                .withPodAnnotations(REWRITE_PROBES);
    }

    private static Container frontendCheck(Workload frontend) {
        String script = """
                MAX_RETRIES=12
                RETRY_INTERVAL=10
                for i in $(seq 1 $MAX_RETRIES); do
                  echo "Attempt $i: Pinging frontend: ${FRONTEND_ADDR}..."
                  STATUSCODE=$(wget --server-response http://${FRONTEND_ADDR} 2>&1 | awk '/^  HTTP/{print $2}')
                  if [ $STATUSCODE -eq 200 ]; then
                      echo "Frontend is reachable."
                      exit 0
                  fi
                  echo "Error: Could not reach frontend - Status code: ${STATUSCODE}"
                  sleep $RETRY_INTERVAL
                done
                echo "Failed to reach frontend after $MAX_RETRIES attempts."
                exit 1
                """;
        return Container.named("frontend-check")
                .image(ImageRef.of(
                        "busybox:1.38.0@sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d"))
                .resources(Resources.unstated(AS_PUBLISHED))
                .command("/bin/sh", "-exc", script)
                .env(EnvVar.of("FRONTEND_ADDR", frontend.address(HTTP)))
                .build();
    }

    /** What all twelve have in common: one label, which also selects the pods, one user, and an account. */
    private static Workload published(String name, Container container, Exposure... exposures) {
        return Workload.deployment(name)
                .container(container)
                .exposures(exposures)
                .labels("app", name)
                .selector("app", name)
                .security(PodSecurity.restricted().runningAs(1000, 1000).withSeccompLeftToCluster(AS_PUBLISHED))
                .serviceAccount(ServiceAccount.own().withTokenLeftToCluster(AS_PUBLISHED))
                .build();
    }

    private static ImageRef image(String name) {
        return ImageRef.of(REGISTRY + name + ":v0.10.6");
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
