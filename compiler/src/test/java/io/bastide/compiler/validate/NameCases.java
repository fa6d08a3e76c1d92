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
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import java.util.List;

/** Names, syntax and what may stand once. */
final class NameCases {
    private NameCases() {}

    static List<Case> platforms() {
        return List.of(
                Case.of(
                        "two tenants of one name",
                        platform(tenant(), tenant(web())),
                        platform(tenant(), tenant().withName("cart")),
                        """
                        VAL001 tenant shop, name
                        two tenants have the name `shop`
                        help: rename one of them
                        """),
                Case.of(
                        "two clusters of one name",
                        platform(tenant()).withClusters(EU.withRegion("eu-west")),
                        platform(tenant()).withEnvironments(DEV, PROD.withClusters(EU.withIngressClass("nginx"))),
                        """
                        VAL001 cluster eu, name
                        two different clusters have the name `eu`
                        help: rename one of them, or declare the cluster once and use the same value everywhere
                        """),
                Case.of(
                        "an environment that names a cluster twice",
                        platform(tenant()).withEnvironments(DEV.withClusters(EU, EU)),
                        platform(tenant()).withEnvironments(DEV.withClusters(EU)),
                        """
                        VAL001 environment dev, clusters
                        environment `dev` names cluster `eu` twice
                        help: name each cluster once
                        """),
                Case.of(
                        "two environments of one rank",
                        platform(tenant()).withEnvironments(DEV, PROD.withRank(1)),
                        platform(tenant()),
                        """
                        VAL002 environment prod, rank
                        environments `dev`, `prod` both have the rank `1`
                        help: give each environment a rank of its own, lower for what comes first
                        """),
                Case.of(
                        "a platform without environments",
                        platform(tenant()).withEnvironments(),
                        platform(tenant()).withEnvironments(DEV),
                        """
                        VAL005 platform acme, -
                        platform `acme` has no environment
                        help: add one with environments(…), for example `dev` on a test cluster
                        """),
                Case.of("a platform without tenants", platform(), platform(tenant()), """
                        VAL005 platform acme, -
                        platform `acme` has no tenant
                        help: add one with tenants(…), because everything that runs belongs to a tenant
                        """),
                Case.of(
                        "an environment without clusters",
                        platform(tenant()).withEnvironments(DEV, PROD.withClusters()),
                        platform(tenant()),
                        """
                        VAL005 environment prod, -
                        environment `prod` lives on no cluster
                        help: name at least one cluster with clusters(…)
                        """),
                Case.of(
                        "a cluster name with capitals",
                        platform(tenant()).withEnvironments(DEV.withClusters(EU.withName("EU West"))),
                        platform(tenant()).withEnvironments(DEV.withClusters(EU.withName("eu-west-1"))),
                        """
                        VAL006 cluster EU West, name
                        cluster name `EU West` contains `E`; only lower-case letters, digits and `-` are allowed
                        help: write `eu-west`
                        """),
                Case.of(
                        "a tenant named like a device",
                        platform(tenant().withName("com1")),
                        platform(tenant().withName("com10")),
                        """
                        VAL007 tenant com1, name
                        tenant name `com1` is a device name on Windows, where no folder can have it
                        help: choose another name, because it names folders of the output
                        """),
                Case.of(
                        "an API server without TLS",
                        platform(tenant())
                                .withEnvironments(DEV.withClusters(EU.withApiServer("http://api.example.com"))),
                        platform(tenant())
                                .withEnvironments(DEV.withClusters(EU.withApiServer("https://api.example.com:6443"))),
                        """
                        VAL014 cluster eu, apiServer
                        API server `http://api.example.com` of cluster `eu` is no https URL
                        help: write scheme and host, for example `https://api.eu.example.com:6443`
                        """));
    }

