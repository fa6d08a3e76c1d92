package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.resolve.Flow;
import io.bastide.compiler.resolve.Peer;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.NetworkStandard;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.source.CallSite;
import io.bastide.dsl.value.Cidr;
import io.bastide.dsl.value.Protocol;
import io.bastide.dsl.workload.PodSecurity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkPoliciesTest {
    private static final Peer WEB = peer("shop", "shop", "web");
    private static final Peer CACHE = peer("shop", "shop", "cache");
    private static final Peer BILLING = peer("billing", "billing-prod", "api");
    private static final Peer INGRESS = new Peer.NamespacePeer("ingress-nginx");

    private static final Tenant SHOP = Emitted.tenant(
                    Emitted.web(), Emitted.web().withName("cache"))
            .withNamespace(NamespaceChoice.own())
            .withNetwork(NetworkStandard.defaultDeny());

    @Test
    void closesEverythingButNameResolution() {
        Emitted emitted = Emitted.of(SHOP);

        assertYaml(policy(emitted, "default-deny"), """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata:
                  name: default-deny
                  namespace: shop
                  labels:
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                spec:
                  podSelector: {}
                  policyTypes: [Ingress, Egress]
                """);
        assertYaml(policy(emitted, "allow-dns").mapping("spec"), """
                podSelector: {}
                policyTypes: [Egress]
                egress:
                  - to:
                      - namespaceSelector:
                          matchLabels:
                            kubernetes.io/metadata.name: kube-system
                        podSelector:
                          matchLabels:
                            k8s-app: kube-dns
                    ports:
                      - protocol: UDP
                        port: 53
                      - protocol: TCP
                        port: 53
                """);
    }

    @Test
    void emitsNoPolicyForAnOpenNetwork() {
        Tenant open = SHOP.withNetwork(NetworkStandard.open("moved step by step"));

        Emitted emitted = Emitted.of(open, flow(WEB, CACHE, 6379));

        assertThat(emitted.names()).noneMatch(name -> name.startsWith("NetworkPolicy"));
    }

    @Test
    void emitsNoPolicyForAWorkloadThatNobodyTalksTo() {
        Emitted emitted = Emitted.of(SHOP);

        assertThat(emitted.names())
                .filteredOn(name -> name.startsWith("NetworkPolicy"))
                .containsExactly("NetworkPolicy default-deny", "NetworkPolicy allow-dns");
    }

    @Test
    void opensBothEndsOfAConnectionInsideTheTenant() {
        Emitted emitted = Emitted.of(SHOP, flow(WEB, CACHE, 6379));

        assertYaml(policy(emitted, "web").mapping("spec"), """
                podSelector:
                  matchLabels:
                    app.kubernetes.io/name: web
                policyTypes: [Egress]
                egress:
                  - to:
                      - podSelector:
                          matchLabels:
                            app.kubernetes.io/name: cache
                    ports:
                      - protocol: TCP
                        port: 6379
                """);
        assertYaml(policy(emitted, "cache").mapping("spec"), """
                podSelector:
                  matchLabels:
                    app.kubernetes.io/name: cache
                policyTypes: [Ingress]
                ingress:
                  - from:
                      - podSelector:
                          matchLabels:
                            app.kubernetes.io/name: web
                    ports:
                      - protocol: TCP
                        port: 6379
                """);
    }

    @Test
    void groupsPortsByPeerAndSortsThem() {
        Emitted emitted = Emitted.of(
                SHOP,
                flow(INGRESS, WEB, 8080),
                flow(CACHE, WEB, 9000),
                new Flow(CACHE, WEB, 53, Protocol.UDP, CallSite.UNKNOWN),
                flow(CACHE, WEB, 53),
                flow(CACHE, WEB, 53));

        assertYaml(
                Mapping.of(
                        "ingress",
                        policy(emitted, "web").mapping("spec").get("ingress").orElseThrow()),
                """
                ingress:
                  - from:
                      - namespaceSelector:
                          matchLabels:
                            kubernetes.io/metadata.name: ingress-nginx
                    ports:
                      - protocol: TCP
                        port: 8080
                  - from:
                      - podSelector:
                          matchLabels:
                            app.kubernetes.io/name: cache
                    ports:
                      - protocol: TCP
                        port: 53
                      - protocol: UDP
                        port: 53
                      - protocol: TCP
                        port: 9000
                """);
    }

    @Test
    void namesNamespaceAndPodsOfAnotherTenantInOneElement() {
        Emitted emitted = Emitted.of(SHOP, flow(WEB, BILLING, 443));

        assertYaml(firstPeer(emitted, "egress", "to"), """
                namespaceSelector:
                  matchLabels:
                    kubernetes.io/metadata.name: billing-prod
                podSelector:
                  matchLabels:
                    app.kubernetes.io/name: api
                """);
    }

    @Test
    void namesOnlyPodsOfAnotherTenantInTheSameNamespace() {
        Tenant shared = SHOP.withNamespace(NamespaceChoice.existing("billing-prod"));

        Emitted emitted = Emitted.of(shared, flow(peer("shop", "billing-prod", "web"), BILLING, 443));

        assertYaml(firstPeer(emitted, "egress", "to"), "podSelector: {matchLabels: {app.kubernetes.io/name: api}}");
    }

    @Test
    void statesNoNamespaceAnywhereWhenWhoeverAppliesChooses() {
        Tenant unstated = SHOP.withNamespace(NamespaceChoice.unstated("a demo"));

        Emitted emitted = Emitted.of(unstated, flow(peer("shop", "", "web"), peer("shop", "", "cache"), 6379));

        assertThat(emitted.emission().manifests())
                .allSatisfy(manifest -> assertThat(manifest.id().namespace()).isEmpty());
        assertYaml(firstPeer(emitted, "egress", "to"), "podSelector: {matchLabels: {app.kubernetes.io/name: cache}}");
    }

    @Test
    void selectsPodsByTheLabelsThatTheAuthorStated() {
        Tenant shop = SHOP.withWorkloads(Emitted.web().withSelector(Map.of("app", "web")));
        Peer web = new Peer.WorkloadPeer("shop", "shop", "web", Map.of("app", "web"));

        Emitted emitted = Emitted.of(shop, flow(web, web, 7000));

        assertYaml(policy(emitted, "web").mapping("spec"), """
                podSelector:
                  matchLabels:
                    app: web
                policyTypes: [Ingress, Egress]
                ingress:
                  - from:
                      - podSelector:
                          matchLabels:
                            app: web
                    ports:
                      - protocol: TCP
                        port: 7000
                egress:
                  - to:
                      - podSelector:
                          matchLabels:
                            app: web
                    ports:
                      - protocol: TCP
                        port: 7000
                """);
    }

    @Test
    void keepsExceptionsInTheBlocksThatHoldThem() {
        Peer outside = addresses(
                List.of("0.0.0.0/0", "2001:db8::/32", "198.51.100.0/24"),
                List.of("10.0.0.0/8", "2001:db8:1::/48", "198.51.100.0/25"));

        Emitted emitted = Emitted.of(SHOP, flow(WEB, outside, 443));

        Mapping rule = firstRule(emitted, "egress");
        assertYaml(Mapping.of("to", rule.get("to").orElseThrow()), """
                to:
                  - ipBlock:
                      cidr: 0.0.0.0/0
                      except: [10.0.0.0/8, 198.51.100.0/25]
                  - ipBlock:
                      cidr: 2001:db8::/32
                      except: ['2001:db8:1::/48']
                  - ipBlock:
                      cidr: 198.51.100.0/24
                      except: [198.51.100.0/25]
                """);
    }

    @Test
    void leavesOutBlocksThatAnExceptionCovers() {
        Peer outside = addresses(List.of("10.1.0.0/16", "192.0.2.0/24", "10.0.0.0/8"), List.of("10.0.0.0/8"));

        Emitted emitted = Emitted.of(SHOP, flow(WEB, outside, 443));

        assertThat(firstRule(emitted, "egress").items("to")).hasSize(1);
        assertYaml(firstPeer(emitted, "egress", "to"), "ipBlock: {cidr: 192.0.2.0/24}");
    }

    @Test
    void opensNothingForAddressesThatAreAllExcepted() {
        Peer outside = addresses(List.of("10.1.0.0/16"), List.of("10.0.0.0/8"));

        Emitted emitted = Emitted.of(SHOP, flow(WEB, outside, 443));

        assertThat(emitted.names()).doesNotContain("NetworkPolicy web");
        assertThat(emitted.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo(KubernetesRule.SETTING_WITHOUT_EFFECT));
    }

    @Test
    void opensNothingForAnotherTenantWhoseNamespaceIsUnknown() {
        Emitted emitted = Emitted.of(SHOP, flow(WEB, peer("billing", "", "api"), 443));

        assertThat(emitted.names()).doesNotContain("NetworkPolicy web");
        assertThat(emitted.findings())
                .extracting(finding -> finding.message())
                .containsExactly("the connection of workload `web` with `billing/api` names no address or namespace"
                        + " that a network policy could open");
    }

    @Test
    void ignoresAWorkloadOfTheSameNameInAnotherTenant() {
        Emitted emitted = Emitted.of(SHOP, flow(CACHE, peer("billing", "billing", "web"), 443));

        assertThat(emitted.names()).doesNotContain("NetworkPolicy web").contains("NetworkPolicy cache");
    }

    @Test
    void reportsAWorkloadForWhichNoPolicyHolds() {
        Tenant shop = SHOP.withWorkloads(
                Emitted.web().withSecurity(PodSecurity.restricted().onHostNetwork("watches the network")));

        Emitted emitted = Emitted.of(shop);

        assertThat(emitted.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(KubernetesRule.HOST_NETWORK);
            assertThat(finding.subject()).isEqualTo("workload shop/web");
            assertThat(finding.environments()).containsExactly("prod");
        });
    }

    @Test
    void saysNothingOfHostNetworkWhereTheNetworkIsOpenAnyway() {
        Emitted emitted =
                Emitted.of(Emitted.web().withSecurity(PodSecurity.restricted().onHostNetwork("watches the network")));

        assertThat(emitted.findings()).isEmpty();
    }

    @Test
    void pointsEachRuleAtTheDeclarationOfTheConnection() {
        CallSite call = new CallSite("shop.Shop", "Shop.java", 42, "define", List.of());

        Emitted emitted = Emitted.of(SHOP, new Flow(WEB, CACHE, 6379, Protocol.TCP, call));

        assertThat(firstRule(emitted, "egress").origin()).isEqualTo(call);
    }

    private static Peer peer(String tenant, String namespace, String workload) {
        return new Peer.WorkloadPeer(tenant, namespace, workload, Map.of("app.kubernetes.io/name", workload));
    }

    private static Peer addresses(List<String> blocks, List<String> except) {
        return new Peer.AddressPeer(
                "outside",
                blocks.stream().map(Cidr::of).toList(),
                except.stream().map(Cidr::of).toList());
    }

    private static Flow flow(Peer source, Peer destination, int port) {
        return new Flow(source, destination, port, Protocol.TCP, CallSite.UNKNOWN);
    }

    private static Mapping policy(Emitted emitted, String name) {
        return emitted.emission().manifests().stream()
                .filter(manifest -> manifest.id().kind().equals("NetworkPolicy")
                        && manifest.id().name().equals(name))
                .map(Manifest::body)
                .findFirst()
                .orElseThrow();
    }

    private static Mapping firstRule(Emitted emitted, String direction) {
        return policy(emitted, "web")
                .mapping("spec")
                .items(direction)
                .get(0)
                .asMapping()
                .orElseThrow();
    }

    private static Mapping firstPeer(Emitted emitted, String direction, String key) {
        return firstRule(emitted, direction).items(key).get(0).asMapping().orElseThrow();
    }
}
