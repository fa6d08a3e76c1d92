package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.HttpRouteExposure;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.network.ServicePort;
import io.bastide.dsl.workload.Workload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final GatewayRef GATEWAY = GatewayRef.of("infra", "public").listener("https");

    @Test
    void emitsAnIngressToTheServiceWithThePort() {
        Workload web = Emitted.web()
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80)))
                .exposedBy(Exposure.ingress("shop.example.com", "http"));

        assertYaml(Emitted.of(web).only("Ingress").body().without("metadata"), """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                spec:
                  rules:
                    - host: shop.example.com
                      http:
                        paths:
                          - path: /
                            pathType: Prefix
                            backend:
                              service:
                                name: web
                                port:
                                  name: http
                """);
    }

    @Test
    void emitsEverySettingOfAnIngress() {
        IngressExposure ingress = IngressExposure.of("shop.example.com", "http")
                .withName("shop")
                .withPath("/cart")
                .withIngressClass("internal")
                .withTlsSecret("shop-tls")
                .withAnnotations(Map.of("example.com/size", "8m"));
        Workload web = Emitted.web()
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80)))
                .exposedBy(ingress);

        Mapping body = Emitted.of(web).only("Ingress").body();

        assertYaml(body.mapping("metadata").without("labels"), "{name: shop, annotations: {example.com/size: 8m}}");
        assertYaml(body.mapping("spec"), """
                ingressClassName: internal
                tls:
                  - hosts: [shop.example.com]
                    secretName: shop-tls
                rules:
                  - host: shop.example.com
                    http:
                      paths:
                        - path: /cart
                          pathType: Prefix
                          backend:
                            service:
                              name: web
                              port:
                                name: http
                """);
    }

    @Test
    void takesTheIngressClassOfTheClusterWhenTheHostStatesNone() {
        Workload web = Emitted.web()
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80)))
                .exposedBy(Exposure.ingress("shop.example.com", "http"));
        var cluster = Emitted.EU.withIngressClass("nginx");

        Emitted emitted = Emitted.of(Emitted.view(Emitted.tenant(web), cluster));

        assertThat(emitted.only("Ingress").body().mapping("spec").text("ingressClassName"))
                .contains("nginx");
    }

    @Test
    void emitsAnHttpRoute() {
        HttpRouteExposure route = HttpRouteExposure.of("shop.example.com", GATEWAY, "http")
                .withName("shop")
                .withPath("/cart")
                .withAnnotations(Map.of("note", "a"));
        Workload web = Emitted.web()
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80).to(8080)))
                .exposedBy(route);

        assertYaml(Emitted.of(web).only("HTTPRoute").body(), """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata:
                  name: shop
                  labels:
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                  annotations:
                    note: a
                spec:
                  parentRefs:
                    - name: public
                      namespace: infra
                      sectionName: https
                  hostnames: [shop.example.com]
                  rules:
                    - matches:
                        - path:
                            type: PathPrefix
                            value: /cart
                      backendRefs:
                        - name: web
                          port: 80
                """);
    }

    @Test
    void prefersTheClusterInternalServiceAsBackend() {
        Workload web = Emitted.web()
                .exposedBy(Exposure.loadBalancer(ServicePort.named("http", 80)).named("web-external"))
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 8080)).named("web-internal"))
                .exposedBy(Exposure.httpRoute("shop.example.com", GATEWAY, "http"));

        assertYaml(backend(web), "{name: web-internal, port: 8080}");
    }

    @Test
    void takesTheFirstServiceWithThePortWhenNoneIsClusterInternal() {
        Workload web = Emitted.web()
                .exposedBy(Exposure.clusterIp(ServicePort.named("admin", 9000)))
                .exposedBy(Exposure.headless(ServicePort.named("http", 80)).named("web-peers"))
                .exposedBy(Exposure.loadBalancer(ServicePort.named("http", 81)).named("web-external"))
                .exposedBy(Exposure.httpRoute("shop.example.com", GATEWAY, "http"));

        assertYaml(backend(web), "{name: web-peers, port: 80}");
    }

    @Test
    void leavesOutRoutesToAPortThatNoServiceHas() {
        Workload web = Emitted.web()
                .exposedBy(Exposure.clusterIp(ServicePort.named("http", 80)))
                .exposedBy(Exposure.ingress("shop.example.com", "htpp"))
                .exposedBy(Exposure.httpRoute("shop.example.com", GATEWAY, "htpp"));

        assertThat(Emitted.of(web).names()).containsExactly("ServiceAccount web", "Deployment web", "Service web");
    }

    private static Mapping backend(Workload web) {
        Mapping rule = Emitted.of(web)
                .only("HTTPRoute")
                .body()
                .mapping("spec")
                .items("rules")
                .get(0)
                .asMapping()
                .orElseThrow();
        return rule.items("backendRefs").get(0).asMapping().orElseThrow();
    }
}
