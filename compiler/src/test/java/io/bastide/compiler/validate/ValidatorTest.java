package io.bastide.compiler.validate;

import static io.bastide.compiler.validate.Samples.DEV;
import static io.bastide.compiler.validate.Samples.EU;
import static io.bastide.compiler.validate.Samples.PROD;
import static io.bastide.compiler.validate.Samples.at;
import static io.bastide.compiler.validate.Samples.database;
import static io.bastide.compiler.validate.Samples.served;
import static io.bastide.compiler.validate.Samples.server;
import static io.bastide.compiler.validate.Samples.tenant;
import static io.bastide.compiler.validate.Samples.view;
import static io.bastide.compiler.validate.Samples.web;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Diagnostics;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.diagnostic.RelatedPosition;
import io.bastide.compiler.diagnostic.Stage;
import io.bastide.compiler.resolve.AppliedChange;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.dsl.Overlay;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.TenantDefinition;
import io.bastide.dsl.network.WorkloadCall;
import io.bastide.dsl.value.PortRef;
import io.bastide.dsl.workload.EnvVar;
import io.bastide.dsl.workload.Probe;
import io.bastide.dsl.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValidatorTest {
    private final Validator validator = new Validator();

    @Test
    void isSilentAboutSoundSpecs() {
        Tenant shop = tenant(served(), database().withCalls(served().on("http")), Samples.job(), Samples.agent());

        assertThat(validator.validateTenant(view(shop))).isEmpty();
        assertThat(validator.validatePlatform(Samples.platform(shop), Samples.POSITIONS))
                .isEmpty();
    }

    @Test
    void doesNotMakeLazyTenants() {
        TenantDefinition lazy = TenantDefinition.lazily("cart", () -> {
            throw new AssertionError("made");
        });

        List<Diagnostic> findings =
                validator.validatePlatform(Samples.platform().withTenants(lazy, lazy), Samples.POSITIONS);

        assertThat(findings).extracting(Diagnostic::message).containsExactly("two tenants have the name `cart`");
    }

    @Test
    void dropsWhatFollowsFromAnEarlierWave() {
        Workload broken = web().withName("Web").withReplicas(-1).withCalls(WorkloadCall.of("gone", PortRef.of(1)));

        List<Diagnostic> findings = validator.validateTenant(view(broken));

        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("VAL006");
    }

    @Test
    void reportsEverythingOfOneWave() {
        Workload broken = web().withReplicas(-1).withTag("latest");

        List<Diagnostic> findings = validator.validateTenant(view(broken));

        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("VAL027", "VAL049");
    }

    @Test
    void goesOnWithSubjectsThatDidNotFail() {
        Tenant shop = tenant(web().withName("Web"), served().withReplicas(-1));

        List<Diagnostic> findings = validator.validateTenant(view(shop));

        assertThat(findings).extracting(Diagnostic::subject).containsExactly("workload shop/Web", "workload shop/web");
    }

    @Test
    void warningsDoNotHideWhatComesLater() {
        Tenant shop = tenant(
                served().withCalls(served().on("http"), served().on("http")).withTag("latest"));

        List<Diagnostic> findings = validator.validateTenant(view(shop));

        assertThat(findings).extracting(finding -> finding.rule().code()).containsExactly("VAL049", "VAL052");
    }

    @Test
    void blamesTheNearestDeclaration() {
        Workload broken = web().withDeclaredAt(at(10))
                .withContainer(server().withDeclaredAt(at(12))
                        .withEnv(EnvVar.of("A=B", "x"))
                        .withReadiness(Probe.http("/ready", "admin").withDeclaredAt(at(15))));
        Workload renamed = broken.changeContainer(container -> container.withEnv(EnvVar.of("A", "x")));

        assertThat(positions(broken)).containsExactly(new Position.SpecPosition("Shop.java", 12, "define"));
        assertThat(positions(renamed)).containsExactly(new Position.SpecPosition("Shop.java", 15, "define"));
    }

    @Test
    void tellsWhichOverlayChangedTheField() {
        Workload broken = web().withReplicas(-1);
        ChangeLog changes = new ChangeLog(List.of(
                new AppliedChange("prod", "workload shop/web", "controller.replicas", "-1", at(90)),
                new AppliedChange("prod", "workload shop/web", "container.image", "shop/web:2", at(91)),
                new AppliedChange("eu", "workload shop/other", "controller.replicas", "-1", at(92))));

        List<Diagnostic> findings = validator.validateTenant(view(tenant(broken), PROD, EU, changes));

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::related)
                .isEqualTo(List.of(new RelatedPosition(
                        "changed by overlay `prod`", new Position.SpecPosition("Shop.java", 90, "define"))));
    }

    @Test
    void tellsWhichOverlayLeftACalledWorkloadOut() {
        Workload client = web().withCalls(WorkloadCall.of("cache", PortRef.of(1)));
        ChangeLog changes = new ChangeLog(List.of(new AppliedChange("dev", "workload shop/cache", "", "", at(70))));

        List<Diagnostic> findings = validator.validateTenant(view(tenant(client), DEV, EU, changes));

        assertThat(findings)
                .singleElement()
                .extracting(finding -> finding.related().get(0).label())
                .isEqualTo("changed by overlay `dev`");
    }

    @Test
    void tellsWhoseReplicasExceedTheQuota() {
        Tenant shop =
                tenant(web().withReplicas(4)).withQuota(Quota.builder().pods(3).build());
        ChangeLog changes = new ChangeLog(
                List.of(new AppliedChange("prod", "workload shop/web", "controller.replicas", "4", at(90))));

        List<Diagnostic> findings = validator.validateTenant(view(shop, PROD, EU, changes));

        assertThat(findings)
                .singleElement()
                .extracting(finding -> finding.related().get(0).label())
                .isEqualTo("replicas changed by overlay `prod`");
    }

    @Test
    void joinsEqualFindingsOfSeveralEnvironments() {
        Tenant shop = tenant(web().withReplicas(-1));
        List<Diagnostic> findings = new ArrayList<>(validator.validateTenant(view(shop, DEV, EU)));
        findings.addAll(validator.validateTenant(view(shop, PROD, EU)));

        Diagnostics joined = Diagnostics.of(findings);

        assertThat(joined.all())
                .singleElement()
                .extracting(Diagnostic::environments)
                .isEqualTo(List.of("dev", "prod"));
    }

    @Test
    void overlaysForNothingAreWrongInEveryEnvironment() {
        Tenant shop = tenant().withOverlays(Overlay.on(PROD.withName("pord")));

        List<Diagnostic> findings = validator.validateTenant(view(shop));

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::environments)
                .isEqualTo(List.of());
    }

    @Test
    void keepsPasswordsOutOfMessages() {
        Platform platform = Samples.platform(tenant())
                .withEnvironments(DEV.withClusters(EU.withApiServer("https://admin:hunter2@api.example.com")));

        List<Diagnostic> findings = validator.validatePlatform(platform, Samples.POSITIONS);

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("API server `…@api.example.com` of cluster `eu` is no https URL");
    }

    @Test
    void keepsMessagesOnOneLine() {
        Workload broken = web().withName("a\nb");

        List<Diagnostic> findings = validator.validateTenant(view(broken));

        assertThat(findings)
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("workload name `a<U+000A>b` contains `U+000A`; only lower-case letters, digits and `-` are"
                        + " allowed");
    }

    @Test
    void everyFindingIsOneOfThisStage() {
        List<Diagnostic> findings = validator.validateTenant(view(web().withReplicas(-1)));

        assertThat(findings).extracting(Diagnostic::stage).containsExactly(Stage.VALIDATE);
    }

    private List<Position> positions(Workload workload) {
        return validator.validateTenant(view(workload)).stream()
                .map(Diagnostic::position)
                .toList();
    }
}
