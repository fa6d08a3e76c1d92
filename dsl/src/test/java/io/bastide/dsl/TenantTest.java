package io.bastide.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.dsl.secret.Secret;
import io.bastide.dsl.secret.SecretSource;
import io.bastide.dsl.source.SpecException;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TenantTest {
    @Test
    void livesInANamespaceOfItsOwnNameBehindClosedDoors() {
        Tenant tenant = Tenant.named("shop").owner("team-shop").build();

        assertThat(tenant.namespaceName()).isEqualTo("shop");
        assertThat(tenant.namespace()).isEqualTo(NamespaceChoice.own());
        assertThat(tenant.network()).isEqualTo(NetworkStandard.defaultDeny());
    }

    @Test
    void livesInTheNamespaceThatItNames() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .namespace(NamespaceChoice.existing("legacy"))
                .build();

        assertThat(tenant.namespaceName()).isEqualTo("legacy");
    }

    @Test
    void changesEveryWorkload() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .workloads(workload("web"), workload("cart"))
                .build();

        Tenant changed = tenant.changeWorkloads(workload -> workload.withTag("2"));

        assertThat(changed.workloads())
                .extracting(workload -> workload.container().image())
                .containsExactly(ImageRef.of("web:2"), ImageRef.of("cart:2"));
    }

    @Test
    void changesOneOfItsSecretsInItsPlace() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .secrets(Secret.named("db"), Secret.named("cache"))
                .build();

        Tenant changed = tenant.changeSecret("db", secret -> secret.value("password", SecretSource.password(24)));

        assertThat(changed.secrets())
                .containsExactly(
                        Secret.named("db").value("password", SecretSource.password(24)), Secret.named("cache"));
    }

    @Test
    void refusesToChangeASecretThatItDoesNotHave() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .secrets(Secret.named("db"))
                .build();

        assertThatThrownBy(() -> tenant.changeSecret("da", secret -> secret))
                .isInstanceOf(SpecException.class)
                .hasMessage("tenant `shop` has no secret `da`");
    }

    @Test
    void addsASecretBehindItsOwn() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .secrets(Secret.named("db"))
                .build();

        assertThat(tenant.addSecret(Secret.named("cache")).secrets())
                .extracting(Secret::name)
                .containsExactly("db", "cache");
    }

    @Test
    void letsWorkloadsReadItsOwnSecretsAndThoseThatOthersProvide() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .secrets(Secret.named("db").value("password", SecretSource.password(24)))
                .providedSecrets(ProvidedSecret.named("legacy", "token"))
                .build();

        assertThat(tenant.readableSecrets())
                .extracting(secret -> secret.name() + " " + secret.keys())
                .containsExactly("db [password]", "legacy [token]");
    }

    @Test
    void keepsTheOrderOfItsAnnotations() {
        Tenant tenant = Tenant.named("shop")
                .owner("team-shop")
                .annotations("zeta", "1")
                .annotations("alpha", "2")
                .annotations("mid", "3")
                .build();

        assertThat(tenant.annotations().keySet()).containsExactly("zeta", "alpha", "mid");
    }

    @Test
    void isMadeAtEachCallWhenItIsLazy() {
        AtomicInteger calls = new AtomicInteger();
        TenantDefinition lazy = TenantDefinition.lazily("shop", () -> {
            calls.incrementAndGet();
            return Tenant.named("shop").owner("team-shop").build();
        });

        assertThat(lazy.name()).isEqualTo("shop");
        assertThat(calls).hasValue(0);
        assertThat(lazy.define()).isEqualTo(lazy.define());
        assertThat(calls).hasValue(2);
    }

    private static Workload workload(String name) {
        return Workload.deployment(name)
                .container(Container.named("server")
                        .image(ImageRef.of(name + ":1"))
                        .resources(Resources.of("100m", "64Mi"))
                        .build())
                .build();
    }
}
