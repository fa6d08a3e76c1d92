package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.DEV;
import static io.bastide.compiler.validate.Samples.EU;
import static io.bastide.compiler.validate.Samples.PROD;
import static io.bastide.compiler.validate.Samples.container;
import static io.bastide.compiler.validate.Samples.database;
import static io.bastide.compiler.validate.Samples.platform;
import static io.bastide.compiler.validate.Samples.served;
import static io.bastide.compiler.validate.Samples.server;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.web;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.RawManifest;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.AccessMode;
import io.bastide.dsl.workload.Affinity;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/** References to what is not there. */
final class ReferenceCases {
    private ReferenceCases() {}

    static List<Case> workloads() {
        return List.of(
                Case.of(
                        "a call to a misspelt workload",
                        tenant(served(), caller(WorkloadCall.of("wbe", PortRef.of("http")))),
                        tenant(served(), caller(WorkloadCall.of("web", PortRef.of("http")))),
                        """
                        VAL018 workload shop/client, calls[wbe]
                        workload `client` calls workload `wbe`, which tenant `shop` does not have
                        help: write `web`
                        """),
                Case.of(
                        "a call to a workload of nobody",
                        caller(WorkloadCall.of("billing", PortRef.of("http"))),
                        caller(WorkloadCall.of("billing", PortRef.of("http")).in("office")),
                        """
                        VAL018 workload shop/client, calls[billing]
                        workload `client` calls workload `billing`, which tenant `shop` does not have
                        help: declare the workload, or say with in(…) which tenant has it
                        """),
                Case.of(
                        "a call that names its own tenant",
                        tenant(served(), caller(served().on("htp").in("shop"))),
                        tenant(served(), caller(served().on("http").in("shop"))),
                        """
                        VAL019 workload shop/client, calls[web]
                        workload `client` calls port `htp` of workload `web`, which declares only `http (80)`, `http (8080)`
                        help: write `http`
                        """),
                Case.of(
                        "an affinity to a workload of nobody",
                        web().withAffinity(Affinity.near("cache")),
                        web().withAffinity(Affinity.awayFrom("web")),
                        """
                        VAL018 workload shop/web, affinity
                        workload `web` lies near or away from workload `cache`, which tenant `shop` does not have
                        help: declare the workload, or remove the affinity
                        """),
                Case.of(
                        "a call to a misspelt port",
                        tenant(served(), caller(served().on("htp"))),
                        tenant(
                                served(),
                                caller(served().on(80)),
                                caller(served().on(8080)).withName("other")),
                        """
                        VAL019 workload shop/client, calls[web]
                        workload `client` calls port `htp` of workload `web`, which declares only `http (80)`, `http (8080)`
                        help: write `http`
                        """),
                Case.of(
                        "a call to a port of an init container",
                        tenant(initialised(), caller(initialised().on(9000))),
                        tenant(initialised(), caller(initialised().on("http"))),
                        """
                        VAL019 workload shop/client, calls[web]
                        workload `client` calls port `9000` of workload `web`, which declares only `http (8080)`
                        help: add the port to a service of workload `web`, or to its container
                        """),
                Case.of(
                        "callers at a port that is not open",
                        web().withCallers(Caller.namespace("monitoring", PortRef.of(9090))),
                        web().withCallers(Caller.namespace("monitoring", PortRef.of(8080))),
                        """
                        VAL019 workload shop/web, callers
                        workload `web` lets callers in at port `9090`, but declares only `http (8080)`
                        help: add the port to the container that listens on it
                        """),
                Case.of(
                        "a probe by the name of another container's port",
                        web().withSidecars(container("proxy").withReadiness(Probe.http("/ready", "http"))),
                        web().withSidecars(container("proxy").withReadiness(Probe.http("/ready", 8080))),
                        """
                        VAL019 workload shop/web, sidecars[proxy].readiness
                        readiness probe of sidecar `proxy` of workload `web` connects to port `http`, but the container declares no port
                        help: add the port to ports(…) of the container
                        """),
                Case.of(
                        "a service that leads nowhere",
                        web().exposedBy(Exposure.clusterIp(ServicePort.named("web", 80))),
                        web().exposedBy(Exposure.clusterIp(
                                ServicePort.named("web", 80).to(8080))),
                        """
                        VAL019 workload shop/web, exposures
                        port `web` of service `web` leads to container port `web`, but workload `web` declares only `http (8080)`
                        help: add the port to the container, or lead to another one with to(…)
                        """),
                Case.of(
                        "a service over another protocol",
                        datagrams().exposedBy(Exposure.clusterIp(ServicePort.named("dns", 53))),
                        datagrams()
                                .exposedBy(Exposure.clusterIp(
                                        ServicePort.named("dns", 53).over(Protocol.UDP))),
                        """
                        VAL019 workload shop/web, exposures
                        port `dns` of service `web` leads to container port `dns` over `TCP`, but workload `web` opens it over `UDP`
                        help: state one protocol for both with over(…)
                        """),
                Case.of(
                        "a host without a service",
                        web().exposedBy(Exposure.ingress("shop.example.com", "http")),
                        web().exposedBy(Exposure.ingress("shop.example.com", "http"))
                                .exposedBy(Exposure.clusterIp()),
                        """
                        VAL019 workload shop/web, exposures
                        host `shop.example.com` leads to service port `http` of workload `web`, which has no service
                        help: add Exposure.clusterIp(ServicePort.named(…)) with a port of that name
                        """),
                Case.of(
                        "a route to a misspelt service port",
                        served().exposedBy(
                                        Exposure.httpRoute("shop.example.com", GatewayRef.of("infra", "gate"), "htpp")),
                        served().exposedBy(
                                        Exposure.httpRoute("shop.example.com", GatewayRef.of("infra", "gate"), "http")),
                        """
                        VAL019 workload shop/web, exposures
                        host `shop.example.com` leads to service port `htpp` of workload `web`, which declares only `http (80)`
                        help: write `http`
                        """));
    }

