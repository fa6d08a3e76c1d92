package io.bastide.emitters.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesObjectCheckTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void isFoundByTheCompiler() {
        assertThat(ServiceLoader.load(Check.class)).extracting(Check::name).contains("kubernetes-objects");
    }

    @Test
    void findsTwoServicesOfOneName() {
        Exposure headless = Exposure.headless();
        Exposure clusterIp = Exposure.clusterIp();
        Workload store = Workload.statefulSet("store")
                .container(Emitted.container())
                .exposures(headless, clusterIp)
                .build();

        List<Diagnostic> findings = check(Emitted.of(store).emission().manifests());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(KubernetesRule.DUPLICATE_OBJECT);
            assertThat(finding.message()).isEqualTo("`Service store` is there twice");
            assertThat(finding.position().display())
                    .isEqualTo(clusterIp.declaredAt().fileName() + ":"
                            + clusterIp.declaredAt().line());
            assertThat(finding.related())
                    .extracting(related -> related.position().display())
                    .containsExactly(headless.declaredAt().fileName() + ":"
                            + headless.declaredAt().line());
        });
    }

    @Test
    void tellsVersionsOfAGroupFromGroups() {
        Manifest v2 = object("autoscaling/v2", "HorizontalPodAutoscaler", "web");
        Manifest v1 = object("autoscaling/v1", "HorizontalPodAutoscaler", "web");
        Manifest other = object("example.com/v1", "HorizontalPodAutoscaler", "web");

        assertThat(check(List.of(v2, v1, other))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Service, 63",
        "v1, Namespace, 63",
        "apps/v1, StatefulSet, 52",
        "batch/v1, CronJob, 52",
        "batch/v1, Job, 63",
        "apps/v1, Deployment, 253",
        "v1, ConfigMap, 253",
    })
    void boundsNamesByKind(String apiVersion, String kind, int longest) {
        assertThat(check(List.of(object(apiVersion, kind, "a".repeat(longest)))))
                .isEmpty();
        assertThat(check(List.of(object(apiVersion, kind, "a".repeat(longest + 1)))))
                .extracting(Diagnostic::rule)
                .containsExactly(KubernetesRule.NAME_TOO_LONG);
    }

    @Test
    void saysWhyANameIsTooLong() {
        List<Diagnostic> findings = check(List.of(object("batch/v1", "CronJob", "a".repeat(60))));

        assertThat(findings)
                .extracting(Diagnostic::message)
                .containsExactly("the name of `CronJob " + "a".repeat(60) + "` has 60 characters; a CronJob may have 52"
                        + " because its jobs are named by it and the time of their run");
    }

    @Test
    void takesAConfigMapOfOneMebibyte() {
        assertThat(check(List.of(configMap("data", "a".repeat(MEBIBYTE))))).isEmpty();
    }

    @Test
    void findsAConfigMapOfMore() {
        assertThat(check(List.of(configMap("data", "a".repeat(MEBIBYTE + 1)))))
                .extracting(Diagnostic::message)
                .containsExactly("`ConfigMap a` holds 1048577 bytes; the API server takes 1048576");
    }

    @Test
    void countsBytesNotCharacters() {
        assertThat(check(List.of(configMap("data", "ä".repeat(MEBIBYTE / 2 + 1)))))
                .hasSize(1);
    }

    @Test
    void countsBinaryDataAsItIsDecoded() {
        String exactly = "AAAA".repeat(MEBIBYTE / 3) + "AA==";

        assertThat(check(List.of(configMap("binaryData", exactly)))).isEmpty();
        assertThat(check(List.of(configMap("binaryData", "AAAA" + exactly)))).hasSize(1);
    }

    private static Manifest configMap(String member, String value) {
        Mapping body = object("v1", "ConfigMap", "a")
                .body()
                .with(member, Mapping.builder().put("key", value).build());
        return Manifest.of(body, CallSite.UNKNOWN);
    }

    private static Manifest object(String apiVersion, String kind, String name) {
        Mapping body = Mapping.builder()
                .put("apiVersion", apiVersion)
                .put("kind", kind)
                .put("metadata", Mapping.builder().put("name", name).build())
                .build();
        return Manifest.of(body, CallSite.UNKNOWN);
    }

    private static List<Diagnostic> check(List<Manifest> manifests) {
        return new KubernetesObjectCheck().check(Emitted.view(KubernetesVersion.V1_36), manifests);
    }
}
