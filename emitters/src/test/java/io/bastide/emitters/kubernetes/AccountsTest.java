package io.bastide.emitters.kubernetes;

import static io.bastide.emitters.kubernetes.Emitted.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Scalar;
import io.bastide.dsl.workload.ServiceAccount;
import org.junit.jupiter.api.Test;

class AccountsTest {
    @Test
    void emitsAnAccountWithoutToken() {
        ServiceAccount account = ServiceAccount.own().annotated("example.com/role", "web");

        Emitted emitted = Emitted.of(Emitted.web().withServiceAccount(account));

        assertYaml(emitted.only("ServiceAccount").body(), """
                apiVersion: v1
                kind: ServiceAccount
                metadata:
                  name: web
                  labels:
                    app.kubernetes.io/name: web
                    app.kubernetes.io/part-of: shop
                    app.kubernetes.io/managed-by: bastide
                  annotations:
                    example.com/role: web
                automountServiceAccountToken: false
                """);
    }

    @Test
    void mountsATokenInThePodsAloneWhenItIsAskedFor() {
        ServiceAccount account = ServiceAccount.own().mountingToken("calls the API");

        Emitted emitted = Emitted.of(Emitted.web().withServiceAccount(account));

        assertThat(emitted.pod("Deployment").get("automountServiceAccountToken"))
                .contains(Scalar.TRUE);
        assertThat(emitted.only("ServiceAccount").body().get("automountServiceAccountToken"))
                .contains(Scalar.FALSE);
    }

    @Test
    void usesTheNamespacesAccountWithoutToken() {
        ServiceAccount account = ServiceAccount.namespaceDefault("as it was");

        Emitted emitted = Emitted.of(Emitted.web().withServiceAccount(account));

        assertThat(emitted.pod("Deployment").keys())
                .doesNotContain("serviceAccountName")
                .contains("automountServiceAccountToken");
        assertThat(emitted.names()).containsExactly("Deployment web");
    }

    @Test
    void reportsAnnotationsOfAnAccountThatIsNotEmitted() {
        ServiceAccount account = ServiceAccount.existing("robot").annotated("example.com/role", "web");

        Emitted emitted = Emitted.of(Emitted.web().withServiceAccount(account));

        assertThat(emitted.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(KubernetesRule.SETTING_WITHOUT_EFFECT);
            assertThat(finding.field()).isEqualTo("serviceAccount");
        });
    }
}
