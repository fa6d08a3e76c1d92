package io.bastide.conformance;

import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.ProbeAction;
import io.bastide.dsl.workload.PullPolicy;
import io.bastide.dsl.workload.Resources;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Random containers of one pod. */
final class RandomContainer {

    private static final List<String> REPOSITORIES = List.of(
            "nginx",
            "registry.example.com/shop/api",
            "registry.example.com/shop",
            "localhost:5000/api",
            "ghcr.io/a/b-c_d");

    private static final List<String> TAGS = List.of("1.2.3", "1.10", "012", "1e3", "v1", "0x1F", "2024-01-01", "on");

    private final Dice dice;
    private final RandomTexts texts;
    private final RandomPod pod;
    private final boolean statesResources;

    RandomContainer(Dice dice, RandomTexts texts, RandomPod pod, boolean statesResources) {
        this.dice = dice;
        this.texts = texts;
        this.pod = pod;
        this.statesResources = statesResources;
    }

    /** A container that runs as long as the pod; with that many ports at least. */
    Container running(String name, int ports) {
        Container made = plain(name).withPorts(pod.ports(ports));
        return dice.chance(60) ? withProbes(made) : made;
    }

    /** A container that ends, or has at least no port. */
    Container plain(String name) {
        Container made =
                Container.named(name).image(image()).resources(resources()).build();
        made = made.withEnv(pod.variables()).withEnvFrom(pod.variableSources());
        made = made.withFiles(pod.files()).withMounts(pod.mounts());
        if (dice.chance(30)) {
            made = made.withCommand(texts.command());
        }
        if (dice.chance(40)) {
            made = made.withArgs(texts.command());
        }
        if (dice.chance(15)) {
            made = made.withWorkingDir("/srv/" + dice.one("on", "a b", "012"));
        }
        if (dice.chance(20)) {
            made = made.withPullPolicy(dice.one(PullPolicy.values()));
        }
        return dice.chance(30) ? made.withSecurity(security()) : made;
    }

    /** An image with a tag, a digest, or both. */
    ImageRef image() {
        ImageRef image = new ImageRef(dice.oneOf(REPOSITORIES), Optional.of(tag()), Optional.empty());
        if (dice.chance(20)) {
            image = image.withDigest(digest());
        }
        return dice.chance(10) ? new ImageRef(image.repository(), Optional.empty(), Optional.of(digest())) : image;
    }

    /** A version. */
    String tag() {
        return dice.oneOf(TAGS);
    }

    private String digest() {
        return "sha256:" + dice.one("0", "1", "9", "a", "e").repeat(63) + dice.one("b", "4");
    }

    /** Requests, mostly with limits that are not below them. */
    Resources resources() {
        Resources asked =
                Resources.of(dice.one("10m", "100m", "0.25", "1"), dice.one("16Mi", "100M", "0.5Gi", "123456k"));
        if (statesResources || dice.chance(60)) {
            return asked.upTo(dice.one("1", "1500m", "2"), dice.one("1Gi", "1.5Gi", "2G"));
        }
        return dice.oneFrom(() -> asked, () -> asked.upToMemory("1Gi"), () -> Resources.unstated(texts.reason()));
    }

    /** Security settings that do not contradict each other. */
    ContainerSecurity security() {
        ContainerSecurity safe = ContainerSecurity.restricted();
        return dice.oneFrom(
                () -> safe.withWritableRoot(texts.reason()),
                () -> safe.withCapability("NET_BIND_SERVICE", texts.reason()),
                () -> safe.withCapability("CHOWN", texts.reason()).withCapability("KILL", texts.reason()),
                () -> safe.runningAs(1000L + dice.between(0, 9), 2000),
                () -> safe.allowingPrivilegeEscalation(texts.reason()),
                () -> ContainerSecurity.leftToCluster(texts.reason()));
    }

    private Container withProbes(Container container) {
        List<ContainerPort> ports = container.ports().stream()
                .filter(port -> port.protocol() == Protocol.TCP)
                .toList();
        Container made = dice.chance(60) ? container.withReadiness(readiness(ports)) : container;
        made = dice.chance(40) ? made.withLiveness(probe(ports)) : made;
        made = dice.chance(30) ? made.withStartup(probe(ports)) : made;
        return dice.chance(20) ? made.withPreStop(texts.command()) : made;
    }

    private Probe readiness(List<ContainerPort> ports) {
        Probe probe = probe(ports);
        return dice.chance(30) ? probe.withSuccessThreshold(2) : probe;
    }

    /** A probe of one of these ports, or a command where there is none. */
    Probe probe(List<ContainerPort> ports) {
        Probe probe = ports.isEmpty() || dice.chance(20)
                ? Probe.exec(texts.command().toArray(String[]::new))
                : probe(dice.oneOf(ports));
        probe = probe.withInitialDelay(seconds(30)).withPeriod(seconds(30)).withTimeout(seconds(20));
        return dice.chance(50) ? probe.withFailureThreshold(OptionalInt.of(dice.between(1, 9))) : probe;
    }

    private Probe probe(ContainerPort port) {
        PortRef reference =
                port.name().isEmpty() || dice.chance(50) ? PortRef.of(port.number()) : PortRef.of(port.name());
        Probe tcp = reference.isNamed() ? Probe.tcp(reference.name()) : Probe.tcp(reference.number());
        return dice.oneFrom(
                () -> tcp,
                () -> tcp.withAction(new ProbeAction.Http("/healthz?a=b%20c", reference, headers())),
                () -> tcp.withAction(new ProbeAction.Grpc(reference, dice.one("", "shop.v1"))));
    }

    private Map<String, String> headers() {
        return dice.chance(30) ? Map.of("X-Probe", dice.one("on", "012", "a b")) : Map.of();
    }

    private Optional<Duration> seconds(int most) {
        return dice.chance(50) ? Optional.of(Duration.ofSeconds(dice.between(1, most))) : Optional.empty();
    }
}
