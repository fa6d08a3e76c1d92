package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.emit.Emitter;
import io.bastide.compiler.resolve.AppliedChange;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.compiler.resolve.Flow;
import io.bastide.compiler.resolve.Peer;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class KubernetesEmitterTest {
    private static final Exposure HTTP = Exposure.clusterIp(ServicePort.named("http", 80));
    private static final DisruptionBudget BUDGET = DisruptionBudget.minAvailable(PodCount.of(1));
    private static final Volume TMP = Volume.emptyDir("tmp", Memory.mebibytes(1));
    private static final Probe ALIVE = Probe.tcp(80);
    private static final ConfigFiles SITE = ConfigFiles.at("site", "/etc/site").file("a", "b");

    @Test
    void isFoundByTheCompiler() {
        assertThat(ServiceLoader.load(Emitter.class)).extracting(Emitter::name).contains("kubernetes");
    }

    @Test
    void emitsTheTenantFirstAndThenWorkloadByWorkload() {
        Workload web = Emitted.web()
                .changeContainer(app -> app.withFiles(SITE))
                .exposedBy(HTTP)
                .exposedBy(Exposure.ingress("shop.example.com", "http"))
                .withDisruptionBudget(BUDGET);
        Tenant shop = Tenant.named("shop")
                .owner("team-shop")
                .workloads(web, Emitted.web().withName("cache"))
                .quota(Quota.builder().pods(9).build())
                .defaultLimits(DefaultLimits.builder().maxCpu(Cpu.cores(1)).build())
                .configMaps(ConfigMap.named("settings").withFixedName())
                .claims(PersistentClaim.of(ClaimTemplate.of("media", Memory.gibibytes(1))))
                .build();
        Peer.WorkloadPeer peer = new Peer.WorkloadPeer("shop", "shop", "web", Map.of("app.kubernetes.io/name", "web"));

        Emitted emitted = Emitted.of(shop, new Flow(peer, peer, 1, Protocol.TCP, CallSite.UNKNOWN));

        assertThat(emitted.names())
                .map(name -> name.replaceFirst("-[a-z0-9]{10}$", "-HASH"))
                .containsExactly(
                        "Namespace shop",
                        "ResourceQuota quota",
                        "LimitRange limits",
                        "NetworkPolicy default-deny",
                        "NetworkPolicy allow-dns",
                        "ConfigMap settings",
                        "PersistentVolumeClaim media",
                        "ServiceAccount web",
                        "ConfigMap web-site-HASH",
                        "Deployment web",
                        "Service web",
                        "Ingress web",
                        "PodDisruptionBudget web",
                        "NetworkPolicy web",
                        "ServiceAccount cache",
                        "Deployment cache");
        assertThat(emitted.emission().manifests())
                .allSatisfy(manifest -> assertThat(manifest.id().namespace())
                        .isEqualTo(manifest.id().kind().equals("Namespace") ? "" : "shop"));
    }

    @Test
    void blamesTheValueThatCausedEachObject() {
        Workload web = Emitted.web()
                .changeContainer(app -> app.withFiles(SITE))
                .exposedBy(HTTP)
                .withDisruptionBudget(BUDGET);

        Emitted emitted = Emitted.of(web);

        assertThat(emitted.only("ServiceAccount").cause()).isEqualTo(web.declaredAt());
        assertThat(emitted.only("Deployment").cause()).isEqualTo(web.declaredAt());
        assertThat(emitted.only("Service").cause()).isEqualTo(HTTP.declaredAt());
        assertThat(emitted.only("PodDisruptionBudget").cause()).isEqualTo(BUDGET.declaredAt());
        assertThat(emitted.only("ConfigMap").cause()).isEqualTo(SITE.declaredAt());
    }

    @Test
    void tracesPartsOfAPodToTheirOwnLines() {
        ContainerSecurity security = ContainerSecurity.restricted().withWritableRoot("writes beside its program");
        Workload web = Emitted.web()
                .changeContainer(app -> app.withLiveness(ALIVE).withFiles(SITE).withSecurity(security))
                .withVolumes(TMP);

        Emitted emitted = Emitted.of(web);

        Mapping container = emitted.firstContainer();
        List<Mapping> volumes = emitted.pod("Deployment").items("volumes").stream()
                .map(volume -> volume.asMapping().orElseThrow())
                .toList();
        assertThat(container.origin()).isEqualTo(web.container().declaredAt());
        assertThat(container.mapping("livenessProbe").origin()).isEqualTo(ALIVE.declaredAt());
        assertThat(container.mapping("securityContext").origin())
                .isEqualTo(security.exemptions().get(0).declaredAt());
        assertThat(volumes).extracting(Mapping::origin).containsExactly(TMP.declaredAt(), SITE.declaredAt());
    }

    @Test
    void tellsWhichOverlayChangedWhatAFindingIsAbout() {
        CallSite overlay = new CallSite("shop.Prod", "Prod.java", 7, "define", List.of());
        TenantView plain = Emitted.view(
                Emitted.tenant(Emitted.web().withLabels(Map.of("app.kubernetes.io/part-of", "store"))), Emitted.EU);
        TenantView view = new TenantView(
                plain.platform(),
                plain.environment(),
                plain.cluster(),
                plain.tenant(),
                new ChangeLog(List.of(new AppliedChange("prod", "workload shop/web", "labels", "store", overlay))),
                plain.flows(),
                plain.positions());

        Emitted emitted = Emitted.of(view);

        assertThat(emitted.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.related())
                        .extracting(related ->
                                related.label() + " " + related.position().display())
                        .containsExactly("changed by overlay `prod` Prod.java:7"));
    }

    @Test
    void emitsTheSameTwice() {
        Workload web = Emitted.web().exposedBy(HTTP).withContainers(container().withName("beside"));
        TenantView view = Emitted.view(Emitted.tenant(web), Emitted.EU);

        Emitted first = Emitted.of(view);
        Emitted second = Emitted.of(view);

        assertThat(second.emission().manifests())
                .hasToString(first.emission().manifests().toString());
    }
}
