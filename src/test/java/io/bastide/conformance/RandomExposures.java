package io.bastide.conformance;

import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.StatefulSet;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Random ways to reach the workloads of one tenant. */
final class RandomExposures {

    private static final GatewayRef GATEWAY = GatewayRef.of("gateways", "public");

    private final Dice dice;
    private final RandomTexts texts;
    private final RandomShelf shelf;

    RandomExposures(Dice dice, RandomTexts texts, RandomShelf shelf) {
        this.dice = dice;
        this.texts = texts;
        this.shelf = shelf;
    }

    /** Exposures of a workload whose main container has a port with a name; none now and then. */
    List<Exposure> of(Workload workload) {
        List<Exposure> made = new ArrayList<>();
        boolean isSet = workload.controller() instanceof StatefulSet;
        if (isSet) {
            made.add(Exposure.headless(ports(workload)).named(workload.name() + "-pods"));
        }
        if (isSet || dice.chance(75)) {
            ServiceExposure service = Exposure.clusterIp(ports(workload));
            made.add(dice.chance(30) ? service.annotated("example.com/note", texts.text()) : service);
            if (dice.chance(35)) {
                made.add(more(workload));
            }
        }
        return made;
    }

    /** One more exposure, under a name and host of its own, of a workload that has a service. */
    Exposure more(Workload workload) {
        return dice.oneFrom(() -> loadBalancer(workload), () -> ingress(workload), () -> route(workload));
    }

    private ServiceExposure loadBalancer(Workload workload) {
        ServiceExposure open = Exposure.loadBalancer(port(workload)).named(workload.name() + "-lb" + dice.fresh());
        return dice.chance(70) ? open.from(Cidr.of("203.0.113.0/24"), Cidr.of("198.51.100.0/25")) : open;
    }

    private IngressExposure ingress(Workload workload) {
        IngressExposure made = IngressExposure.of(host(), port(workload).name())
                .withName(workload.name() + "-in" + dice.fresh())
                .withPath(dice.one("/", "/shop", "/a/b"));
        made = dice.chance(30) ? made.withIngressClass("internal") : made;
        made = dice.chance(30) ? made.withAnnotations(texts.annotations()) : made;
        List<String> secrets =
                shelf.secrets().stream().map(secret -> secret.name()).toList();
        return secrets.isEmpty() || dice.chance(50) ? made : made.withTlsSecret(dice.oneOf(secrets));
    }

    private HttpRouteExposure route(Workload workload) {
        GatewayRef gateway = dice.chance(40) ? GATEWAY.listener("https") : GATEWAY;
        return HttpRouteExposure.of(host(), gateway, port(workload).name())
                .withName(workload.name() + "-rt" + dice.fresh())
                .withPath(dice.one("/", "/shop"));
    }

    /** The same workload, with each host name of it below another one. */
    static Workload below(String label, Workload workload) {
        return workload.withExposures(workload.exposures().stream()
                .map(exposure -> below(label, exposure))
                .toList());
    }

    private static Exposure below(String label, Exposure exposure) {
        if (exposure instanceof IngressExposure ingress) {
            return ingress.withHost(label + "." + ingress.host());
        }
        return exposure instanceof HttpRouteExposure route ? route.withHost(label + "." + route.host()) : exposure;
    }

    private String host() {
        return "h%d.%s.example.com".formatted(dice.fresh(), shelf.tenant());
    }

    /** The port of the first port with a name, which all services of the workload share. */
    static ServicePort port(Workload workload) {
        ContainerPort first = workload.container().ports().get(0);
        return ServicePort.named(first.name(), first.number()).over(first.protocol());
    }

    /** That port first, then perhaps others; none, for all ports with names, now and then. */
    private ServicePort[] ports(Workload workload) {
        if (dice.chance(25)) {
            return new ServicePort[0];
        }
        List<ServicePort> made = new ArrayList<>();
        made.add(port(workload));
        workload.container().ports().stream()
                .skip(1)
                .filter(port -> dice.chance(60))
                .forEach(port -> made.add(port(port)));
        return made.toArray(ServicePort[]::new);
    }

    private ServicePort port(ContainerPort port) {
        String name = port.name().isEmpty() ? "s" + dice.fresh() : port.name();
        ServicePort made =
                ServicePort.named(name, port.number()).over(port.protocol()).to(port.number());
        boolean speaks = port.protocol() == Protocol.TCP && dice.chance(30);
        return speaks
                ? new ServicePort(name, made.number(), made.target(), made.protocol(), Optional.of("kubernetes.io/h2c"))
                : made;
    }
}
