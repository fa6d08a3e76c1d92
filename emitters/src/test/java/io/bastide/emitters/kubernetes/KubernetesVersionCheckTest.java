package io.bastide.emitters.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.check.Check;
import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.workload.ImmutableStatefulSet;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionCheckTest {
    private static final CallSite CAUSE = new CallSite("shop.Shop", "Shop.java", 3, "define", List.of());

    @Test
    void isFoundByTheCompiler() {
        assertThat(ServiceLoader.load(Check.class)).extracting(Check::name).contains("kubernetes-version");
    }

    @ParameterizedTest
    @EnumSource(KubernetesFeature.class)
    void findsEveryFeatureInItsSampleBelowItsVersionAndNotFromItOn(KubernetesFeature feature) {
        Manifest sample = manifest(FeatureSamples.of(feature));

        String found = Arrays.stream(KubernetesVersion.values())
                .filter(version -> !feature.find(ManifestParts.of(sample)).isEmpty() && !feature.isIn(version))
                .map(KubernetesVersion::toString)
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(FeatureSamples.versionsWithout(feature));
        assertThat(check(KubernetesVersion.V1_33, sample))
                .anySatisfy(finding -> assertThat(finding.message()).contains(feature.phrase()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: SPEC}",
                "{apiVersion: v1, kind: PodTemplate, metadata: {name: a}, template: {spec: SPEC}}",
                "{apiVersion: v1, kind: ReplicationController, metadata: {name: a}, spec: {template: {spec: SPEC}}}",
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: SPEC}}}",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {template: {spec: SPEC}}}",
                "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}, spec: {template: {spec: SPEC}}}",
                "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: a}, spec: {template: {spec: SPEC}}}",
                "{apiVersion: batch/v1, kind: Job, metadata: {name: a}, spec: {template: {spec: SPEC}}}",
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: a},"
                        + " spec: {jobTemplate: {spec: {template: {spec: SPEC}}}}}",
            })
    void looksIntoThePodsOfEveryKind(String object) {
        Manifest manifest = manifest(object.replace("SPEC", "{volumes: [{name: a, image: {reference: b}}]}"));

        assertThat(check(KubernetesVersion.V1_34, manifest)).hasSize(1);
        assertThat(check(KubernetesVersion.V1_35, manifest)).isEmpty();
    }

    @Test
    void looksIntoClaimsOfEveryKind() {
        String spec = "{volumeAttributesClassName: fast}";
        Manifest claim = manifest(
                "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}, spec: %s}".formatted(spec));
        Manifest set = manifest(
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {volumeClaimTemplates: [{spec: %s}]}}"
                        .formatted(spec));
        Manifest pod = manifest(
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {volumes: [{ephemeral: {volumeClaimTemplate: {spec: %s}}}]}}"
                        .formatted(spec));

        assertThat(check(KubernetesVersion.V1_33, claim, set, pod)).hasSize(3);
    }

    @Test
    void saysWhatIsUsedWhereAndFromWhichVersionOn() {
        Manifest pod = manifest(
                "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, spec: {volumes: [{name: x}, {name: a, image: {reference: b}}]}}");

        assertThat(check(KubernetesVersion.V1_33, pod)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(KubernetesRule.UNSUPPORTED_BY_VERSION);
            assertThat(finding.stage()).isEqualTo(Stage.CHECK);
            assertThat(finding.message())
                    .isEqualTo("`Pod shop/a` uses image volumes at `/spec/volumes/1/image`; cluster `eu` runs"
                            + " Kubernetes 1.33, and 1.35 is the first that has it on by default (feature gate"
                            + " `ImageVolume`)");
            assertThat(finding.help())
                    .isEqualTo("leave it out on this cluster, or state Kubernetes 1.35 or newer for it");
            assertThat(finding.subject()).isEqualTo("Pod shop/a");
            assertThat(finding.position().display()).isEqualTo("Shop.java:3");
            assertThat(finding.environments()).containsExactly("prod");
        });
    }

    @Test
    void saysThatNoVersionHasIt() {
        Manifest lease =
                manifest("{apiVersion: coordination.k8s.io/v1beta1, kind: LeaseCandidate, metadata: {name: a}}");

        assertThat(check(KubernetesVersion.V1_36, lease)).singleElement().satisfies(finding -> {
            assertThat(finding.message())
                    .isEqualTo("`LeaseCandidate a` uses an alpha or beta version of a built-in kind"
                            + " (`coordination.k8s.io/v1beta1`); cluster `eu` runs Kubernetes 1.36, which lacks it or"
                            + " has it off by default");
            assertThat(finding.help()).isEqualTo("use a stable version of the kind");
        });
    }

    @Test
    void leavesVersionsOfCustomKindsAlone() {
        Manifest route =
                manifest("{apiVersion: gateway.networking.k8s.io/v1beta1, kind: HTTPRoute, metadata: {name: a}}");
        Manifest scaler = manifest("{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {name: a}}");

        assertThat(check(KubernetesVersion.V1_33, route, scaler)).isEmpty();
    }

    @Test
    void leavesSidecarsAlone() {
        Manifest pod = manifest(
                "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {initContainers: [{name: b, restartPolicy: Always}]}}");

        assertThat(check(KubernetesVersion.V1_33, pod)).isEmpty();
    }

    @Test
    void acceptsAUserNamespaceOutsideTheNodesNetwork() {
        Workload web = Emitted.web().withSecurity(PodSecurity.restricted().withOwnUserNamespace());

        assertThat(check(KubernetesVersion.V1_33, Emitted.of(web).only("Deployment")))
                .isEmpty();
    }

    @Test
    void findsWhatTheDslCanSay() {
        Workload store = Workload.statefulSet("1st")
                .container(Emitted.container())
                .exposures(io.bastide.dsl.network.Exposure.headless())
                .build()
                .withController(ImmutableStatefulSet.builder()
                        .strategy(UpdateStrategy.rolling().unavailable(PodCount.of(2)))
                        .build());

        List<Diagnostic> findings = check(
                KubernetesVersion.V1_35,
                Emitted.of(store).emission().manifests().toArray(Manifest[]::new));

        assertThat(findings)
                .extracting(Diagnostic::subject)
                .containsExactlyInAnyOrder("StatefulSet 1st", "Service 1st");
    }

    @Test
    void blamesTheNearestLineThatIsKnown() {
        CallSite volume = new CallSite("shop.Shop", "Shop.java", 9, "define", List.of());
        Mapping body = YamlTrees.read("{apiVersion: v1, kind: Pod, metadata: {name: a}}")
                .with(
                        "spec",
                        Mapping.of(
                                "volumes",
                                io.bastide.compiler.tree.Sequence.of(Mapping.builder(volume)
                                        .put("image", Mapping.EMPTY)
                                        .build())));

        assertThat(check(KubernetesVersion.V1_33, Manifest.of(body, CAUSE)))
                .extracting(finding -> finding.position().display())
                .containsExactly("Shop.java:9");
    }

    private static Manifest manifest(String yaml) {
        return Manifest.of(YamlTrees.read(yaml), CAUSE);
    }

    private static List<Diagnostic> check(KubernetesVersion version, Manifest... manifests) {
        return new KubernetesVersionCheck().check(Emitted.view(version), List.of(manifests));
    }
}