    static List<Case> storage() {
        return List.of(
                Case.of(
                        "a mount of a misspelt volume",
                        mounting("cahce").withVolumes(Volume.emptyDir("cache", Memory.mebibytes(1))),
                        mounting("cache").withVolumes(Volume.emptyDir("cache", Memory.mebibytes(1))),
                        """
                        VAL020 workload shop/web, container.mounts[cahce]
                        container `server` of workload `web` mounts volume `cahce`, which its pod does not have
                        help: write `cache`
                        """),
                Case.of(
                        "a claim of nobody",
                        tenant(mounting("files").withVolumes(Volume.claim("files", "uploads"))),
                        tenant(mounting("files").withVolumes(Volume.claim("files", "uploads")))
                                .withClaims(PersistentClaim.of(ClaimTemplate.of("uploads", Memory.gibibytes(1))
                                        .accessMode(AccessMode.READ_WRITE_MANY))),
                        """
                        VAL021 workload shop/web, volumes[files]
                        volume `files` of workload `web` refers to claim `uploads`, which tenant `shop` does not declare
                        help: declare the claim with claims(…) of the tenant, or suppress VAL021 with a reason
                        """),
                Case.of(
                        "a volume over a claim of the stateful set",
                        database()
                                .withVolumes(Volume.claim("files", "data"))
                                .withContainers(container("side").withMounts(VolumeMount.of("files", "/files"))),
                        database().withContainers(container("side").withMounts(VolumeMount.of("data", "/files"))),
                        """
                        VAL021 workload shop/db, volumes[files]
                        volume `files` of workload `db` refers to claim `data`, which tenant `shop` does not declare
                        help: mount `data` itself and leave the volume out, because each pod has a claim of its own
                        """),
                Case.of(
                        "a config map of nobody",
                        tenant(reading(EnvFrom.config("settings"))),
                        tenant(reading(EnvFrom.config("settings")))
                                .withRawManifests(RawManifest.yaml("kind: ConfigMap\nmetadata:\n  name: settings\n")),
                        """
                        VAL022 workload shop/web, container.envFrom[settings]
                        environment of container `server` of workload `web` reads config map `settings`, which tenant `shop` does not declare
                        help: declare it with configMaps(…) of the tenant, or suppress VAL022 with a reason
                        """),
                Case.of(
                        "a misspelt config map, which is not unused then",
                        tenant(reading(EnvFrom.config("setings"))).withConfigMaps(ConfigMap.named("settings")),
                        tenant(reading(EnvFrom.config("settings"))).withConfigMaps(ConfigMap.named("settings")),
                        """
                        VAL022 workload shop/web, container.envFrom[setings]
                        environment of container `server` of workload `web` reads config map `setings`, which tenant `shop` does not declare
                        help: write `settings`
                        """),
                Case.of(
                        "a secret that nobody provides",
                        tenant(web().withImagePullSecrets("registry")),
                        tenant(web().withImagePullSecrets("registry"))
                                .withProvidedSecrets(ProvidedSecret.named("registry")),
                        """
                        VAL023 workload shop/web, imagePullSecrets[registry]
                        image pull of workload `web` reads secret `registry`, which tenant `shop` does not declare
                        help: declare it with secrets(…) of the tenant, or say with providedSecrets(ProvidedSecret.named("registry")) that it will be there
                        """),
                Case.of(
                        "a key that a config map lacks",
                        tenant(reading(EnvVar.config("MODE", "settings", "mod")))
                                .withConfigMaps(ConfigMap.named("settings").entry("mode", "fast")),
                        tenant(reading(EnvVar.config("MODE", "settings", "mode")))
                                .withConfigMaps(ConfigMap.named("settings").entry("mode", "fast")),
                        """
                        VAL024 workload shop/web, container.env[MODE]
                        variable `MODE` of container `server` of workload `web` reads key `mod` of config map `settings`, which has only `mode`
                        help: write `mode`
                        """),
                Case.of(
                        "a key that a secret lacks",
                        tenant(reading(EnvVar.secret("TOKEN", "login", "token")))
                                .withProvidedSecrets(ProvidedSecret.named("login", "user", "password")),
                        tenant(reading(EnvVar.secret("TOKEN", "login", "token")))
                                .withProvidedSecrets(ProvidedSecret.named("login")),
                        """
                        VAL024 workload shop/web, container.env[TOKEN]
                        variable `TOKEN` of container `server` of workload `web` reads key `token` of secret `login`, which has only `user`, `password`
                        help: add the key to the secret
                        """),
                Case.of(
                        "a misspelt field of the pod",
                        reading(EnvVar.field("IP", "status.podIp")),
                        reading(EnvVar.field("APP", "metadata.labels['app.kubernetes.io/name']")),
                        """
                        VAL026 workload shop/web, container.env[IP]
                        variable `IP` of container `server` of workload `web` is filled from field `status.podIp`, which a pod does not offer
                        help: write `status.podIP`
                        """));
    }

