package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.agent;
import static io.bastide.compiler.validate.Samples.container;
import static io.bastide.compiler.validate.Samples.database;
import static io.bastide.compiler.validate.Samples.job;
import static io.bastide.compiler.validate.Samples.platform;
import static io.bastide.compiler.validate.Samples.served;
import static io.bastide.compiler.validate.Samples.server;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.web;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.Quota;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.Outside;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.AccessMode;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.Job;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/** Resources, security, and habits. */
final class ResourceCases {
    private static final Outside BANK = Outside.named("bank", Cidr.of("192.0.2.0/24"));

    private ResourceCases() {}

    static List<Case> bounds() {
        return List.of(
                Case.of(
                        "a request above its limit",
                        web().withResources(Resources.of("2", "64Mi").upTo("1500m", "64Mi")),
                        web().withResources(Resources.of("1500m", "64Mi").upTo("1500m", "64Mi")),
                        """
                        VAL040 workload shop/web, container.resources
                        container `server` of workload `web` asks for `2` cpu, more than its limit `1500m`
                        help: lower the request or raise the limit with upTo(…)
                        """),
                Case.of(
                        "a request above the default limit",
                        tenant(web().withResources(Resources.of("100m", "1Gi")))
                                .withDefaultLimits(memoryLimit("512Mi")),
                        tenant(web().withResources(Resources.of("100m", "512Mi")))
                                .withDefaultLimits(memoryLimit("512Mi")),
                        """
                        VAL040 workload shop/web, container.resources
                        container `server` of workload `web` asks for `1Gi` memory, more than the default limit `512Mi` of tenant `shop`
                        help: lower the request or raise the limit with upTo(…)
                        """),
                Case.of(
                        "a default request above the default limit",
                        tenant().withDefaultLimits(DefaultLimits.builder()
                                .cpuRequest(Cpu.of("2"))
                                .cpuLimit(Cpu.of("1"))
                                .build()),
                        tenant().withDefaultLimits(DefaultLimits.builder()
                                .cpuRequest(Cpu.of("1"))
                                .maxCpu(Cpu.of("1"))
                                .build()),
                        """
                        VAL040 tenant shop, defaultLimits
                        default limits of tenant `shop` ask for `2` cpu, more than their own limit `1`
                        help: lower the default request or raise the default limit
                        """),
                Case.of(
                        "a limit above the tenant's largest one",
                        tenant(web()).withDefaultLimits(maxCpu("500m")),
                        tenant(web()).withDefaultLimits(maxCpu("1")),
                        """
                        VAL041 workload shop/web, container.resources
                        container `server` of workload `web` may use `1` cpu; tenant `shop` allows a container at most `500m`
                        help: lower it, or raise the largest limit in defaultLimits(…) of the tenant
                        """),
                Case.of(
                        "a container that does not state what the quota counts",
                        tenant(web().withResources(Resources.of("100m", "64Mi")))
                                .withQuota(
                                        Quota.builder().cpuLimits(Cpu.of("4")).build()),
                        tenant(web().withResources(Resources.of("100m", "64Mi")))
                                .withQuota(
                                        Quota.builder().cpuLimits(Cpu.of("4")).build())
                                .withDefaultLimits(maxCpu("1")),
                        """
                        VAL043 workload shop/web, container.resources
                        container `server` of workload `web` states no cpu limit, which the quota of tenant `shop` counts
                        help: state it, or give the tenant defaultLimits(…) that fill it in
                        """));
    }

