package io.bastide.bench.platforms;

import io.bastide.dsl.Overlay;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.ConfigFiles;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One tenant: twelve services in a chain of calls, every third one with a configuration file. */
final class GeneratedTenant {
    /** Objects over all views: five for each workload, configuration, and what the tenant has as a whole. */
    static final int OBJECTS = 272;

    private static final int WORKLOADS = 12;
    private static final String HTTP = "http";

    private final String name;
    private final int number;
    private final PlatformGenerator.Places places;

    GeneratedTenant(String name, int number, PlatformGenerator.Places places) {
        this.name = name;
        this.number = number;
        this.places = places;
    }

    Tenant define() {
        List<Workload> workloads = workloads();
        return Tenant.named(name)
                .owner("owners-" + number % 40)
                .quota(Quota.builder()
                        .cpuRequests(Cpu.cores(40))
                        .memoryRequests(Memory.gibibytes(64))
                        .pods(120)
                        .build())
                .workloads(workloads)
                .overlays(List.of(onDev(workloads), onStaging(workloads), onProd(workloads), onProdUs(workloads)))
                .build();
    }

    private List<Workload> workloads() {
        List<Workload> chain = new ArrayList<>();
        for (int i = 0; i < WORKLOADS; i++) {
            Workload service = service(i);
            chain.add(i == 0 ? service : service.calling(chain.get(i - 1), HTTP, "UPSTREAM_ADDR"));
        }
        return chain;
    }

    private Workload service(int index) {
        String service = "service-" + index;
        return Workload.deployment(service)
                .container(container(service, index))
                .exposures(Exposure.clusterIp())
                .security(PodSecurity.restricted().runningAs(1000, 1000))
                .terminationGrace(Duration.ofSeconds(10 + index))
                .disruptionBudget(DisruptionBudget.maxUnavailable(PodCount.of(1)))
                .build()
                .withReplicas(2);
    }

    private Container container(String service, int index) {
        Container server = Container.named("server")
                .image(ImageRef.of("registry.example.com/" + name + "/" + service + ":1." + number % 50 + "." + index))
                .resources(Resources.of("100m", "64Mi").upTo("400m", 128 + number % 7 * 16 + "Mi"))
                .ports(ContainerPort.named(HTTP, 8080 + index))
                .env(
                        EnvVar.of("PORT", 8080 + index),
                        EnvVar.of("TEAM", name),
                        EnvVar.of("LOG_FORMAT", "json"),
                        EnvVar.of("SHARD", number))
                .startup(Probe.http("/healthz", HTTP)
                        .withPeriod(Duration.ofSeconds(5))
                        .withFailureThreshold(12))
                .liveness(Probe.http("/healthz", HTTP))
                .readiness(Probe.http("/ready", HTTP).withPeriod(Duration.ofSeconds(5)))
                .build();
        return index % 3 == 0 ? server.withFiles(files("info")) : server;
    }

    private ConfigFiles files(String level) {
        return ConfigFiles.at("conf", "/etc/service").file("service.properties", """
                team=%s
                shard=%d
                log.level=%s
                retries=3
                """.formatted(name, number, level));
    }

    private Overlay onDev(List<Workload> workloads) {
        return Overlay.on(places.dev())
                .change(workloads, workload -> workload.withReplicas(1))
                .change(workloads.get(0), first -> first.changeContainer(it -> it.withFiles(files("debug"))));
    }

    private Overlay onStaging(List<Workload> workloads) {
        return Overlay.on(places.staging())
                .change(workloads.subList(0, 4), it -> it.withTag("2." + number % 50 + ".0"));
    }

    private Overlay onProd(List<Workload> workloads) {
        return Overlay.on(places.prod())
                .change(workloads, workload -> workload.withReplicas(3 + number % 3))
                .change(workloads.subList(0, 6), GeneratedTenant::forManyUsers);
    }

    private Overlay onProdUs(List<Workload> workloads) {
        return Overlay.on(places.prod(), places.us())
                .change(workloads.get(WORKLOADS - 1), it -> it.withEnvVar("REGION", "us"))
                .change(workloads.get(WORKLOADS - 2), it -> it.withReplicas(6));
    }

    private static Workload forManyUsers(Workload workload) {
        return workload.withResources(Resources.of("200m", "256Mi").upTo("800m", "512Mi"));
    }
}