    static List<Case> overlays() {
        return List.of(
                Case.of(
                        "an overlay for a misspelt environment",
                        tenant().withOverlays(Overlay.on(PROD.withName("prd"))),
                        tenant().withOverlays(Overlay.on(PROD)),
                        """
                        VAL025 tenant shop, overlays[prd]
                        overlay is for environment `prd`, which the platform does not have
                        help: write `prod`
                        """),
                Case.of(
                        "an overlay for a cluster of nobody",
                        platform(tenant()).withOverlays(Overlay.on(EU.withName("asia"))),
                        platform(tenant()).withOverlays(Overlay.on(EU)),
                        """
                        VAL025 platform acme, overlays[asia]
                        overlay is for cluster `asia`, which the platform does not have
                        help: add the cluster to the platform, or remove the overlay
                        """),
                Case.of(
                        "an overlay for an environment where it does not live",
                        platform(tenant())
                                .withEnvironments(DEV, PROD.withClusters(EU.withName("us")))
                                .withOverlays(Overlay.on(DEV, EU.withName("us"))),
                        platform(tenant())
                                .withEnvironments(DEV, PROD.withClusters(EU.withName("us")))
                                .withOverlays(Overlay.on(PROD, EU.withName("us"))),
                        """
                        VAL025 platform acme, overlays[dev/us]
                        overlay is for environment `dev` on cluster `us`, where the environment does not live
                        help: name a cluster of the environment, or remove the overlay
                        """));
    }

    private static Workload caller(WorkloadCall call) {
        return web().withName("client").withCalls(call);
    }

    private static Workload initialised() {
        return web().withInitContainers(container("setup").withPorts(ContainerPort.of(9000)));
    }

    private static Workload datagrams() {
        return web().withContainer(
                        server().withPorts(ContainerPort.named("dns", 5353).over(Protocol.UDP)));
    }

    private static Workload mounting(String volume) {
        return web().withContainer(server().withMounts(VolumeMount.of(volume, "/mnt")));
    }

    private static Workload reading(EnvFrom source) {
        return web().withContainer(server().withEnvFrom(source));
    }

    private static Workload reading(EnvVar variable) {
        return web().withContainer(server().withEnv(variable));
    }
}
