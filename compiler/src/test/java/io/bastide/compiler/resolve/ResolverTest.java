package io.bastide.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.SpecPositions;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.source.Suppression;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import org.junit.jupiter.api.Test;
import specs.Shop;

class ResolverTest {
    private static final SpecPositions POSITIONS = site ->
            site.isKnown() ? new Position.SpecPosition(site.fileName(), site.line(), site.member()) : Position.NONE;

    @Test
    void ordersViewsByRankOfEnvironmentAndNameOfCluster() {
        ResolvedTenant resolved = resolve(Shop.tenant());

        assertThat(resolved.views())
                .extracting(
                        view -> view.environment().name() + "/" + view.cluster().name())
                .containsExactly("dev/west", "prod/east", "prod/west");
    }

    @Test
    void appliesNarrowerOverlaysLast() {
        Tenant tenant = Shop.tenant(
                Overlay.on(Shop.PROD, Shop.EAST).change(Shop.PAYMENT, w -> w.withReplicas(9)),
                Overlay.on(Shop.PROD).change(Shop.PAYMENT, w -> w.withReplicas(3)));

        ResolvedTenant resolved = resolve(tenant);

        assertThat(resolved.findings()).isEmpty();
        assertThat(resolved.views())
                .extracting(view -> payment(view).controller().replicas().orElse(0))
                .containsExactly(0, 9, 3);
    }

    @Test
    void keepsTheReferenceFreeOfOverlays() {
        Tenant tenant = Shop.tenant(Overlay.on(Shop.DEV).change(Shop.PAYMENT, w -> w.withReplicas(9)));

        ResolvedTenant resolved = resolve(tenant);

        assertThat(payment(resolved.reference()).controller().replicas()).isEmpty();
    }

