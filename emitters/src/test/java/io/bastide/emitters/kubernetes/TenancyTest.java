package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.PersistentClaim;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.ClaimTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenancyTest {
    @Test
    void emitsTheNamespaceWithItsOwner() {
        Tenant shop = Emitted.tenant()
                .withNamespace(NamespaceChoice.own("shop-prod"))
                .withLabels(Map.of("cost-center", "42"))
                .withAnnotations(Map.of("contact", "shop@example.com"));

        assertYaml(Emitted.of(shop).only("Namespace").body(), """
                apiVersion: v1
                kind: Namespace
                metadata:
                  name: shop-prod
                  labels:
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                    bastide.io/owner: team-shop
                    cost-center: '42'
                  annotations:
                    contact: shop@example.com
                """);
    }

    @Test
    void emitsNoNamespaceThatExistsAndReportsWhatItShouldHaveCarried() {
        Tenant shop = Emitted.tenant()
                .withNamespace(NamespaceChoice.existing("legacy"))
                .withLabels(Map.of("cost-center", "42"))
                .withAnnotations(Map.of("contact", "shop@example.com"));

        Emitted emitted = Emitted.of(shop);

        assertThat(emitted.names()).isEmpty();
        assertThat(emitted.findings())
                .extracting(finding -> finding.rule().code() + " " + finding.subject() + " " + finding.field())
                .containsExactly("K8S006 tenant shop labels", "K8S006 tenant shop annotations");
    }

    @Test
    void putsObjectsIntoANamespaceThatExists() {
        Tenant shop = Emitted.tenant(Emitted.web()).withNamespace(NamespaceChoice.existing("legacy"));

        Emitted emitted = Emitted.of(shop);

        assertThat(emitted.only("Deployment").id().namespace()).isEqualTo("legacy");
        assertThat(emitted.findings()).isEmpty();
    }

    @Test
    void emitsEverySettingOfAQuota() {
        Quota quota = Quota.builder()
                .cpuRequests(Cpu.cores(4))
                .memoryRequests(Memory.gibibytes(8))
                .cpuLimits(Cpu.cores(8))
                .memoryLimits(Memory.gibibytes(16))
                .pods(50)
                .storage(Memory.gibibytes(100))
                .loadBalancers(1)
                .build();

        Emitted emitted = Emitted.of(Emitted.tenant().withQuota(quota));

        assertYaml(emitted.only("ResourceQuota").body(), """
                apiVersion: v1
                kind: ResourceQuota
                metadata:
                  name: quota
                  labels:
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                spec:
                  hard:
                    requests.cpu: '4'
                    requests.memory: 8Gi
                    limits.cpu: '8'
                    limits.memory: 16Gi
                    pods: '50'
                    requests.storage: 100Gi
                    services.loadbalancers: '1'
                """);
    }

    @Test
    void emitsEveryDefaultLimit() {
        DefaultLimits limits = DefaultLimits.builder()
                .cpuRequest(Cpu.millis(100))
                .memoryRequest(Memory.mebibytes(64))
                .cpuLimit(Cpu.millis(500))
                .memoryLimit(Memory.mebibytes(128))
                .maxCpu(Cpu.cores(2))
                .maxMemory(Memory.gibibytes(1))
                .build();

        Emitted emitted = Emitted.of(Emitted.tenant().withDefaultLimits(limits));

        assertYaml(emitted.only("LimitRange").body().mapping("spec"), """
                limits:
                  - type: Container
                    defaultRequest:
                      cpu: 100m
                      memory: 64Mi
                    default:
                      cpu: 500m
                      memory: 128Mi
                    max:
                      cpu: '2'
                      memory: 1Gi
                """);
    }

    @Test
    void emitsNoQuotaAndNoLimitsThatBoundNothing() {
        Tenant shop = Emitted.tenant()
                .withQuota(Quota.builder().build())
                .withDefaultLimits(DefaultLimits.builder().build());

        assertThat(Emitted.of(shop).names()).isEmpty();
    }

    @Test
    void emitsClaims() {
        Tenant shop = Emitted.tenant().withClaims(PersistentClaim.of(ClaimTemplate.of("media", Memory.gibibytes(20))));

        assertYaml(Emitted.of(shop).only("PersistentVolumeClaim").body(), """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata:
                  name: media
                  labels:
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                spec:
                  accessModes: [ReadWriteOnce]
                  resources:
                    requests:
                      storage: 20Gi
                """);
    }
}