    static List<Case> objects() {
        return List.of(
                Case.of("two workloads of one name", tenant(served(), served()), tenant(served(), database()), """
                        VAL001 workload shop/web, name
                        tenant `shop` has two workloads named `web`
                        help: rename one of them
                        """),
                Case.of(
                        "two services of one name",
                        served().exposedBy(Exposure.headless()),
                        served().exposedBy(Exposure.headless().named("web-pods")),
                        """
                        VAL001 workload shop/web, exposures
                        tenant `shop` has two services named `web`
                        help: rename one of them
                        """),
                Case.of(
                        "files whose config map has the name of another one",
                        tenant(web().withContainer(server().withFiles(files())))
                                .withConfigMaps(ConfigMap.named("web-conf").withFixedName()),
                        tenant(web().withContainer(server().withFiles(files())))
                                .withConfigMaps(ConfigMap.named("conf").withFixedName()),
                        """
                        VAL001 workload shop/web, container.files[conf]
                        tenant `shop` has two config maps named `web-conf`
                        help: rename one of them
                        """),
                Case.of(
                        "a container named like the main one",
                        web().withContainers(container("server")),
                        web().withContainers(container("proxy")),
                        """
                        VAL001 workload shop/web, containers[server].name
                        workload `web` has two containers named `server`
                        help: rename one of them
                        """),
                Case.of(
                        "a volume named like a claim of the stateful set",
                        database().withVolumes(Volume.emptyDir("data", Memory.mebibytes(1))),
                        database()
                                .withVolumes(Volume.emptyDir("tmp", Memory.mebibytes(1)))
                                .withContainers(container("side").withMounts(VolumeMount.of("tmp", "/tmp"))),
                        """
                        VAL001 workload shop/db, volumes[data]
                        workload `db` has two volumes named `data`
                        help: rename one of them
                        """),
                Case.of(
                        "a variable that is set twice",
                        web().withContainer(server().withEnv(EnvVar.of("A", 1), EnvVar.of("A", 2))),
                        web().withContainer(server().withEnv(EnvVar.of("A", 1), EnvVar.of("a", 2))),
                        """
                        VAL001 workload shop/web, container.env[A]
                        container `server` of workload `web` has two variables named `A`
                        help: rename one of them
                        """),
                Case.of(
                        "two containers with a port of one name",
                        web().withContainers(container("proxy").withPorts(ContainerPort.named("http", 8081))),
                        web().withInitContainers(container("proxy").withPorts(ContainerPort.named("http", 8081))),
                        """
                        VAL001 workload shop/web, containers[proxy].ports[http]
                        workload `web` has two ports named `http`
                        help: rename one of them
                        """),
                Case.of(
                        "two containers on one port",
                        web().withSidecars(container("proxy").withPorts(ContainerPort.of(8080))),
                        web().withSidecars(container("proxy")
                                .withPorts(ContainerPort.of(8080).over(Protocol.UDP))),
                        """
                        VAL016 workload shop/web, container.ports[http]
                        container `server` of workload `web` opens port `8080/TCP`, which container `proxy` of the same pod opens already
                        help: let one of them listen on another port
                        """),
                Case.of(
                        "an init container on the port of a sidecar",
                        web().withSidecars(
                                        listening("proxy"), listening("cache").withPorts())
                                .withInitContainers(listening("setup")),
                        web().withSidecars(container("proxy"))
                                .withInitContainers(listening("setup"), listening("more")),
                        """
                        VAL016 workload shop/web, initContainers[setup].ports[9000]
                        init container `setup` of workload `web` opens port `9000/TCP`, which container `proxy` of the same pod opens already
                        help: let one of them listen on another port
                        """),
                Case.of(
                        "two service ports of one number",
                        web().exposedBy(Exposure.clusterIp(
                                ServicePort.named("http", 80),
                                ServicePort.named("alt", 80).to("http"))),
                        web().exposedBy(Exposure.clusterIp(
                                ServicePort.named("http", 80),
                                ServicePort.named("alt", 81).to("http"))),
                        """
                        VAL016 workload shop/web, exposures
                        service `web` opens port `80/TCP` as `http` and as `alt`
                        help: give one of them another number
                        """),
                Case.of(
                        "two mounts at one path",
                        web().withContainer(server().withMounts(VolumeMount.of("a", "/x/"), VolumeMount.of("b", "/x")))
                                .withVolumes(tmp("a"), tmp("b")),
                        web().withContainer(server().withMounts(VolumeMount.of("a", "/x/y"), VolumeMount.of("b", "/x")))
                                .withVolumes(tmp("a"), tmp("b")),
                        """
                        VAL015 workload shop/web, container.mounts[b]
                        container `server` of workload `web` mounts two volumes at `/x`
                        help: mount one of them at another path
                        """));
    }

    private static ConfigFiles files() {
        return ConfigFiles.at("conf", "/etc/conf").file("a.yaml", "a: 1");
    }

    private static Container listening(String name) {
        return container(name).withPorts(ContainerPort.of(9000));
    }

    private static Volume tmp(String name) {
        return Volume.emptyDir(name, Memory.mebibytes(1));
    }
}
