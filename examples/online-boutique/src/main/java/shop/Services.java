package shop;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.List;

/** What runs in the shop. A service stands below those that it calls. */
final class Services {
    static final String HTTP = "http";
    static final String GRPC = "grpc";
    static final String REDIS = "tcp-redis";

    private static final String REGISTRY = "us-central1-docker.pkg.dev/online-boutique-ci/microservices-demo/";
    private static final String RELEASE = "v0.10.6";
    private static final String BUSYBOX_DIGEST =
            "sha256:fd8d9aa63ba2f0982b5304e1ee8d3b90a210bc1ffb5314d980eb6962f1a9715d";

    /** The user that every image of the shop can run as. */
    private static final PodSecurity AS_USER = PodSecurity.restricted().runningAs(1000, 1000);

    /** The cart store's password: made once for each environment and cluster, and kept. */
    private static final Secret CART_STORE_LOGIN =
            Secret.named("cart-store-login").value("password", SecretSource.password(32));

    /** The key of the payment provider. Until somebody sets the variable of the build, a made-up one stands in. */
    private static final Secret PAYMENT_PROVIDER = Secret.named("payment-provider")
            .value("api-key", SecretSource.variable("PAYMENT_API_KEY").or(SecretSource.password(40)));

    private static final Resources SMALL = Resources.of("100m", "64Mi").upTo("200m", "128Mi");

    final Workload ads =
            grpcService("adservice", 9555, Resources.of("200m", "180Mi").upTo("300m", "300Mi"));

    final Workload currency = grpcService("currencyservice", 7000, SMALL);

    final Workload payment =
            grpcService("paymentservice", 50051, SMALL).withSecretVar("PAYMENT_API_KEY", PAYMENT_PROVIDER, "api-key");

    final Workload shipping = grpcService("shippingservice", 50051, SMALL);

    final Workload productCatalog = grpcService("productcatalogservice", 3550, SMALL);

    final Workload email =
            grpcService("emailservice", 8080, SMALL).withExposures(Exposure.clusterIp(ServicePort.named(GRPC, 5000)));

    final Workload cartStore = cartStore();

    final Workload cart = grpcService(
                    "cartservice", 7070, Resources.of("200m", "64Mi").upTo("300m", "128Mi"))
            .withSecretVar("REDIS_PASSWORD", CART_STORE_LOGIN, "password")
            .calling(cartStore, REDIS, "REDIS_ADDR")
            .withEnvVar("REDIS_ADDR", cartStore.address(REDIS) + ",password=$(REDIS_PASSWORD)");

    final Workload recommendation = grpcService(
                    "recommendationservice", 8080, Resources.of("100m", "220Mi").upTo("200m", "450Mi"))
            .calling(productCatalog, GRPC, "PRODUCT_CATALOG_SERVICE_ADDR");

    /** An order that is under way is finished before its pod stops. */
    final Workload checkout = grpcService("checkoutservice", 5050, SMALL)
            .withTerminationGrace(Duration.ofSeconds(30))
            .calling(productCatalog, GRPC, "PRODUCT_CATALOG_SERVICE_ADDR")
            .calling(shipping, GRPC, "SHIPPING_SERVICE_ADDR")
            .calling(payment, GRPC, "PAYMENT_SERVICE_ADDR")
            .calling(email, GRPC, "EMAIL_SERVICE_ADDR")
            .calling(currency, GRPC, "CURRENCY_SERVICE_ADDR")
            .calling(cart, GRPC, "CART_SERVICE_ADDR");

    final Workload frontend = frontend()
            .calling(productCatalog, GRPC, "PRODUCT_CATALOG_SERVICE_ADDR")
            .calling(currency, GRPC, "CURRENCY_SERVICE_ADDR")
            .calling(cart, GRPC, "CART_SERVICE_ADDR")
            .calling(recommendation, GRPC, "RECOMMENDATION_SERVICE_ADDR")
            .calling(shipping, GRPC, "SHIPPING_SERVICE_ADDR")
            .calling(checkout, GRPC, "CHECKOUT_SERVICE_ADDR")
            .calling(ads, GRPC, "AD_SERVICE_ADDR");

    final Workload loadGenerator = loadGenerator(frontend).calling(frontend, HTTP, "FRONTEND_ADDR");

    /** What serves customers and keeps nothing, so that any number of pods may run. */
    List<Workload> serving() {
        return List.of(
                frontend, checkout, cart, recommendation, productCatalog, currency, shipping, payment, email, ads);
    }

    /** The secrets that are the same kind of thing everywhere, with values of their own in each place. */
    static List<Secret> secrets() {
        return List.of(CART_STORE_LOGIN, PAYMENT_PROVIDER);
    }

