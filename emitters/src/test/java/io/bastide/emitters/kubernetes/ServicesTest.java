package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static io.bastide.emitters.kubernetes.Emitted.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.ContainerPort;
import io.bastide.dsl.workload.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServicesTest {
    @Test
    void emitsAClusterInternalService() {
        Workload web = Emitted.web()
                .withLabels(Map.of("app", "web"))
                .withSelector(Map.of("app", "web"))
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80).to(8080)));

        assertYaml(Emitted.of(web).only("Service").body(), """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web
                  labels:
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                    app: web
                spec:
                  type: ClusterIP
                  selector:
                    app: web
                  ports:
                    - name: http
                      port: 80
                      targetPort: 8080
                """);
    }

    @Test
    void emitsAHeadlessService() {
        Mapping spec = spec(Exposure.headless(ServicePort.named("sql", 5432)));

        assertYaml(spec, """
                type: ClusterIP
                clusterIP: None
                selector:
                  app.kubernetes.io/name: web
                ports:
                  - name: sql
                    port: 5432
                    targetPort: sql
                """);
    }

    @Test
    void emitsALoadBalancerForNamedSources() {
        Workload web = Emitted.web()
                .exposedBy(Exposure.loadBalancer(ServicePort.named("https", 443))
                        .named("web-external")
                        .from(Cidr.of("192.0.2.0/24"), Cidr.of("2001:db8::/32"))
                        .annotated("example.com/class", "public"));

        Mapping body = Emitted.of(web).only("Service").body();

        assertYaml(
                body.mapping("metadata").without("labels"),
                "{name: web-external, annotations: {example.com/class: public}}");
        assertYaml(body.mapping("spec"), """
                type: LoadBalancer
                loadBalancerSourceRanges: [192.0.2.0/24, '2001:db8::/32']
                selector:
                  app.kubernetes.io/name: web
                ports:
                  - name: https
                    port: 443
                    targetPort: https
                """);
    }

    @Test
    void statesTheProtocolOnlyWhenItIsNotTcp() {
        Mapping spec = spec(Exposure.clusterIp(
                ServicePort.named("dns", 53).over(Protocol.UDP),
                ServicePort.named("grpc", 9000).speaking("kubernetes.io/h2c")));

        assertYaml(Mapping.of("ports", spec.get("ports").orElseThrow()), """
                ports:
                  - name: dns
                    port: 53
                    targetPort: dns
                    protocol: UDP
                  - name: grpc
                    port: 9000
                    targetPort: grpc
                    appProtocol: kubernetes.io/h2c
                """);
    }

    @Test
    void opensEveryNamedContainerPortWhenNoPortIsStated() {
        Workload web = Emitted.web()
                .changeContainer(app -> app.withPorts(ContainerPort.named("http", 8080), ContainerPort.of(9090)))
                .withSidecars(container()
                        .withName("proxy")
                        .withPorts(ContainerPort.named("quic", 8443).over(Protocol.UDP)))
                .withInitContainers(container().withName("first").withPorts(ContainerPort.named("setup", 1)))
                .exposedBy(Exposure.clusterIp());

        Mapping spec = Emitted.of(web).only("Service").body().mapping("spec");

        assertYaml(Mapping.of("ports", spec.get("ports").orElseThrow()), """
                ports:
                  - name: http
                    port: 8080
                    targetPort: 8080
                  - name: quic
                    port: 8443
                    targetPort: 8443
                    protocol: UDP
                """);
    }

    @Test
    void leavesOutPortsWhenThereAreNone() {
        assertThat(spec(Exposure.headless()).has("ports")).isFalse();
    }

    @Test
    void leavesOutSourcesOfAServiceThatIsNoLoadBalancer() {
        Mapping spec = spec(Exposure.clusterIp(ServicePort.named("http", 80)).from(Cidr.of("192.0.2.0/24")));

        assertThat(spec.has("loadBalancerSourceRanges")).isFalse();
    }

    private static Mapping spec(Exposure exposure) {
        return Emitted.of(Emitted.web().exposedBy(exposure))
                .only("Service")
                .body()
                .mapping("spec");
    }
}
