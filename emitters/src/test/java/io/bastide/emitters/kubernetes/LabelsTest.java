package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.workload.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void letsTheAuthorWin() {
        Workload web = Emitted.web().withLabels(Map.of("app.kubernetes.io/part-of", "store"));

        Emitted emitted = Emitted.of(web);

        assertYaml(emitted.only("Deployment").body().mapping("metadata").mapping("labels"), """
                app.kubernetes.io/name: web
                app.kubernetes.io/part-of: store
                app.kubernetes.io/managed-by: bastide
                """);
        assertThat(emitted.findings())
                .extracting(Diagnostic::message)
                .containsExactly("label `app.kubernetes.io/part-of` of workload `web` is stated as `store`, where"
                        + " Bastide sets `shop`");
    }

    @Test
    void neverGivesAwayWhoManagesAnObject() {
        Workload web = Emitted.web().withLabels(Map.of("app.kubernetes.io/managed-by", "helm"));

        Emitted emitted = Emitted.of(web);

        assertThat(emitted.only("Deployment")
                        .body()
                        .mapping("metadata")
                        .mapping("labels")
                        .text("app.kubernetes.io/managed-by"))
                .contains("bastide");
        assertThat(emitted.findings()).hasSize(1);
    }

    @Test
    void selectsPodsWhateverTheirOwnLabelsSay() {
        Workload web = Emitted.web().withPodLabels(Map.of("app.kubernetes.io/name", "other"));

        Emitted emitted = Emitted.of(web);

        assertThat(emitted.only("Deployment")
                        .body()
                        .mapping("spec")
                        .mapping("template")
                        .mapping("metadata")
                        .mapping("labels")
                        .text("app.kubernetes.io/name"))
                .contains("web");
        assertThat(emitted.findings()).hasSize(1);
    }

    @Test
    void reportsALabelThatContradictsAStatedSelector() {
        Workload web = Emitted.web().withSelector(Map.of("app", "web")).withLabels(Map.of("app", "other"));

        assertThat(Emitted.of(web).findings())
                .extracting(Diagnostic::message)
                .containsExactly("label `app` of workload `web` is stated as `other`, where Bastide sets `web`");
    }

    @Test
    void saysNothingOfLabelsThatAgree() {
        Workload web = Emitted.web()
                .withComponent("frontend")
                .withSelector(Map.of("app", "web"))
                .withLabels(Map.of("app", "web", "app.kubernetes.io/component", "frontend"))
                .withPodLabels(Map.of("app.kubernetes.io/managed-by", "bastide"));

        assertThat(Emitted.of(web).findings()).isEmpty();
    }

    @Test
    void reportsOwnersOfANamespaceThatContradictTheTenants() {
        var shop = Emitted.tenant()
                .withNamespace(NamespaceChoice.own())
                .withLabels(Map.of("bastide.io/owner", "somebody"));

        assertThat(Emitted.of(shop).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(KubernetesRule.STANDARD_LABEL);
            assertThat(finding.subject()).isEqualTo("tenant shop");
        });
    }

    /** The order of such a map differs from run to run of the virtual machine. */
    @Test
    void sortsWhatTheAuthorGivesAsAMap() {
        Map<String, String> texts = Map.of("d", "4", "b", "2", "a", "1", "e", "5", "c", "3");
        Workload web = Emitted.web()
                .withLabels(texts)
                .withAnnotations(texts)
                .withPodAnnotations(texts)
                .withNodeSelector(texts)
                .withSelector(texts);

        String object = Emitted.of(web).only("Deployment").body().toString();

        String sorted =
                YamlTrees.read("{a: '1', b: '2', c: '3', d: '4', e: '5'}").toString();
        assertThat(object)
                .contains("managed-by=Scalar[value=bastide], " + sorted.substring(1))
                .contains("annotations=" + sorted)
                .contains("nodeSelector=" + sorted)
                .contains("matchLabels=" + sorted);
    }
}
