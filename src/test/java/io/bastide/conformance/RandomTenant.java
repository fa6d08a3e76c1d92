package io.bastide.conformance;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.ConfigMap;
import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.Environment;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.NetworkStandard;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.ProvidedSecret;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.ServiceExposure;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.AccessMode;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One random tenant of a platform. Used once. */
final class RandomTenant {

    private static final List<String> WORKLOADS = List.of(
            "api", "cart", "db", "worker", "agent", "on", "yes", "null", "true", "n", "e1", "web", "sync", "report");

    private final Dice dice;
    private final RandomTexts texts;
    private final String name;
    private final List<Environment> environments;
    private final RandomShelf shelf;
    private final List<Workload> workloads = new ArrayList<>();
    private final List<Workload> lasting = new ArrayList<>();

    /**
     * A tenant to be.
     *
     * @param callable ports of workloads of other tenants
     */
    RandomTenant(
            Dice dice, RandomTexts texts, String name, List<Environment> environments, List<WorkloadCall> callable) {
        this.dice = dice;
        this.texts = texts;
        this.name = name;
        this.environments = environments;
        this.shelf =
                new RandomShelf(name, configMaps(), secrets(), claims(), new ArrayList<>(callable), dice.chance(30));
    }

    /** The tenant, with so many workloads. */
    Tenant tenant(int count, boolean sharesCluster, boolean mayInventKinds) {
        addWorkloads(count);
        String namespace = sharesCluster || dice.chance(60) ? "" : name + "-ns";
        RandomManifests manifests = new RandomManifests(dice, mayInventKinds);
        String stated = sharesCluster ? "" : namespace.isEmpty() ? name : namespace;
        List<RandomManifests.Drawn> raw = dice.chance(40) ? manifests.drawn(3, stated) : List.of();
        Tenant made = Tenant.named(name)
                .owner(dice.one("team-shop", "on", "012"))
                .workloads(workloads)
                .namespace(namespace.isEmpty() ? NamespaceChoice.own() : NamespaceChoice.own(namespace))
                .configMaps(shelf.configMaps())
                .providedSecrets(shelf.secrets())
                .claims(shelf.claims())
                .rawManifests(raw.stream().map(each -> each.variant(0)).toList())
                .overlays(overlays(raw, manifests, sharesCluster))
                .build();
        made = dice.chance(30) ? made.withLabels(texts.labels()).withAnnotations(texts.annotations()) : made;
        made = dice.chance(15) ? made.withNetwork(NetworkStandard.open(texts.reason())) : made;
        if (!lasting.isEmpty() && dice.chance(20)) {
            made = made.withPatches(manifests.patch(dice.oneOf(lasting), texts.text()));
        }
        return shelf.statesResources() ? bounded(made) : made;
    }

    /** Ports of workloads that other tenants may call. */
    List<WorkloadCall> callableFromOutside() {
        return shelf.callable().stream()
                .filter(call -> call.tenant().isEmpty())
                .map(call -> call.in(name))
                .toList();
    }

    private List<ConfigMap> configMaps() {
        List<ConfigMap> made = new ArrayList<>();
        for (String map : dice.some(List.of("settings", "on", "1e3", "features"), 2)) {
            ConfigMap config = ConfigMap.named(map).entry("first", texts.content());
            for (var file : texts.files().entrySet()) {
                config = config.entry(file.getKey(), file.getValue());
            }
            made.add(dice.chance(20) ? config.withFixedName() : config);
        }
        return made;
    }

    private List<ProvidedSecret> secrets() {
        return dice.some(List.of("database", "no", "tls"), 2).stream()
                .map(secret -> ProvidedSecret.named(secret, "tls.crt", "password", "on"))
                .toList();
    }

    private List<PersistentClaim> claims() {
        return dice.some(List.of("uploads", "y"), 1).stream()
                .map(claim -> PersistentClaim.of(
                        ClaimTemplate.of(claim, Memory.gibibytes(5)).accessMode(AccessMode.READ_WRITE_MANY)))
                .toList();
    }

    private void addWorkloads(int count) {
        RandomWorkload random = new RandomWorkload(dice, texts, shelf);
        List<String> names = new ArrayList<>(WORKLOADS);
        for (int i = 0; i < count; i++) {
            Workload made = random.workload(names.remove(dice.between(0, names.size() - 1)));
            workloads.add(made);
            boolean isExposed = made.exposures().stream().anyMatch(ServiceExposure.class::isInstance);
            if (isExposed) {
                PortRef port = PortRef.of(RandomExposures.port(made).name());
                shelf.callable().add(WorkloadCall.of(made.name(), port));
            }
            if (isExposed || dice.chance(60)) {
                lasting.add(made);
            }
        }
    }

    private List<Overlay> overlays(List<RandomManifests.Drawn> raw, RandomManifests manifests, boolean sharesCluster) {
        RandomOverlays random = new RandomOverlays(dice, texts, shelf);
        List<Overlay> made = new ArrayList<>();
        for (Environment environment : environments) {
            if (sharesCluster) {
                String namespace = name + "-" + environment.name();
                made.add(Overlay.on(environment)
                        .changeTenant(tenant -> tenant.withNamespace(NamespaceChoice.own(namespace)))
                        .changeEach(workload -> RandomExposures.below(environment.name(), workload)));
            } else if (dice.chance(75)) {
                made.add(wide(Overlay.on(environment), random, raw, manifests));
            }
            for (Cluster cluster : sharesCluster ? List.<Cluster>of() : environment.clusters()) {
                if (dice.chance(35)) {
                    made.add(random.changing(Overlay.on(environment, cluster), lasting));
                }
                if (dice.chance(15)) {
                    made.add(random.changing(Overlay.on(cluster), lasting));
                }
            }
        }
        return made;
    }

    private Overlay wide(
            Overlay overlay, RandomOverlays random, List<RandomManifests.Drawn> raw, RandomManifests manifests) {
        Overlay made = random.changing(overlay, lasting);
        if (dice.chance(40)) {
            made = made.changeTenant(random.ofTenant(raw));
        }
        if (!lasting.isEmpty() && dice.chance(25)) {
            made = made.patch(manifests.patch(dice.oneOf(lasting), texts.text()));
        }
        for (Workload workload : workloads) {
            if (!lasting.contains(workload) && dice.chance(50)) {
                made = made.leaveOut(workload);
            }
        }
        return dice.chance(25)
                ? made.add(new RandomWorkload(dice, texts, shelf).workload("extra" + dice.fresh()))
                : made;
    }

    /** More than any tenant of a few workloads asks for. */
    private static Tenant bounded(Tenant tenant) {
        return tenant.withQuota(Quota.builder()
                        .cpuRequests(Cpu.cores(900))
                        .memoryRequests(Memory.gibibytes(4000))
                        .memoryLimits(Memory.gibibytes(4000))
                        .pods(900)
                        .build())
                .withDefaultLimits(Optional.of(DefaultLimits.builder()
                        .cpuRequest(Cpu.of("50m"))
                        .memoryLimit(Memory.gibibytes(2))
                        .maxMemory(Memory.gibibytes(64))
                        .build()));
    }
}
