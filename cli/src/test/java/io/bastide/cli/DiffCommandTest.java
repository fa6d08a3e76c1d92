package io.bastide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    Path folder;

    private SampleSpec spec;

    @BeforeEach
    void build() throws IOException {
        spec = SampleSpec.in(folder).build();
    }

    @Test
    void endsWithZeroWhenABuildWouldChangeNothing() {
        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("no differences\n");
    }

    @Test
    void showsTheFieldThatAnOverlayChanges() throws IOException {
        spec.edit("withReplicas(5)", "withReplicas(7)");

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                        ~ kustomization in overlay prod/east, overlays/prod/east/shop/kustomization.yaml
                            ~ /replicas[web]/count: 5 -> 7
                        a build would add 0, change 1 and remove 0 files
                        """);
    }

    @Test
    void showsTheFieldOfAnObjectInTheBase() throws IOException {
        spec.edit("upTo(\"200m\", \"128Mi\")", "upTo(\"300m\", \"128Mi\")");

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.out()).contains("""
                ~ Deployment shop/web in base, base/shop/deployment-web.yaml
                    ~ /spec/template/spec/containers[server]/resources/limits/cpu: "200m" -> "300m"
                """);
    }

    @Test
    void showsWholeObjectsThatComeAndGo() throws IOException {
        spec.edit("Exposure.clusterIp(), Exposure.ingress(\"web.example\", \"http\")", "Exposure.headless()")
                .edit("Ingress", "Service")
                .edit("/spec/rules/0/host\", \"east.example\"", "/metadata/annotations/a\", \"b\"");

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.out()).contains("- Ingress shop/web in base, base/shop/ingress-web.yaml");
    }

    @Test
    void countsTheLinesOfAConfigFile() throws IOException {
        spec.edit("level info", "level debug");

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.out()).contains("""
                ~ content of ConfigMap shop/web-conf in base, base/shop/config/web-conf/web.conf
                    lines: 1 added, 1 removed
                """);
    }

    @Test
    void neverShowsTheValueOfASecret() throws IOException {
        spec.edit("top-secret-1", "top-secret-2");

        CommandRun text = CommandRun.in(folder, "diff");
        CommandRun json = CommandRun.in(folder, "diff", "--format", "json");

        assertThat(text.out())
                .contains("~ /stringData/token: changed, not shown")
                .doesNotContain("top-secret");
        assertThat(json.out()).contains("\"path\": \"/stringData/token\"").doesNotContain("top-secret");
    }

    @Test
    void seesWhatSomebodyEditedInTheOutput() throws IOException {
        Path file = spec.output().resolve("base/shop/deployment-web.yaml");
        Files.writeString(file, Files.readString(file).replace("cpu: 200m", "cpu: 900m"));

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("/resources/limits/cpu: \"900m\" -> \"200m\"");
    }

    @Test
    void listsEverythingWhereNothingWasBuilt() {
        CommandRun run = CommandRun.in(folder, "diff", "--out", "elsewhere");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("+ Deployment shop/web in base, base/shop/deployment-web.yaml")
                .contains("+ /replicas: [{count: 5, name: \"web\"}]");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void showsOneEnvironmentAlone() throws IOException {
        spec.edit("withReplicas(5)", "withReplicas(7)");

        CommandRun dev = CommandRun.in(folder, "diff", "--env", "dev");
        CommandRun east = CommandRun.in(folder, "diff", "--env", "prod", "--cluster", "east");

        assertThat(dev.exitCode()).isZero();
        assertThat(dev.out()).isEqualTo("no differences\n");
        assertThat(east.exitCode()).isEqualTo(1);
    }

    @Test
    void tellsThatOnlyLinesOfTheSpecMoved() throws IOException {
        spec.edit("package shop;", "package shop;\n");

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("~ text in index.json\n    lines: ");
    }

    @Test
    void showsFindingsThatKeepABuildFromWriting() throws IOException {
        spec.edit("web:1.0", "web:latest");

        CommandRun run = CommandRun.in(folder, "diff");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[").doesNotContain("a build would");
    }

    @Test
    void writesJsonOfAVersionedForm() throws IOException {
        spec.edit("withReplicas(5)", "withReplicas(7)");

        CommandRun run = CommandRun.in(folder, "diff", "--format", "json");

        assertThat(run.out()).isEqualTo("""
                        {
                          "version": 1,
                          "files": [
                            {
                              "path": "overlays/prod/east/shop/kustomization.yaml",
                              "change": "changed",
                              "layer": "overlay",
                              "environment": "prod",
                              "cluster": "east",
                              "objects": [
                                {
                                  "role": "kustomization",
                                  "apiVersion": "kustomize.config.k8s.io/v1beta1",
                                  "kind": "Kustomization",
                                  "namespace": null,
                                  "name": "overlays/prod/east/shop",
                                  "change": "changed",
                                  "secret": false,
                                  "fields": [
                                    {
                                      "path": "/replicas[web]/count",
                                      "change": "changed",
                                      "before": 5,
                                      "after": 7
                                    }
                                  ]
                                }
                              ],
                              "lines": null
                            }
                          ],
                          "summary": {
                            "added": 0,
                            "removed": 0,
                            "changed": 1
                          }
                        }
                        """);
    }
}
