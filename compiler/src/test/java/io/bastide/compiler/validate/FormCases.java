package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.database;
import static io.bastide.compiler.validate.Samples.on;
import static io.bastide.compiler.validate.Samples.served;
import static io.bastide.compiler.validate.Samples.server;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.web;

import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Map;

/** The form of names and other texts. */
final class FormCases {
    private FormCases() {}

    static List<Case> forms() {
        return List.of(
                Case.of(
                        "a workload name with a capital",
                        web().withName("Shop_Front"),
                        web().withName("shop-front"),
                        """
                        VAL006 workload shop/Shop_Front, name
                        workload name `Shop_Front` contains `S`; only lower-case letters, digits and `-` are allowed
                        help: write `shop-front`
                        """),
                Case.of(
                        "a stateful set name that leaves no room",
                        database().withName("d".repeat(53)),
                        database().withName("d".repeat(52)),
                        """
                        VAL006 workload shop/ddddddddddddddddddddddddddddddddddddddddddddddddddddd, name
                        name of StatefulSet `ddddddddddddddddddddddddddddddddddddddddddddddddddddd` has 53 characters; at most 52 leave room for what Kubernetes appends
                        help: shorten the name
                        """),
                Case.of(
                        "a port name that is too long",
                        web().withContainer(server().withPorts(ContainerPort.named("metrics-endpoint", 9090))),
                        web().withContainer(server().withPorts(ContainerPort.named("metrics-listen", 9090))),
                        """
                        VAL006 workload shop/web, container.ports[metrics-endpoint]
                        port name `metrics-endpoint` of container `server` of workload `web` has 16 characters; at most 15 are allowed
                        help: use 1 to 15 lower-case letters, digits and single hyphens, one of them a letter
                        """),
                Case.of(
                        "a service name that begins with a digit, before 1.36",
                        on(KubernetesVersion.V1_35, served().withName("3d")),
                        on(KubernetesVersion.V1_36, served().withName("3d")),
                        """
                        VAL006 workload shop/3d, exposures
                        service name `3d` of workload `3d` on Kubernetes 1.35 begins with `3`; a letter is needed there
                        help: let it begin with a letter, followed by lower-case letters, digits and hyphens
                        """),
                Case.of(
                        "a namespace with a dot",
                        tenant().withNamespace(NamespaceChoice.own("shop.eu")),
                        tenant().withNamespace(NamespaceChoice.own("shop-eu")),
                        """
                        VAL006 tenant shop, namespace
                        namespace `shop.eu` of tenant `shop` contains `.`; only lower-case letters, digits and `-` are allowed
                        help: use 1 to 63 lower-case letters, digits and hyphens, with a letter or digit at both ends
                        """),
                Case.of(
                        "a label value with a slash",
                        web().withLabels(Map.of("part", "a/b")),
                        web().withLabels(Map.of("acme.org/part", "a.b")),
                        """
                        VAL008 workload shop/web, labels[part]
                        value `a/b` of label `part` of workload `web` contains `/`; only letters, digits, `-`, `_` and `.` are allowed
                        help: use up to 63 letters, digits, `-`, `_` and `.`, with a letter or digit at both ends
                        """),
                Case.of(
                        "an annotation key with a space",
                        web().withPodAnnotations(Map.of("my key", "x")),
                        web().withPodAnnotations(Map.of("Acme.org/my_key", "x y")),
                        """
                        VAL009 workload shop/web, podAnnotations[my key]
                        annotation key `my key` of workload `web` contains a space; only letters, digits, `-`, `_` and `.` are allowed
                        help: write a name, or a DNS name, a slash and a name, for example `shop.example.com/part`
                        """),
                Case.of(
                        "a variable name with an equals sign",
                        web().withContainer(server().withEnv(EnvVar.of("A=B", 1))),
                        web().withContainer(server().withEnv(EnvVar.of("spring.profiles-active", 1))),
                        """
                        VAL010 workload shop/web, container.env[A=B]
                        variable name `A=B` of container `server` of workload `web` contains `=`; only printable ASCII signs other than `=` are allowed
                        help: use printable ASCII signs other than `=`, for example `HTTP_PORT`
                        """),
                Case.of(
                        "a config map key with a slash",
                        tenant().withConfigMaps(
                                        ConfigMap.named("conf").withFixedName().entry("a/b", "")),
                        tenant().withConfigMaps(
                                        ConfigMap.named("conf").withFixedName().entry("a_b.yaml", "")),
                        """
                        VAL011 tenant shop, configMaps[conf][a/b]
                        key `a/b` of config map `conf` of tenant `shop` contains `/`; only letters, digits, `-`, `_` and `.` are allowed
                        help: use letters, digits, `-`, `_` and `.`, and do not begin with two dots
                        """),
                Case.of(
                        "a config map above 1 MiB",
                        tenant().withConfigMaps(big("x".repeat((1 << 20) + 1))),
                        tenant().withConfigMaps(big("x".repeat(1 << 20))),
                        """
                        VAL017 tenant shop, configMaps[big]
                        config map `big` of tenant `shop` has `1048577` bytes; at most `1048576` are allowed
                        help: split it, or put the content into the image or a volume
                        """),
                Case.of(
                        "a relative mount path",
                        web().withContainer(server().withMounts(VolumeMount.of("a", "tmp")))
                                .withVolumes(tmp("a")),
                        web().withContainer(server().withMounts(
                                                VolumeMount.of("a", "/tmp").subPath("x")))
                                .withVolumes(tmp("a")),
                        """
                        VAL012 workload shop/web, container.mounts[a]
                        mount path `tmp` of container `server` of workload `web` is not absolute
                        help: write `/tmp`
                        """),
                Case.of(
                        "a host that is an address",
                        served().exposedBy(Exposure.ingress("10.0.0.1", "http")),
                        served().exposedBy(Exposure.ingress("*.shop.example.com", "http")),
                        """
                        VAL013 workload shop/web, exposures
                        host `10.0.0.1` of workload `web` is an IP address
                        help: write a DNS name, for example `shop.example.com` or `*.shop.example.com`
                        """),
                Case.of(
                        "an ingress path without its slash",
                        served().exposedBy(ingress("shop.example.com").withPath("cart")),
                        served().exposedBy(ingress("shop.example.com").withPath("/cart")),
                        """
                        VAL012 workload shop/web, exposures
                        path `cart` of workload `web` does not begin with `/`
                        help: write `/cart`
                        """),
                Case.of(
                        "a host with a port",
                        served().exposedBy(ingress("shop.example.com:443")),
                        served().exposedBy(ingress("xn--bcher-kva.example.com")),
                        """
                        VAL013 workload shop/web, exposures
                        host `shop.example.com:443` of workload `web` has a scheme, a port or an IPv6 address
                        help: write a DNS name, for example `shop.example.com` or `*.shop.example.com`
                        """),
                Case.of("a host path that leads upwards", hosting("/var/log/../run"), hosting("/var/log/..data"), """
                        VAL012 workload shop/web, volumes[logs]
                        host path `/var/log/../run` of workload `web` leads upwards with `..`
                        help: write the path without `..`
                        """),
                Case.of(
                        "a node selector with an invalid key",
                        web().withNodeSelector(Map.of("-disk", "ssd")),
                        web().withNodeSelector(Map.of("acme.org/disk", "")),
                        """
                        VAL008 workload shop/web, nodeSelector[-disk]
                        label key `-disk` of workload `web` begins with `-`; a letter or digit is needed there
                        help: write a name, or a DNS name, a slash and a name, for example `shop.example.com/part`
                        """),
                Case.of("a tenant of nobody", tenant().withOwner(""), tenant().withOwner("team_shop"), """
                        VAL008 tenant shop, owner
                        owner of tenant `shop` is empty
                        help: name the team that is responsible, for example `team-shop`
                        """),
                Case.of(
                        "a gateway name with a capital",
                        served().exposedBy(
                                        Exposure.httpRoute("shop.example.com", GatewayRef.of("infra", "Gate"), "http")),
                        served().exposedBy(
                                        Exposure.httpRoute("shop.example.com", GatewayRef.of("infra", "gate"), "http")),
                        """
                        VAL006 workload shop/web, exposures
                        name `Gate` of the gateway of workload `web` contains `G`; only lower-case letters, digits, `-` and `.` are allowed
                        help: write `gate`
                        """),
                Case.of(
                        "a header with a space",
                        web().withContainer(server().withReadiness(
                                        Probe.http("/", 8080).withHeader("X Probe", "1"))),
                        web().withContainer(server().withReadiness(
                                        Probe.http("/", 8080).withHeader("X-Probe", "a b"))),
                        """
                        VAL057 workload shop/web, container.readiness
                        header name `X Probe` of readiness probe of container `server` of workload `web` contains a space; only letters, digits and `-` are allowed
                        help: use letters, digits and hyphens, as in `X-Probe`
                        """),
                Case.of(
                        "a capability with its prefix",
                        web().withContainer(server().withSecurity(
                                        server().security().withCapability("CAP_CHOWN", "x"))),
                        web().withContainer(server().withSecurity(
                                        server().security().withCapability("CHOWN", "x"))),
                        """
                        VAL048 workload shop/web, container.security.capabilities
                        capability `CAP_CHOWN` of container `server` of workload `web` is not written in capitals without `CAP_`
                        help: write `CHOWN`
                        """),
                Case.of(
                        "a variable prefix with a line break",
                        tenant(web().withContainer(server().withEnvFrom(
                                                EnvFrom.config("conf").prefixed("A\n"))))
                                .withConfigMaps(ConfigMap.named("conf")),
                        tenant(web().withContainer(server().withEnvFrom(
                                                EnvFrom.config("conf").prefixed("A_"))))
                                .withConfigMaps(ConfigMap.named("conf")),
                        """
                        VAL010 workload shop/web, container.envFrom[conf]
                        variable prefix `A<U+000A>` of container `server` of workload `web` contains `U+000A`; only printable ASCII signs other than `=` are allowed
                        help: use printable ASCII signs other than `=`, for example `HTTP_PORT`
                        """));
    }

    private static IngressExposure ingress(String host) {
        return IngressExposure.of(host, "http");
    }

    private static Workload hosting(String path) {
        return web().withContainer(server().withMounts(VolumeMount.of("logs", "/logs")))
                .withVolumes(Volume.hostPath("logs", path, "log collection"));
    }

    private static ConfigMap big(String content) {
        return ConfigMap.named("big").withFixedName().entry("data", content);
    }

    private static Volume tmp(String name) {
        return Volume.emptyDir(name, Memory.mebibytes(1));
    }
}