    static List<Case> quotas() {
        return List.of(
                Case.of(
                        "requests above the quota",
                        tenant(web(), database(), job().withController(parallel(3)), agent())
                                .withQuota(Quota.builder()
                                        .cpuRequests(Cpu.of("599m"))
                                        .build()),
                        tenant(web(), database(), job().withController(parallel(3)), agent())
                                .withQuota(Quota.builder()
                                        .cpuRequests(Cpu.of("600m"))
                                        .build()),
                        """
                        VAL042 tenant shop, quota.cpuRequests
                        tenant `shop` needs `600m` of cpu, its quota allows `599m`: `import` 3 x `100m`, `web` 2 x `100m`, `db` 1 x `100m`
                        help: raise the quota, or need less, or suppress VAL042 with a reason
                        """),
                Case.of(
                        "an init container that needs more than the rest",
                        tenant(initialised("257Mi")).withQuota(memoryRequests("512Mi")),
                        tenant(initialised("256Mi")).withQuota(memoryRequests("512Mi")),
                        """
                        VAL042 tenant shop, quota.memoryRequests
                        tenant `shop` needs `514Mi` of memory, its quota allows `512Mi`: `web` 2 x `257Mi`
                        help: raise the quota, or need less, or suppress VAL042 with a reason
                        """),
                Case.of(
                        "more storage than the quota",
                        tenant(database().withReplicas(3))
                                .withQuota(Quota.builder()
                                        .storage(Memory.gibibytes(2))
                                        .build()),
                        tenant(database().withReplicas(2))
                                .withQuota(Quota.builder()
                                        .storage(Memory.gibibytes(2))
                                        .build()),
                        """
                        VAL042 tenant shop, quota.storage
                        tenant `shop` needs `3Gi` of storage, its quota allows `2Gi`: `db` 3 x `1Gi`
                        help: raise the quota, or need less, or suppress VAL042 with a reason
                        """),
                Case.of(
                        "more load balancers than the quota",
                        tenant(balanced("web"), balanced("api"))
                                .withQuota(Quota.builder().loadBalancers(1).build()),
                        tenant(balanced("web"), served().withName("api"))
                                .withQuota(Quota.builder().loadBalancers(1).build()),
                        """
                        VAL042 tenant shop, quota.loadBalancers
                        tenant `shop` needs `2` load balancers, its quota allows `1`: `web` 1 x `1`, `api` 1 x `1`
                        help: raise the quota, or need less, or suppress VAL042 with a reason
                        """),
                Case.of(
                        "more pods than the quota",
                        tenant(web().withReplicas(4))
                                .withQuota(Quota.builder().pods(3).build()),
                        tenant(web().withReplicas(3), agent())
                                .withQuota(Quota.builder().pods(3).build()),
                        """
                        VAL042 tenant shop, quota.pods
                        tenant `shop` needs `4` pods, its quota allows `3`: `web` 4 x `1`
                        help: raise the quota, or need less, or suppress VAL042 with a reason
                        """));
    }

    static List<Case> claims() {
        return List.of(
                Case.of(
                        "a claim for one node and several pods",
                        tenant(uploading("web", 2), uploading("api", 1)).withClaims(claim(AccessMode.READ_WRITE_ONCE)),
                        tenant(uploading("web", 2), uploading("api", 1)).withClaims(claim(AccessMode.READ_WRITE_MANY)),
                        """
                        VAL034 tenant shop, claims[uploads]
                        claim `uploads` of tenant `shop` is for one node at a time (`ReadWriteOnce`), but `3` pods mount it: 2 of `web`, 1 of `api`
                        help: ask for AccessMode.READ_WRITE_MANY where the storage can, or run one pod, or suppress VAL034 with a reason
                        """),
                Case.of(
                        "a claim for one pod and several pods",
                        tenant(uploading("web", 2)).withClaims(claim(AccessMode.READ_WRITE_ONCE_POD)),
                        tenant(uploading("web", 1)).withClaims(claim(AccessMode.READ_WRITE_ONCE_POD)),
                        """
                        VAL034 tenant shop, claims[uploads]
                        claim `uploads` of tenant `shop` is for one pod at a time (`ReadWriteOncePod`), but `2` pods mount it: 2 of `web`
                        help: ask for AccessMode.READ_WRITE_MANY where the storage can, or run one pod, or suppress VAL034 with a reason
                        """));
    }

