package acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.Environment;
import io.bastide.dsl.ManifestPatch;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.Platform;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.RawManifest;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Caller;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.Outside;
import io.bastide.dsl.secret.Recipient;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.source.Declared;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.Workload;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lives outside of Bastide's packages, as a spec does, because positions skip frames of Bastide itself. */
class DeclaredTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void isEqualWhenDeclaredOnAnotherLine(String kind, Supplier<Declared> declaration) {
        Declared one = declaration.get();
        Declared other = onAnotherLine(declaration);

        assertThat(one).as(kind).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.declaredAt()).isNotEqualTo(other.declaredAt());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("declarations")
    void knowsTheSpecThatDeclaredIt(String kind, Supplier<Declared> declaration) {
        Declared declared = declaration.get();

        assertThat(declared.declaredAt().className()).as(kind).isEqualTo(DeclaredTest.class.getName());
    }

    @Test
    void keepsItsPlaceWhenItIsChanged() {
        Workload web = workload();

        Workload changed = web.withReplicas(3).withTag("2").withEnvVar("LEVEL", "debug");

        assertThat(changed.declaredAt()).isEqualTo(web.declaredAt());
        assertThat(changed.container().declaredAt()).isEqualTo(web.container().declaredAt());
    }

    @Test
    void remembersTheCallThatLeftASafeDefault() {
        ContainerSecurity security = ContainerSecurity.restricted().withWritableRoot("writes its cache");

        assertThat(security.exemptions().get(0).declaredAt().member())
                .isEqualTo("remembersTheCallThatLeftASafeDefault");
    }

    @Test
    void remembersWhereACallWithAnAddressWasDeclared() {
        Workload cart = workload().withName("cart").exposedBy(Exposure.clusterIp());

        Workload caller = workload().calling(cart, "http", "CART_ADDR");

        assertThat(caller.calls().get(0).declaredAt().member())
                .isEqualTo("remembersWhereACallWithAnAddressWasDeclared");
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                declaration("platform", () -> Platform.named("acme").build()),
                declaration(
                        "environment", () -> Environment.named("dev").rank(1).build()),
                declaration("cluster", () -> Cluster.named("eu").build()),
                declaration(
                        "tenant", () -> Tenant.named("shop").owner("team-shop").build()),
                declaration("workload", DeclaredTest::workload),
                declaration("container", () -> workload().container()),
                declaration("probe", () -> Probe.http("/health", "http")),
                declaration("budget", () -> DisruptionBudget.maxUnavailable(PodCount.of(1))),
                declaration(
                        "config files", () -> ConfigFiles.at("conf", "/etc/app").file("a", "b")),
                declaration("config map", () -> ConfigMap.named("settings").entry("a", "b")),
                declaration("provided secret", () -> ProvidedSecret.named("passwords", "db")),
                declaration("secret", () -> Secret.named("passwords").value("db", SecretSource.password(24))),
                declaration("certificate", () -> Secret.tls("tls", SecretSource.file("c"), SecretSource.file("k"))),
                declaration("registry", () -> Secret.dockerConfig("registry", SecretSource.file("c"))),
                declaration("login", () -> Secret.basicAuth("a", SecretSource.file("u"), SecretSource.file("p"))),
                declaration("ssh key", () -> Secret.sshAuth("git", SecretSource.file("k"))),
                declaration("recipients", () -> Recipients.of(Recipient.of("pgp", "F21"))),
                declaration("age recipients", () -> Recipients.age("age1a", "age1b")),
                declaration(
                        "shared recipients",
                        () -> Recipients.shared(2, Recipients.age("age1a"), Recipients.age("age1b"))),
                declaration("claim", () -> PersistentClaim.of(ClaimTemplate.of("data", Memory.gibibytes(1)))),
                declaration("volume", () -> Volume.emptyDir("tmp", Memory.mebibytes(1))),
                declaration("raw manifest", () -> RawManifest.yaml("a: b")),
                declaration("patch", () -> ManifestPatch.on("Service", "web").remove("/spec/type")),
                declaration("exemption", () -> Exemption.of("host network", "see decision 12")),
                declaration("suppression", () -> Suppression.of("VAL014", "see decision 12")),
                declaration("service", () -> Exposure.clusterIp().named("web")),
                declaration("ingress", () -> Exposure.ingress("shop.example.com", "http")),
                declaration("caller", () -> Caller.namespace("monitoring", PortRef.of("http"))),
                declaration("call", () -> workload().on("http")),
                declaration(
                        "call outside",
                        () -> Outside.named("partner", Cidr.of("192.0.2.0/24")).on(443)));
    }

    private static Declared onAnotherLine(Supplier<Declared> declaration) {
        return declaration.get();
    }

    private static Arguments declaration(String kind, Supplier<Declared> declaration) {
        return Arguments.of(kind, declaration);
    }

    private static Workload workload() {
        return Workload.deployment("web")
                .container(Container.named("server")
                        .image(ImageRef.of("shop:1"))
                        .resources(Resources.of("100m", "64Mi"))
                        .ports(ContainerPort.named("http", 8080))
                        .build())
                .build();
    }
}