    @Test
    void remembersWhichOverlayChangedWhichAttribute() {
        Tenant tenant = Shop.tenant(
                Overlay.on(Shop.PROD).change(Shop.PAYMENT, w -> w.withTag("2.0").withEnvVar("LOG", "debug")));

        List<AppliedChange> changes = resolve(tenant).views().get(1).changes().of("workload shop/payment", "container");

        assertThat(changes)
                .extracting(AppliedChange::field, AppliedChange::value, AppliedChange::overlay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "container.env[LOG]", "EnvVar[name=LOG, source=Literal[value=debug]]", "prod"),
                        org.assertj.core.groups.Tuple.tuple("container.image", "registry.example/payment:2.0", "prod"));
    }

    @Test
    void reportsTwoOverlaysThatSetOneFieldDifferently() {
        Tenant tenant = Shop.tenant(
                Overlay.on(Shop.PROD).change(Shop.PAYMENT, w -> w.withReplicas(3)),
                Overlay.on(Shop.PROD).change(Shop.PAYMENT, w -> w.withReplicas(4)));

        List<Diagnostic> findings = resolve(tenant).findings();

        assertThat(findings).extracting(finding -> finding.rule().code()).containsOnly("OVL002");
        assertThat(findings.get(0).message())
                .isEqualTo("`controller.replicas` of workload `shop/payment` is set to `3` and to `4`"
                        + " by two overlays of `prod`");
    }

    @Test
    void letsTwoOverlaysSetOneFieldAlike() {
        Tenant tenant = Shop.tenant(
                Overlay.on(Shop.PROD).change(Shop.PAYMENT, w -> w.withReplicas(3)),
                Overlay.on(Shop.PROD)
                        .change(Shop.PAYMENT, w -> w.withReplicas(3).withTag("2.0")));

        List<Diagnostic> findings = resolve(tenant).findings();

        assertThat(findings).isEmpty();
    }

    @Test
    void reportsAnUnknownWorkloadWithTheNameThatWasProbablyMeant() {
        Workload misspelt = Shop.PAYMENT.withName("paymnet");
        Tenant tenant = Shop.tenant(Overlay.on(Shop.PROD).change(misspelt, w -> w.withReplicas(3)));

        List<Diagnostic> findings = resolve(tenant).findings();

        assertThat(findings).extracting(finding -> finding.rule().code()).containsOnly("OVL001");
        assertThat(findings.get(0).help()).isEqualTo("did you mean `payment`?");
    }

    @Test
    void reportsARefusedValueInsteadOfFailing() {
        Tenant tenant = Shop.tenant(Overlay.on(Shop.DEV).change(Shop.PAYMENT, w -> {
            throw new SpecException("port `0` does not exist", "use another");
        }));

        List<Diagnostic> findings = resolve(tenant).findings();

        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("OVL003");
        assertThat(findings.get(0).message()).contains("port `0` does not exist");
    }

    @Test
    void reportsAnOverlayThatChangesNothing() {
        Tenant tenant = Shop.tenant(Overlay.on(Shop.DEV).change(Shop.PAYMENT, w -> w.withTag("1.0")));

        List<Diagnostic> findings = resolve(tenant).findings();

        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("OVL005");
    }

    @Test
    void leadsACallToThePodPortBehindTheService() {
        TenantView view = resolve(Shop.tenant()).views().get(0);

        assertThat(view.flows())
                .extracting(flow ->
                        flow.source().display() + " -> " + flow.destination().display() + ":" + flow.port())
                .containsExactly("shop/checkout -> shop/payment:50051");
    }

    @Test
    void showsACallBetweenTenantsToBoth() {
        Tenant bank =
                Tenant.named("bank").owner("team-bank").workloads(Shop.PAYMENT).build();
        Workload caller = Shop.CHECKOUT.withCalls(
                WorkloadCall.of("payment", PortRef.of("grpc")).in("bank"));
        Tenant shop = Shop.tenant().withWorkloads(caller);
        Resolver resolver = Resolver.of(Shop.platform(shop, bank), POSITIONS);

        ResolvedTenant fromShop = resolver.resolve(shop);
        ResolvedTenant fromBank = resolver.resolve(bank);

        assertThat(fromShop.findings()).isEmpty();
        assertThat(fromShop.views().get(0).flows())
                .isEqualTo(fromBank.views().get(0).flows());
        assertThat(fromBank.views().get(0).flows()).hasSize(1);
    }

    @Test
    void reportsACallToAPortThatAnotherTenantDoesNotHave() {
        Tenant bank =
                Tenant.named("bank").owner("team-bank").workloads(Shop.PAYMENT).build();
        Workload caller = Shop.CHECKOUT.withCalls(
                WorkloadCall.of("payment", PortRef.of("http")).in("bank"));
        Tenant shop = Shop.tenant().withWorkloads(caller);

        List<Diagnostic> findings =
                Resolver.of(Shop.platform(shop, bank), POSITIONS).resolve(shop).findings();

        assertThat(findings).extracting(finding -> finding.rule().code()).containsOnly("OVL007");
        assertThat(findings.get(0).message())
                .isEqualTo("workload `shop/checkout` calls port `http` of `bank/payment`, which is not declared");
    }

    @Test
    void suppressionsOfATenantCoverItsSecrets() {
        Tenant tenant = Shop.tenant()
                .withSecrets(Secret.named("login").value("password", SecretSource.password(32)))
                .withSuppressions(Suppression.of("SOP017", "ADR 12"));

        ResolvedTenant resolved = resolve(tenant);

        assertThat(resolved.suppressions())
                .singleElement()
                .satisfies(request -> assertThat(request.subjects())
                        .containsExactly("tenant " + tenant.name(), "secret " + tenant.name() + "/login"));
    }

    private static ResolvedTenant resolve(Tenant tenant) {
        return Resolver.of(Shop.platform(tenant), POSITIONS).resolve(tenant);
    }

    private static Workload payment(TenantView view) {
        return view.tenant().workloads().get(0);
    }
}
