package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.DEV;
import static io.bastide.compiler.validate.Samples.EU;
import static io.bastide.compiler.validate.Samples.PROD;
import static io.bastide.compiler.validate.Samples.served;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.Exposure;
import io.bastide.dsl.network.GatewayRef;
import io.bastide.dsl.network.IngressExposure;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClusterClaimsTest {
    private static final Cluster US = Cluster.named("us").build();

    private final Validator validator = new Validator();

    @Test
    void refusesTwoTenantsInOneNamespace() {
        Tenant cart = tenant().withName("cart").withNamespace(NamespaceChoice.existing("shop"));

        List<Diagnostic> findings = validate(view(tenant()), view(cart));

        assertThat(Case.shown(findings)).isEqualTo("""
                        VAL003 tenant shop, namespace
                        tenants `cart`, `shop` share namespace `shop` on cluster `eu`
                        help: give one of them another namespace with NamespaceChoice.own(…)
                        """);
    }

    @Test
    void takesOneNamespaceNameOnTwoClusters() {
        Tenant cart = tenant().withName("cart").withNamespace(NamespaceChoice.own("shop"));

        assertThat(validate(view(tenant(), PROD, EU), view(cart, PROD, US))).isEmpty();
    }

    @Test
    void saysNothingAboutNamespacesThatAreNotStated() {
        Tenant cart = tenant().withName("cart").withNamespace(NamespaceChoice.unstated("chosen by the pipeline"));
        Tenant bank = tenant().withName("bank").withNamespace(NamespaceChoice.unstated("chosen by the pipeline"));

        assertThat(validate(view(cart), view(bank), view(cart, DEV, EU))).isEmpty();
    }

    @Test
    void refusesTwoEnvironmentsInOneNamespace() {
        List<Diagnostic> findings = validate(view(tenant(), PROD, EU), view(tenant(), DEV, EU));

        assertThat(Case.shown(findings)).isEqualTo("""
                        VAL004 tenant shop, namespace
                        tenant `shop` has namespace `shop` on cluster `eu` in environments `dev`, `prod`
                        help: give it another namespace in one of them with changeTenant(…) of an overlay, or suppress VAL004 with a reason
                        """);
        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::environments)
                .isEqualTo(List.of("dev", "prod"));
    }

    @Test
    void refusesTwoWorkloadsAtOneHost() {
        Tenant shop = tenant(at("shop.example.com"), at("shop.example.com").withName("other"));

        List<Diagnostic> findings = validate(view(shop));

        assertThat(Case.shown(findings)).isEqualTo("""
                        VAL054 workload shop/web, exposures
                        workload `shop/web` answers for `shop.example.com/` on cluster `eu`, where workload `shop/other` does already
                        help: give one of them another host or path, or suppress VAL054 with a reason
                        """);
    }

    @Test
    void takesOneHostWithTwoPathsOrDoors() {
        Workload cart = served().withName("cart")
                .exposedBy(IngressExposure.of("shop.example.com", "http").withPath("/cart"));
        Workload inner = served().withName("inner")
                .exposedBy(IngressExposure.of("shop.example.com", "http").withIngressClass("internal"));
        Workload routed = served().withName("routed")
                .exposedBy(Exposure.httpRoute("shop.example.com", GatewayRef.of("infra", "gate"), "http"));

        assertThat(validate(view(tenant(at("shop.example.com"), cart, inner, routed))))
                .isEmpty();
    }

    @Test
    void refusesTwoEnvironmentsAtOneHost() {
        Tenant shop = tenant(at("shop.example.com"));
        Tenant test = shop.withNamespace(NamespaceChoice.own("shop-dev"));

        List<Diagnostic> findings = validate(view(test, DEV, EU), view(shop, PROD, EU));

        assertThat(findings)
                .extracting(Diagnostic::message)
                .containsExactly("workload `shop/web` answers for `shop.example.com/` on cluster `eu` in environments"
                        + " `dev`, `prod`");
    }

    @Test
    void oneCauseIsOneFinding() {
        Tenant shop = tenant(at("shop.example.com"));

        List<Diagnostic> findings = validate(view(shop, DEV, EU), view(shop, PROD, EU));

        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("VAL004");
    }

    @Test
    void theOrderOfClaimsDoesNotMatter() {
        List<ClusterClaim> claims = new ArrayList<>();
        Stream.of("a", "b", "c")
                .map(name -> tenant(at("shop.example.com")).withName(name).withNamespace(NamespaceChoice.own("x")))
                .forEach(tenant -> claims.addAll(validator.claims(view(tenant))));
        List<Diagnostic> findings = validator.validateClaims(claims);

        Collections.reverse(claims);

        assertThat(validator.validateClaims(claims)).isEqualTo(findings).hasSize(4);
    }

    private static Workload at(String host) {
        return served().exposedBy(Exposure.ingress(host, "http"));
    }

    private List<Diagnostic> validate(TenantView... views) {
        return validator.validateClaims(Stream.of(views)
                .flatMap(view -> validator.claims(view).stream())
                .toList());
    }
}
