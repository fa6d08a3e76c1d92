package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;

import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.DisruptionBudget;
import org.junit.jupiter.api.Test;

class BudgetsTest {
    @Test
    void keepsPodsAvailable() {
        var web = Emitted.web().withDisruptionBudget(DisruptionBudget.minAvailable(PodCount.of(2)));

        assertYaml(Emitted.of(web).only("PodDisruptionBudget").body(), """
                apiVersion: policy/v1
                kind: PodDisruptionBudget
                metadata:
                  name: web
                  labels:
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                spec:
                  minAvailable: 2
                  selector:
                    matchLabels:
                      app.kubernetes.io/name: web
                  unhealthyPodEvictionPolicy: AlwaysAllow
                """);
    }

    @Test
    void writesAShareAsText() {
        var web = Emitted.web().withDisruptionBudget(DisruptionBudget.maxUnavailable(PodCount.percent(25)));

        assertYaml(
                Emitted.of(web)
                        .only("PodDisruptionBudget")
                        .body()
                        .mapping("spec")
                        .without("selector"),
                """
                maxUnavailable: 25%
                unhealthyPodEvictionPolicy: AlwaysAllow
                """);
    }
}
