package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.machine.LocalMachine;
import io.bastide.compiler.seal.PreviousFiles;
import io.bastide.compiler.seal.SealSeams;
import io.bastide.compiler.seal.SealWishes;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.secret.Recipients;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretDelivery;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build writes for each kind of consumer is what this consumer, or what stands in for it, can use. */
@Tag("conformance")
class SealedOutputConformanceTest {
    private static final Path ROOT = Path.of(System.getProperty("bastide.root"));
    private static final String PLANTED = "planted-api-key";

    @TempDir
    private Path folder;

    @Test
    void sopsOpensEveryGoldenFileWithTheIdentityOfItsEnvironment() throws IOException {
        Path sops = Tool.require("sops");
        Path overlays = ROOT.resolve("golden/online-boutique/overlays");
        List<Path> files;
        try (Stream<Path> all = Files.walk(overlays)) {
            files = all.filter(file -> file.toString().endsWith(".sops.yaml")).toList();
        }

        assertThat(files).hasSizeGreaterThan(10);
        for (Path file : files) {
            String environment = overlays.relativize(file).getName(0).toString();
            String plain = ToolProcess.of(sops, "decrypt", file.toString())
                    .withVariable("SOPS_AGE_KEY_FILE", identity(environment).toString())
                    .run()
                    .requireSuccess()
                    .text();
            assertThat(plain).contains("kind: SopsSecret").doesNotContain("ENC[");
        }
    }

    @Test
    void anApiServerTakesTheGoldenObjectsWithTheirMetadata() throws IOException {
        var definitions = SharedFolder.require("schemas/crds-yaml");
        try (KubeApiServer server = KubeApiServer.start();
                Stream<Path> all = Files.walk(ROOT.resolve("golden/online-boutique/overlays/prod"))) {
            server.loadCrds(definitions);
            server.apply("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n".getBytes(StandardCharsets.UTF_8));

            for (Path file :
                    all.filter(each -> each.toString().endsWith(".sops.yaml")).toList()) {
                ApplyResult result = server.apply(Files.readAllBytes(file)).get(0);

                assertThat(result.requireAccepted().warnings())
                        .as(file.toString())
                        .isEmpty();
                assertThat(result.body()).contains("\"mac\":\"ENC[", "\"encrypted_regex\":\"^(data|stringData)$\"");
            }
        }
    }

    @Test
    void kustomizeWithKsopsBuildsTheSecretInClearUnderAHashedName() throws IOException {
        Path kustomize = Tool.require("kustomize");
        Path ksops = Tool.require("ksops");
        compiled(SecretDelivery.ksops()).writeTo(folder);

        String built = ToolProcess.of(
                        kustomize,
                        "build",
                        "--enable-alpha-plugins",
                        "--enable-exec",
                        folder.resolve("overlays/prod/eu/shop").toString())
                .withVariable("PATH", ksops.resolveSibling("") + ":" + System.getenv("PATH"))
                .withVariable("SOPS_AGE_KEY_FILE", identity("prod").toString())
                .run()
                .requireSuccess()
                .text();

        assertThat(built).contains("api-key: " + PLANTED).doesNotContain("ENC[", "sops:");
        assertThat(built).containsPattern("(?m)^  name: provider-[a-z0-9]{10}$");
        assertThat(built).containsPattern("(?s)secretKeyRef:\\s+key: api-key\\s+name: provider-[a-z0-9]{10}");
    }

    @Test
    void kustomizeWithoutKsopsRefusesRatherThanLeavingTheSecretOut() throws IOException {
        Path kustomize = Tool.require("kustomize");
        compiled(SecretDelivery.ksops()).writeTo(folder);

        var result = ToolProcess.of(
                        kustomize,
                        "build",
                        folder.resolve("overlays/prod/eu/shop").toString())
                .run();

        assertThat(result.exitCode()).isNotZero();
    }

    @Test
    void sopsMakesThePlainSecretOfFluxOutOfItsFile() throws IOException {
        Path sops = Tool.require("sops");
        compiled(SecretDelivery.flux()).writeTo(folder);

        Map<String, Object> secret = YamlText.mapping(ToolProcess.of(
                        sops,
                        "decrypt",
                        folder.resolve("overlays/prod/eu/shop/provider.sops.yaml")
                                .toString())
                .withVariable("SOPS_AGE_KEY_FILE", identity("prod").toString())
                .run()
                .requireSuccess()
                .text());

        assertThat(secret).containsEntry("kind", "Secret").containsEntry("stringData", Map.of("api-key", PLANTED));
    }

    @Test
    void sopsEditsWithTheRecipientsOfTheEmittedConfiguration() throws IOException {
        Path sops = Tool.require("sops");
        compiled(SecretDelivery.operator()).writeTo(folder);
        Path file = folder.resolve("overlays/prod/eu/shop/provider.sops.yaml");
        Path plain = folder.resolve("overlays/prod/eu/shop/new.sops.yaml");
        Files.writeString(plain, "stringData:\n    a: b\n");

        String encrypted = ToolProcess.of(sops, "encrypt", plain.toString())
                .in(folder)
                .run()
                .requireSuccess()
                .text();

        assertThat(encrypted).contains(recipient(), "encrypted_regex: ^(data|stringData)$");
        assertThat(Files.readString(file)).contains(recipient());
    }

    private static CompiledPlatform compiled(SecretDelivery delivery) throws IOException {
        Cluster eu = Cluster.named("eu").secretDelivery(delivery).build();
        Environment prod = Environment.named("prod")
                .rank(1)
                .clusters(eu)
                .recipients(Recipients.age(recipient()))
                .build();
        Secret provider = Secret.named("provider").value("api-key", SecretSource.variable("API_KEY"));
        Container server = Container.named("server")
                .image(ImageRef.of("registry.example.com/server:1.0.0"))
                .resources(Resources.of("100m", "64Mi").upTo("100m", "64Mi"))
                .build();
        Tenant shop = Tenant.named("shop")
                .owner("team-shop")
                .workloads(Workload.deployment("server")
                        .container(server)
                        .build()
                        .withSecretVar("API_KEY", provider, "api-key"))
                .secrets(provider)
                .build();
        Platform platform =
                Platform.named("test").environments(prod).tenants(shop).build();
        SealSeams seams =
                new SealSeams(LocalMachine.with(Map.of("API_KEY", PLANTED)), ROOT, PreviousFiles.NONE, SealWishes.NONE);
        return CompiledPlatform.sealed(platform, seams, "kustomize");
    }

    private static Path identity(String environment) {
        return ROOT.resolve("examples/online-boutique/test-identities/" + environment + ".txt");
    }

    private static String recipient() throws IOException {
        try (Stream<String> lines = Files.lines(identity("prod"))) {
            return lines.filter(line -> line.startsWith("# public key: "))
                    .map(line -> line.substring("# public key: ".length()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