    static List<Case> security() {
        return List.of(
                Case.of(
                        "root that may not run as root",
                        web().withSecurity(web().security().withUser(0)),
                        web().withSecurity(web().security().withUser(0).runningAsRoot("legacy image")),
                        """
                        VAL047 workload shop/web, security.user
                        workload `web` runs as user `0`, but may not run as root
                        help: choose another user, or allow root with runningAsRoot(reason)
                        """),
                Case.of(
                        "a container of root that may not run as root",
                        web().withContainer(server().withSecurity(
                                        server().security().runningAs(0, 0))),
                        web().withContainer(server().withSecurity(
                                                server().security().runningAs(0, 0)))
                                .withSecurity(web().security().runningAsRoot("legacy image")),
                        """
                        VAL047 workload shop/web, container.security.user
                        container `server` of workload `web` runs as user `0`, but may not run as root
                        help: choose another user, or allow root with runningAsRoot(reason)
                        """),
                Case.of(
                        "a privileged container with capabilities",
                        web().withContainer(server().withSecurity(server().security()
                                .privileged("node agent")
                                .withCapability("CHOWN", "x"))),
                        web().withContainer(server().withSecurity(
                                        server().security().privileged("node agent"))),
                        """
                        VAL047 workload shop/web, container.security.capabilities
                        container `server` of workload `web` is given `CHOWN`, but is privileged and has every capability
                        help: leave out either privileged(…) or withCapability(…)
                        """),
                Case.of(
                        "a privileged container that may not gain privileges",
                        web().withContainer(server().withSecurity(
                                        server().security().withIsPrivileged(true))),
                        web().withContainer(server().withSecurity(
                                        server().security().privileged("node agent"))),
                        """
                        VAL047 workload shop/web, container.security.isPrivileged
                        container `server` of workload `web` is privileged, but may not gain privileges
                        help: use privileged(reason), which says both
                        """),
                Case.of(
                        "security that is left to the cluster and stated",
                        web().withContainer(server().withSecurity(left().runningAs(1000, 1000))),
                        web().withContainer(server().withSecurity(left())),
                        """
                        VAL047 workload shop/web, container.security
                        container `server` of workload `web` leaves its security to the cluster, but also states some of it
                        help: leave leftToCluster(…) out, or everything after it
                        """),
                Case.of(
                        "a user namespace and the node's network",
                        web().withSecurity(
                                        web().security().withOwnUserNamespace().onHostNetwork("proxy")),
                        web().withSecurity(web().security().onHostNetwork("proxy")),
                        """
                        VAL047 workload shop/web, security
                        workload `web` has a user namespace of its own and the node's network
                        help: leave withOwnUserNamespace() out, because Kubernetes does not take both
                        """),
                Case.of(
                        "an image without a version",
                        web().withContainer(server().withImage(ImageRef.of("shop/web"))),
                        web().withContainer(server().withImage(ImageRef.of("shop/web@sha256:" + "a".repeat(64)))),
                        """
                        VAL049 workload shop/web, container.image
                        image `shop/web` of container `server` of workload `web` has neither tag nor digest, so that what runs can change by itself
                        help: name a version, for example `shop/web:1.4.2`, or suppress VAL049 with a reason
                        """),
                Case.of("an image with a moving tag", web().withTag("latest"), web().withTag("latest-1"), """
                        VAL049 workload shop/web, container.image
                        image `shop/server:latest` of container `server` of workload `web` has the tag `latest`, so that what runs can change by itself
                        help: name a version, for example `shop/server:1.4.2`, or suppress VAL049 with a reason
                        """));
    }

