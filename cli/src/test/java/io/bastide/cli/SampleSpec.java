package io.bastide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A spec project on disk: a shop in two environments, one of them on two clusters. */
final class SampleSpec {
    static final String FILE = "src/main/java/shop/Shop.java";

    private static final String SOURCE = """
            package shop;

            import io.bastide.dsl.Cluster;
            import io.bastide.dsl.Environment;
            import io.bastide.dsl.ManifestPatch;
            import io.bastide.dsl.Overlay;
            import io.bastide.dsl.Platform;
            import io.bastide.dsl.PlatformSpec;
            import io.bastide.dsl.RawManifest;
            import io.bastide.dsl.Tenant;
            import io.bastide.dsl.network.Exposure;
            import io.bastide.dsl.value.ImageRef;
            import io.bastide.dsl.workload.ConfigFiles;
            import io.bastide.dsl.workload.Container;
            import io.bastide.dsl.workload.ContainerPort;
            import io.bastide.dsl.workload.Probe;
            import io.bastide.dsl.workload.Resources;
            import io.bastide.dsl.workload.Workload;

            public final class Shop implements PlatformSpec {
                @Override
                public Platform define() {
                    Cluster west = Cluster.named("west").ingressClass("nginx").build();
                    Cluster east = Cluster.named("east").ingressClass("nginx").build();
                    Cluster test = Cluster.named("test").ingressClass("nginx").build();
                    Environment dev = Environment.named("dev").rank(1).clusters(test).build();
                    Environment prod = Environment.named("prod").rank(2).clusters(west, east).build();

                    Container server = Container.named("server")
                            .image(ImageRef.of("registry.example/web:1.0"))
                            .resources(Resources.of("100m", "64Mi").upTo("200m", "128Mi"))
                            .ports(ContainerPort.named("http", 8080))
                            .readiness(Probe.http("/ready", "http"))
                            .liveness(Probe.http("/live", "http"))
                            .files(ConfigFiles.at("conf", "/etc/web").file("web.conf", "level info\\n"))
                            .build();
                    Workload web = Workload.deployment("web")
                            .container(server)
                            .exposures(Exposure.clusterIp(), Exposure.ingress("web.example", "http"))
                            .build();
                    Workload job = Workload.deployment("spare")
                            .container(server.withName("spare"))
                            .build();

                    Tenant shop = Tenant.named("shop")
                            .owner("team-shop")
                            .workloads(web, job)
                            .rawManifests(RawManifest.yaml(SECRET))
                            .overlays(
                                    Overlay.on(prod)
                                            .change(web, w -> w.withReplicas(3)) // PROD-REPLICAS
                                            .change(web, w -> w.withTag("2.0")) // PROD-TAG
                                            .leaveOut(job), // PROD-LEAVE-OUT
                                    Overlay.on(prod, east)
                                            .change(web, w -> w.withReplicas(5)) // EAST-REPLICAS
                                            .patch(ManifestPatch.on("Ingress", "web")
                                                    .set("/spec/rules/0/host", "east.example")))
                            .build();
                    return Platform.named("sample").environments(dev, prod).tenants(shop).build();
                }

                private static final String SECRET =
                        "apiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: token\\n  namespace: shop\\nstringData:\\n  token: top-secret-1\\nsops:\\n  version: 3.13.3\\n";
            }
            """;

    private final Path folder;

    private SampleSpec(Path folder) {
        this.folder = folder;
    }

    /** Writes the spec to a folder. */
    static SampleSpec in(Path folder) throws IOException {
        SampleSpec spec = new SampleSpec(folder);
        Files.createDirectories(spec.source().getParent());
        Files.writeString(spec.source(), SOURCE);
        return spec;
    }

    /** The folder of the project. */
    Path folder() {
        return folder;
    }

    /** Its one source. */
    Path source() {
        return folder.resolve(FILE);
    }

    /** Its usual output folder. */
    Path output() {
        return folder.resolve("deploy");
    }

    /** Replaces a text that the source has. */
    SampleSpec edit(String before, String after) throws IOException {
        String text = Files.readString(source());
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the source does not have: " + before);
        }
        Files.writeString(source(), text.replace(before, after));
        return this;
    }

    /** Builds it and demands that it is good. */
    SampleSpec build() {
        CommandRun run = CommandRun.in(folder, "build");
        if (run.exitCode() != 0) {
            throw new IllegalStateException(run.out() + run.err());
        }
        return this;
    }

    /** Where the source has a text, as findings say it: file and line. */
    String place(String text) throws IOException {
        return FILE + ":" + lineOf(Files.readAllLines(source()), text);
    }

    /** Where an output file has a text, as {@code explain} takes it. */
    String outputLine(String path, String text) throws IOException {
        return "deploy/" + path + ":" + lineOf(Files.readAllLines(output().resolve(path)), text);
    }

    private static int lineOf(List<String> lines, String text) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no line has `" + text + "` in\n" + String.join("\n", lines));
    }
}