    /** The cart store's configuration. Its carts are a cache: the one that was used least lately makes room. */
    static ConfigFiles redisConf(String maxMemory) {
        return ConfigFiles.at("conf", "/etc/redis").file("redis.conf", """
                dir /data
                save 60 100
                maxmemory %s
                maxmemory-policy allkeys-lru
                """.formatted(maxMemory));
    }

    /** A service that answers gRPC calls on one port, health checks included. */
    private static Workload grpcService(String name, int port, Resources resources) {
        Container server = Container.named("server")
                .image(image(name))
                .resources(resources)
                .ports(ContainerPort.named(GRPC, port))
                .env(EnvVar.of("PORT", port), EnvVar.of("DISABLE_PROFILER", 1))
                .startup(startingWithinAMinute(Probe.grpc(GRPC)))
                .liveness(Probe.grpc(GRPC))
                .readiness(Probe.grpc(GRPC).withPeriod(Duration.ofSeconds(5)))
                .build();
        return Workload.deployment(name)
                .container(server)
                .exposures(Exposure.clusterIp())
                .security(AS_USER)
                .terminationGrace(Duration.ofSeconds(5))
                .build();
    }

    private static Workload frontend() {
        Container server = Container.named("server")
                .image(image("frontend"))
                .resources(SMALL)
                .ports(ContainerPort.named(HTTP, 8080))
                .env(
                        EnvVar.of("PORT", 8080),
                        EnvVar.of("ENABLE_PROFILER", 0),
                        // The assistant is not deployed, but the frontend does not start without its address.
                        EnvVar.of("SHOPPING_ASSISTANT_SERVICE_ADDR", "shoppingassistantservice:80"))
                .startup(startingWithinAMinute(healthOf("startup")))
                .liveness(healthOf("liveness"))
                .readiness(healthOf("readiness"))
                .build();
        return Workload.deployment("frontend")
                .container(server)
                .exposures(Exposure.clusterIp(ServicePort.named(HTTP, 80)))
                .security(AS_USER)
                .build();
    }

    /** A session of its own keeps each probe from opening a new one at every call. */
    private static Probe healthOf(String probe) {
        return Probe.http("/_healthz", HTTP).withHeader("Cookie", "shop_session-id=x-" + probe + "-probe");
    }

    private static Workload cartStore() {
        Container redis = Container.named("redis")
                .image(ImageRef.of("redis:7.4-alpine"))
                .resources(Resources.of("70m", "200Mi").upTo("125m", "256Mi"))
                .env(EnvVar.secret("REDIS_PASSWORD", CART_STORE_LOGIN, "password"))
                .args("/etc/redis/redis.conf", "--requirepass", "$(REDIS_PASSWORD)")
                .ports(ContainerPort.named(REDIS, 6379))
                .files(redisConf("160mb"))
                .mounts(VolumeMount.of("data", "/data"))
                .liveness(Probe.tcp(REDIS).withPeriod(Duration.ofSeconds(5)))
                .readiness(Probe.tcp(REDIS).withPeriod(Duration.ofSeconds(5)))
                .build();
        return Workload.deployment("redis-cart")
                .container(redis)
                .volumes(Volume.emptyDir("data", Memory.mebibytes(512)))
                .exposures(Exposure.clusterIp())
                .security(AS_USER)
                .component("cache")
                .build();
    }

    private static Workload loadGenerator(Workload frontend) {
        Container waiting = Container.named("frontend-check")
                .image(ImageRef.of("busybox:1.38.0@" + BUSYBOX_DIGEST))
                .resources(Resources.of("10m", "16Mi").upTo("50m", "32Mi"))
                .command("/bin/sh", "-c", "until wget -q -O /dev/null http://$FRONTEND_ADDR; do sleep 5; done")
                .env(EnvVar.of("FRONTEND_ADDR", frontend.address(HTTP)))
                .build();
        Container users = Container.named("main")
                .image(image("loadgenerator"))
                .resources(Resources.of("300m", "256Mi").upTo("500m", "512Mi"))
                .env(EnvVar.of("USERS", 10), EnvVar.of("RATE", 1))
                .build();
        return Workload.deployment("loadgenerator")
                .container(users)
                .initContainers(waiting)
                .security(AS_USER)
                .terminationGrace(Duration.ofSeconds(5))
                .component("test")
                .build();
    }

    private static Probe startingWithinAMinute(Probe probe) {
        return probe.withPeriod(Duration.ofSeconds(5)).withFailureThreshold(12);
    }

    private static ImageRef image(String name) {
        return ImageRef.of(REGISTRY + name + ":" + RELEASE);
    }
}