    static List<Case> habits() {
        return List.of(
                Case.of(
                        "a call that is declared twice",
                        web().withCalls(BANK.on(443), BANK.on(443)),
                        web().withCalls(BANK.on(443), BANK.on(444)),
                        """
                        VAL052 workload shop/web, calls
                        workload `web` declares its call to `bank` on port `443` twice
                        help: remove one of them, or suppress VAL052 with a reason
                        """),
                Case.of(
                        "a single pod that calls itself",
                        web().withReplicas(1).withCalls(web().on("http")),
                        web().withReplicas(2).withCalls(web().on("http")),
                        """
                        VAL053 workload shop/web, calls[web]
                        workload `web` calls itself, but has only one pod
                        help: remove the call, or state more replicas, or suppress VAL053 with a reason
                        """),
                Case.of(
                        "a config map that nothing reads",
                        tenant(web()).withConfigMaps(ConfigMap.named("settings")),
                        tenant(web()).withConfigMaps(ConfigMap.named("settings").withFixedName()),
                        """
                        VAL055 tenant shop, configMaps[settings]
                        config map `settings` of tenant `shop` is used by no workload
                        help: remove it, or refer to it, or suppress VAL055 with a reason
                        """),
                Case.of(
                        "a secret that nothing reads",
                        tenant(served()).withProvidedSecrets(ProvidedSecret.named("login")),
                        tenant(web().exposedBy(Exposure.clusterIp().annotated("acme.org/auth", "shop/login")))
                                .withProvidedSecrets(ProvidedSecret.named("login")),
                        """
                        VAL055 tenant shop, providedSecrets[login]
                        secret `login` of tenant `shop` is used by no workload
                        help: remove it, or refer to it, or suppress VAL055 with a reason
                        """),
                Case.of(
                        "a volume that nothing mounts",
                        web().withVolumes(Volume.emptyDir("tmp", Memory.mebibytes(1))),
                        web().withVolumes(Volume.emptyDir("tmp", Memory.mebibytes(1)))
                                .withContainer(server().withMounts(VolumeMount.of("tmp", "/tmp"))),
                        """
                        VAL055 workload shop/web, volumes[tmp]
                        volume `tmp` of workload `web` is mounted by no container
                        help: mount it, or remove it, or suppress VAL055 with a reason
                        """),
                Case.of(
                        "a caller that is let in twice",
                        web().withCallers(monitoring(PortRef.of("http")), monitoring(PortRef.of("http"))),
                        web().withCallers(monitoring(PortRef.of("http")), monitoring(PortRef.of(8080))),
                        """
                        VAL052 workload shop/web, callers
                        workload `web` lets namespace `monitoring` in twice
                        help: remove one of them, or suppress VAL052 with a reason
                        """),
                Case.of(
                        "a claim that nothing mounts",
                        tenant().withClaims(PersistentClaim.of(ClaimTemplate.of("uploads", Memory.gibibytes(1)))),
                        tenant(uploading("web", 1))
                                .withClaims(PersistentClaim.of(ClaimTemplate.of("uploads", Memory.gibibytes(1)))),
                        """
                        VAL055 tenant shop, claims[uploads]
                        claim `uploads` of tenant `shop` is used by no workload
                        help: remove it, or refer to it, or suppress VAL055 with a reason
                        """),
                Case.of(
                        "a cluster without an environment",
                        platform(tenant()).withClusters(Cluster.named("us").build()),
                        platform(tenant()).withClusters(Samples.EU),
                        """
                        VAL056 cluster us, -
                        cluster `us` belongs to no environment
                        help: name it in clusters(…) of an environment, or leave it out
                        """));
    }

    private static PersistentClaim claim(AccessMode mode) {
        return PersistentClaim.of(
                ClaimTemplate.of("uploads", Memory.gibibytes(1)).accessMode(mode));
    }

    private static Workload uploading(String name, int replicas) {
        return web().withName(name)
                .withReplicas(replicas)
                .withContainer(server().withMounts(VolumeMount.of("files", "/files")))
                .withVolumes(Volume.claim("files", "uploads"));
    }

    private static Caller monitoring(PortRef port) {
        return Caller.namespace("monitoring", port);
    }

    private static DefaultLimits memoryLimit(String amount) {
        return DefaultLimits.builder().memoryLimit(Memory.of(amount)).build();
    }

    private static DefaultLimits maxCpu(String amount) {
        return DefaultLimits.builder().maxCpu(Cpu.of(amount)).build();
    }

    private static Quota memoryRequests(String amount) {
        return Quota.builder().memoryRequests(Memory.of(amount)).build();
    }

    private static Job parallel(int pods) {
        return Job.standard().withParallelism(pods);
    }

    private static Workload initialised(String memory) {
        return web().withInitContainers(container("setup").withResources(Resources.of("1m", memory)));
    }

    private static Workload balanced(String name) {
        return web().withName(name).exposedBy(Exposure.loadBalancer().from(Cidr.of("192.0.2.0/24")));
    }

    private static ContainerSecurity left() {
        return ContainerSecurity.leftToCluster("policy of the cluster");
    }
}
