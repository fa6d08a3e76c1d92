package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainLineTest {
    @TempDir
    Path folder;

    private SampleSpec spec;

    @BeforeEach
    void build() throws IOException {
        spec = SampleSpec.in(folder).build();
    }

    private CommandRun explain(String path, String text) throws IOException {
        return CommandRun.in(folder, "explain", spec.outputLine(path, text));
    }

    @Test
    void namesTheOverlayThatChangedTheReplicas() throws IOException {
        CommandRun run = explain("overlays/prod/east/shop/kustomization.yaml", "count: 5");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Deployment shop/web in overlay prod/east", "/spec/replicas: 5")
                .contains("declared at " + spec.place("Workload.deployment(\"web\")"))
                .contains("changed by overlay `prod/east` at " + spec.place("EAST-REPLICAS"))
                .contains(".change(web, w -> w.withReplicas(5)) // EAST-REPLICAS")
                .doesNotContain("overlay `prod` ");
    }

    @Test
    void namesTheWiderOverlayWhereTheNarrowerOneSaysNothing() throws IOException {
        CommandRun run = explain("overlays/prod/west/shop/kustomization.yaml", "count: 3");

        assertThat(run.out())
                .contains("/spec/replicas: 3")
                .contains("changed by overlay `prod` at " + spec.place("PROD-REPLICAS"));
    }

    @Test
    void findsTheFieldThatAJsonPatchReplaces() throws IOException {
        CommandRun run = explain("overlays/prod/east/shop/patch-ingress-web.yaml", "value: east.example");

        assertThat(run.out())
                .contains("Ingress shop/web in overlay prod/east", "/spec/rules/0/host: \"east.example\"")
                .contains("declared at " + spec.place("Exposure.ingress"))
                .contains("changed by overlay `prod/east` at " + spec.place("ManifestPatch.on"));
    }

    @Test
    void findsTheContainersThatAnImageEntryChanges() throws IOException {
        CommandRun run = explain("environments/prod/shop/kustomization.yaml", "newTag:");

        assertThat(run.out())
                .contains("/spec/template/spec/containers/0/image: \"registry.example/web:2.0\"")
                .contains("changed by overlay `prod` at " + spec.place("PROD-TAG"));
    }

    @Test
    void namesNoOverlayForWhatHoldsEverywhere() throws IOException {
        CommandRun run = explain("base/shop/deployment-web.yaml", "cpu: 200m");

        assertThat(run.out())
                .contains("Deployment shop/web in base")
                .contains("/spec/template/spec/containers/0/resources/limits/cpu: \"200m\"")
                .contains("declared at " + spec.place("Container.named"))
                .doesNotContain("overlay");
    }

    @Test
    void explainsAFileOfAConfigMap() throws IOException {
        CommandRun run = explain("base/shop/config/web-conf/web.conf", "level info");

        assertThat(run.out())
                .contains("ConfigMap shop/web-conf-")
                .contains("/data/web.conf: \"level info\\n\"")
                .contains("declared at " + spec.place("ConfigFiles.at"));
    }

    @Test
    void explainsTheEntryOfAGeneratedConfigMap() throws IOException {
        CommandRun run = explain("base/shop/kustomization.yaml", "web.conf=config/web-conf/web.conf");

        assertThat(run.out()).contains("ConfigMap shop/web-conf-", "/data/web.conf: ");
    }

    @Test
    void explainsWhyAnObjectIsLeftOut() throws IOException {
        CommandRun run = explain("environments/prod/shop/delete-deployment-spare.yaml", "$patch");

        assertThat(run.out())
                .contains("Deployment shop/spare in environment prod\n  is left out\n")
                .contains("declared at " + spec.place("Workload.deployment(\"spare\")"))
                .contains("changed by overlay `prod` at " + spec.place("PROD-LEAVE-OUT"));
    }

    @Test
    void followsAKustomizationToTheObjectOfItsFile() throws IOException {
        CommandRun run = explain("overlays/prod/east/shop/kustomization.yaml", "path: patch-ingress-web.yaml");

        assertThat(run.out()).contains("Ingress shop/web in overlay prod/east");
    }

    @Test
    void namesTheLastOverlayWhereTwoCoverForEachOther() throws IOException {
        spec.edit("withReplicas(5)", "withReplicas(3)").build();

        CommandRun run = explain("environments/prod/shop/kustomization.yaml", "count: 3");

        assertThat(run.out()).contains("/spec/replicas: 3").contains("changed by overlay `prod` at ");
    }

    @Test
    void saysWhenTheSpecHasChangedSinceTheBuild() throws IOException {
        spec.edit("withReplicas(5)", "withReplicas(7)");

        CommandRun run = explain("overlays/prod/east/shop/kustomization.yaml", "count: 5");

        assertThat(run.out()).contains("/spec/replicas: 7", "the file says something else than the spec now gives");
    }

    @Test
    void neverShowsTheValueOfASecret() throws IOException {
        String line = spec.outputLine("base/shop/secret-token.yaml", "token: top-secret-1");

        CommandRun text = CommandRun.in(folder, "explain", line);
        CommandRun json = CommandRun.in(folder, "explain", line, "--format", "json");

        assertThat(text.out()).contains("/stringData/token: not shown").doesNotContain("top-secret-1");
        assertThat(json.out()).contains("\"value\": null").doesNotContain("top-secret-1");
    }

    @Test
    void writesJsonOfAVersionedForm() throws IOException {
        CommandRun run = CommandRun.in(
                folder,
                "explain",
                "--format",
                "json",
                spec.outputLine("overlays/prod/east/shop/kustomization.yaml", "count: 5"));

        assertThat(run.out())
                .startsWith("{\n  \"version\": 1,\n  \"path\": \"overlays/prod/east/shop/kustomization.yaml\",")
                .contains("\"pointer\": \"/spec/replicas\"", "\"value\": 5", "\"layer\": \"overlay\"")
                .contains("\"overlay\": \"prod/east\"", "\"stale\": false");
    }

    @Test
    void findsASpecThatLiesElsewhere() throws IOException {
        CommandRun built = CommandRun.in(folder, "build", "--out", "golden/shop");
        String line = spec.outputLine("overlays/prod/east/shop/kustomization.yaml", "count: 5")
                .replace("deploy/", "golden/shop/");

        CommandRun run = CommandRun.in(folder, "explain", line, "--spec-dir", ".");

        assertThat(built.exitCode()).isZero();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("/spec/replicas: 5");
    }

    @Test
    void refusesALineThatEveryKustomizationHas() throws IOException {
        CommandRun run = explain("base/shop/kustomization.yaml", "kind: Kustomization");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`kind` is a part of every such kustomization");
    }

    @Test
    void refusesAFileThatNoBuildWrote() throws IOException {
        Files.writeString(spec.output().resolve("notes.txt"), "mine\n");

        CommandRun run = CommandRun.in(folder, "explain", "deploy/notes.txt:1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("the index of `deploy` does not name `notes.txt`");
    }

    @Test
    void refusesALineBehindTheEndOfTheFile() {
        CommandRun run = CommandRun.in(folder, "explain", "deploy/base/shop/deployment-web.yaml:999");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("has ").contains(" lines");
    }

    @Test
    void asksForALineWhenThereIsNone() {
        CommandRun run = CommandRun.in(folder, "explain", "deploy/index.json");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("`deploy/index.json` is a file; say which line");
    }
}
