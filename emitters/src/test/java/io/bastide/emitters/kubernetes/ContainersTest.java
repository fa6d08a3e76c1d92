package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.ContainerSecurity;
import io.bastide.dsl.workload.EnvFrom;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.ImmutableContainerSecurity;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.ProbeAction;
import io.bastide.dsl.workload.PullPolicy;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.VolumeMount;
import io.bastide.dsl.workload.Workload;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainersTest {
    @Test
    void keepsTheOrderInWhichContainersAreRead() {
        Mapping emitted = emitted(app -> app.withPullPolicy(PullPolicy.ALWAYS)
                .withCommand("run")
                .withArgs("--fast")
                .withWorkingDir("/app")
                .withPorts(ContainerPort.of(80))
                .withEnvFrom(EnvFrom.config("settings"))
                .withEnv(EnvVar.of("A", "1"))
                .withMounts(VolumeMount.of("data", "/data"))
                .withStartup(Probe.tcp(80))
                .withLiveness(Probe.tcp(80))
                .withReadiness(Probe.tcp(80))
                .withPreStop("sleep", "5"));

        assertThat(emitted.keys())
                .containsExactly(
                        "name",
                        "image",
                        "imagePullPolicy",
                        "command",
                        "args",
                        "workingDir",
                        "ports",
                        "envFrom",
                        "env",
                        "resources",
                        "volumeMounts",
                        "startupProbe",
                        "livenessProbe",
                        "readinessProbe",
                        "lifecycle",
                        "securityContext");
        assertYaml(emitted.mapping("lifecycle"), "preStop: {exec: {command: [sleep, '5']}}");
    }

    @ParameterizedTest
    @CsvSource({"ALWAYS, Always", "IF_NOT_PRESENT, IfNotPresent", "NEVER, Never"})
    void namesPullPoliciesAsTheApiDoes(PullPolicy policy, String word) {
        Mapping emitted = emitted(app -> app.withPullPolicy(policy));

        assertThat(emitted.text("imagePullPolicy")).contains(word);
    }

    @Test
    void leavesOutTheProtocolOfTcpPorts() {
        Mapping emitted = emitted(app -> app.withPorts(
                ContainerPort.of(8080),
                ContainerPort.named("http", 80),
                ContainerPort.named("dns", 53).over(Protocol.UDP)));

        assertYaml(emitted, "ports", """
                ports:
                  - containerPort: 8080
                  - name: http
                    containerPort: 80
                  - name: dns
                    containerPort: 53
                    protocol: UDP
                """);
    }

    @Test
    void emitsEveryKindOfVariable() {
        Mapping emitted = emitted(app -> app.withEnv(
                        EnvVar.of("EMPTY", ""),
                        EnvVar.of("PORT", 8080),
                        EnvVar.field("NAME", "metadata.name"),
                        EnvVar.config("MODE", "settings", "mode"),
                        EnvVar.secret("TOKEN", "keys", "token"))
                .withEnvFrom(EnvFrom.config("settings").prefixed("S_"), EnvFrom.secret("keys")));

        assertYaml(emitted, "env", """
                env:
                  - name: EMPTY
                    value: ''
                  - name: PORT
                    value: '8080'
                  - name: NAME
                    valueFrom:
                      fieldRef:
                        fieldPath: metadata.name
                  - name: MODE
                    valueFrom:
                      configMapKeyRef:
                        name: settings
                        key: mode
                  - name: TOKEN
                    valueFrom:
                      secretKeyRef:
                        name: keys
                        key: token
                """);
        assertYaml(emitted, "envFrom", """
                envFrom:
                  - prefix: S_
                    configMapRef:
                      name: settings
                  - secretRef:
                      name: keys
                """);
    }

    @Test
    void emitsRequestsAndLimits() {
        Mapping emitted =
                emitted(app -> app.withResources(Resources.of("1", "64Mi").upTo("2500m", "1Gi")));

        assertYaml(emitted.mapping("resources"), """
                requests:
                  cpu: '1'
                  memory: 64Mi
                limits:
                  cpu: 2500m
                  memory: 1Gi
                """);
    }

    @Test
    void emitsNoResourcesWhenNoneAreStated() {
        Mapping emitted = emitted(app -> app.withResources(Resources.unstated("measured later")));

        assertThat(emitted.has("resources")).isFalse();
    }

    @Test
    void emitsEverySettingOfAProbe() {
        Probe probe = Probe.http("/ready", "http")
                .withHeader("Cookie", "probe")
                .withInitialDelay(Duration.ofSeconds(10))
                .withPeriod(Duration.ofSeconds(5))
                .withTimeout(Duration.ofSeconds(2))
                .withSuccessThreshold(2)
                .withFailureThreshold(4);

        Mapping emitted = emitted(app -> app.withReadiness(probe));

        assertYaml(emitted.mapping("readinessProbe"), """
                httpGet:
                  path: /ready
                  port: http
                  httpHeaders:
                    - name: Cookie
                      value: probe
                initialDelaySeconds: 10
                periodSeconds: 5
                timeoutSeconds: 2
                successThreshold: 2
                failureThreshold: 4
                """);
    }

    @Test
    void emitsEveryKindOfProbe() {
        assertYaml(probe(Probe.http("/", 8080)), "httpGet: {path: /, port: 8080}");
        assertYaml(probe(Probe.tcp("redis")), "tcpSocket: {port: redis}");
        assertYaml(probe(Probe.grpc(9000)), "grpc: {port: 9000}");
        assertYaml(
                probe(Probe.grpc(9000).withAction(new ProbeAction.Grpc(PortRef.of(9000), "shop.Cart"))),
                "grpc: {port: 9000, service: shop.Cart}");
        assertYaml(probe(Probe.exec("true", "-v")), "exec: {command: ['true', -v]}");
    }

    @Test
    void looksUpTheNumberOfAGrpcPort() {
        Mapping emitted =
                emitted(app -> app.withPorts(ContainerPort.named("grpc", 7000)).withLiveness(Probe.grpc("grpc")));

        assertYaml(emitted.mapping("livenessProbe"), "grpc: {port: 7000}");
    }

    @Test
    void looksUpTheNumberOfAGrpcPortInOtherContainers() {
        Workload web = Emitted.web()
                .changeContainer(app -> app.withLiveness(Probe.grpc("grpc")))
                .withSidecars(container().withName("proxy").withPorts(ContainerPort.named("grpc", 7001)));

        Mapping emitted = Emitted.of(web).firstContainer();

        assertYaml(emitted.mapping("livenessProbe"), "grpc: {port: 7001}");
    }

    @Test
    void leavesOutAProbeOfAGrpcPortThatNoContainerHas() {
        Mapping emitted = emitted(app -> app.withLiveness(Probe.grpc("grpc")));

        assertThat(emitted.has("livenessProbe")).isFalse();
    }

    @Test
    void leavesOnlyTheDefaultsThatAreNamed() {
        ContainerSecurity security = ContainerSecurity.restricted()
                .withWritableRoot("writes beside its program")
                .runningAsRoot("binds a raw socket")
                .withCapability("NET_RAW", "sends pings")
                .runningAs(0, 10);

        Mapping emitted = emitted(app -> app.withSecurity(security));

        assertYaml(emitted.mapping("securityContext"), """
                allowPrivilegeEscalation: false
                capabilities:
                  drop: [ALL]
                  add: [NET_RAW]
                privileged: false
                readOnlyRootFilesystem: false
                runAsNonRoot: false
                runAsUser: 0
                runAsGroup: 10
                """);
    }

    @Test
    void saysNothingOfCapabilitiesOfAPrivilegedContainer() {
        Mapping emitted =
                emitted(app -> app.withSecurity(ContainerSecurity.restricted().privileged("loads kernel modules")));

        assertYaml(emitted.mapping("securityContext"), """
                allowPrivilegeEscalation: true
                privileged: true
                readOnlyRootFilesystem: true
                """);
    }

    @Test
    void allowsEscalationWithPrivilegeBecauseTheApiRefusesTheOneWithoutTheOther() {
        ContainerSecurity security =
                ImmutableContainerSecurity.builder().isPrivileged(true).build();

        Mapping emitted = emitted(app -> app.withSecurity(security));

        assertThat(emitted.mapping("securityContext").get("allowPrivilegeEscalation"))
                .contains(Scalar.TRUE);
    }

    @Test
    void keepsWhatIsStatedBesideASecurityContextThatIsLeftToTheCluster() {
        ContainerSecurity security = ContainerSecurity.leftToCluster("as it was")
                .withCapability("NET_ADMIN", "sets routes")
                .runningAs(5, 6);

        Mapping emitted = emitted(app -> app.withSecurity(security));

        assertYaml(emitted.mapping("securityContext"), """
                capabilities:
                  add: [NET_ADMIN]
                runAsUser: 5
                runAsGroup: 6
                """);
    }

    private static Mapping emitted(UnaryOperator<Container> change) {
        return Emitted.of(Emitted.web().changeContainer(change)).firstContainer();
    }

    private static Mapping probe(Probe probe) {
        return emitted(app -> app.withLiveness(probe)).mapping("livenessProbe");
    }

    private static void assertYaml(Mapping container, String key, String yaml) {
        Emitted.assertYaml(Mapping.of(key, container.get(key).orElseThrow()), yaml);
    }

    private static void assertYaml(Mapping actual, String yaml) {
        Emitted.assertYaml(actual, yaml);
    }
}
