package io.bastide.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.network.Outside;
import io.bastide.dsl.source.Exemption;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.PodSecurity;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.Volume;
import io.bastide.dsl.workload.VolumeSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every call that leaves a safe default says why, and the reason is kept. */
class ExemptionsTest {
    private static final String REASON = "see decision 12";

    @ParameterizedTest(name = "{0}")
    @MethodSource("exemptingCalls")
    void keepsWhatWasLeftAndWhy(String setting, Function<String, List<Exemption>> call) {
        List<Exemption> exemptions = call.apply(REASON);

        assertThat(exemptions).containsExactly(Exemption.of(setting, REASON));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exemptingCalls")
    void refusesABlankReason(String setting, Function<String, List<Exemption>> call) {
        assertThatThrownBy(() -> call.apply(" "))
                .isInstanceOf(SpecException.class)
                .hasMessage("`" + setting + "` is asked for without a reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesEveryKindOfBlank(String reason) {
        assertThatThrownBy(() -> Exemption.of("host network", reason)).isInstanceOf(SpecException.class);
    }

    @Test
    void keepsExemptionsInTheOrderOfTheCalls() {
        ContainerSecurity security = ContainerSecurity.restricted()
                .withWritableRoot("writes its cache")
                .withCapability("NET_BIND_SERVICE", "listens on port 80")
                .runningAsRoot("the image knows no other user");

        assertThat(security.exemptions())
                .extracting(Exemption::setting)
                .containsExactly("writable root file system", "capability NET_BIND_SERVICE", "container runs as root");
    }

    @Test
    void doesWhatTheExemptionsOfAContainerSay() {
        ContainerSecurity security = ContainerSecurity.restricted()
                .withWritableRoot(REASON)
                .withCapability("NET_ADMIN", REASON)
                .withCapability("SYS_TIME", REASON)
                .privileged(REASON);

        assertThat(security.hasWritableRoot()).isTrue();
        assertThat(security.capabilities()).containsExactly("NET_ADMIN", "SYS_TIME");
        assertThat(security.isPrivileged()).isTrue();
        assertThat(security.allowsPrivilegeEscalation()).isTrue();
    }

    @Test
    void needsNoReasonForTheSafeSettings() {
        assertThat(ContainerSecurity.restricted().runningAs(1000, 1000).exemptions())
                .isEmpty();
        assertThat(PodSecurity.restricted()
                        .runningAs(1000, 1000)
                        .withOwnUserNamespace()
                        .exemptions())
                .isEmpty();
        assertThat(ServiceAccount.own().exemptions()).isEmpty();
        assertThat(NetworkStandard.defaultDeny().exemption()).isEmpty();
        assertThat(NamespaceChoice.own().exemption()).isEmpty();
        assertThat(Resources.of("1", "1Gi").exemption()).isEmpty();
    }

    static Stream<Arguments> exemptingCalls() {
        return Stream.of(containerCalls(), podCalls(), accountCalls(), tenantCalls(), volumeCalls())
                .flatMap(calls -> calls);
    }

    private static Stream<Arguments> containerCalls() {
        ContainerSecurity safe = ContainerSecurity.restricted();
        return Stream.of(
                call(
                        "container security context",
                        reason -> ContainerSecurity.leftToCluster(reason).exemptions()),
                call("privileged container", reason -> safe.privileged(reason).exemptions()),
                call(
                        "privilege escalation",
                        reason -> safe.allowingPrivilegeEscalation(reason).exemptions()),
                call(
                        "writable root file system",
                        reason -> safe.withWritableRoot(reason).exemptions()),
                call(
                        "container runs as root",
                        reason -> safe.runningAsRoot(reason).exemptions()),
                call(
                        "capability NET_ADMIN",
                        reason -> safe.withCapability("NET_ADMIN", reason).exemptions()),
                call(
                        "no resource requests",
                        reason -> listed(Resources.unstated(reason).exemption())));
    }

    private static Stream<Arguments> podCalls() {
        PodSecurity safe = PodSecurity.restricted();
        return Stream.of(
                call("pod runs as root", reason -> safe.runningAsRoot(reason).exemptions()),
                call("no seccomp profile", reason -> safe.withoutSeccomp(reason).exemptions()),
                call(
                        "seccomp left to the cluster",
                        reason -> safe.withSeccompLeftToCluster(reason).exemptions()),
                call("host network", reason -> safe.onHostNetwork(reason).exemptions()),
                call("host processes", reason -> safe.withHostProcesses(reason).exemptions()));
    }

    private static Stream<Arguments> accountCalls() {
        return Stream.of(
                call(
                        "default service account",
                        reason -> ServiceAccount.namespaceDefault(reason).exemptions()),
                call(
                        "service account token mounted",
                        reason -> ServiceAccount.own().mountingToken(reason).exemptions()),
                call(
                        "service account token left to the cluster",
                        reason -> ServiceAccount.existing("shared")
                                .withTokenLeftToCluster(reason)
                                .exemptions()));
    }

    private static Stream<Arguments> tenantCalls() {
        return Stream.of(
                call(
                        "open network",
                        reason -> listed(NetworkStandard.open(reason).exemption())),
                call(
                        "no namespace stated",
                        reason -> listed(NamespaceChoice.unstated(reason).exemption())),
                call(
                        "calls to every public address",
                        reason -> listed(Outside.internet(reason).exemption())));
    }

    private static Stream<Arguments> volumeCalls() {
        return Stream.of(
                call(
                        "empty dir without a limit",
                        reason -> listed(((VolumeSource.EmptyDir)
                                        Volume.unlimitedEmptyDir("data", reason).source())
                                .exemption())),
                call(
                        "host path /run/log",
                        reason -> List.of(((VolumeSource.HostPath) Volume.hostPath("logs", "/run/log", reason)
                                        .source())
                                .exemption())));
    }

    @Test
    void limitsAnEmptyDirWithoutAReason() {
        VolumeSource.EmptyDir source = (VolumeSource.EmptyDir)
                Volume.emptyDir("data", Memory.mebibytes(64)).source();

        assertThat(source.limit()).contains(Memory.mebibytes(64));
        assertThat(source.exemption()).isEmpty();
    }

    private static Arguments call(String setting, Function<String, List<Exemption>> call) {
        return Arguments.of(setting, call);
    }

    private static List<Exemption> listed(Optional<Exemption> exemption) {
        return exemption.stream().toList();
    }
}
