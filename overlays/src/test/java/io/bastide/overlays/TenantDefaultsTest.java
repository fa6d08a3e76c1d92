package io.bastide.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.DefaultLimits;
import io.bastide.dsl.Quota;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TenantDefaultsTest {
    private static final Tenant SHOP = Tenant.named("shop").owner("team-shop").build();

    @Test
    void boundsATenantThatStatesNothing() {
        Tenant bounded = TenantDefaults.standard().apply(SHOP);

        assertThat(bounded.quota()).contains(Quotas.medium());
        assertThat(bounded.defaultLimits()).contains(TenantDefaults.containerLimits());
    }

    @Test
    void boundsATenantByTheGivenQuota() {
        Tenant bounded = TenantDefaults.bounded(Quotas.small()).apply(SHOP);

        assertThat(bounded.quota()).contains(Quotas.small());
    }

    @Test
    void keepsWhatATenantStatesItself() {
        Quota quota = Quota.builder().pods(3).build();
        DefaultLimits limits =
                DefaultLimits.builder().cpuRequest(Cpu.millis(10)).build();
        Tenant shop = SHOP.withQuota(quota).withDefaultLimits(limits);

        assertThat(TenantDefaults.standard().apply(shop)).isEqualTo(shop);
    }

    @Test
    void handsOutNoLimitBelowWhatAContainerMayAskFor() {
        DefaultLimits limits = TenantDefaults.containerLimits();

        assertThat(limits.memoryLimit()).isEqualTo(limits.maxMemory());
    }

    @Test
    void growsFromOneQuotaToTheNext() {
        assertThat(List.of(Quotas.small(), Quotas.medium(), Quotas.large()))
                .extracting(quota -> quota.cpuRequests().orElseThrow())
                .containsExactly(Cpu.cores(2), Cpu.cores(8), Cpu.cores(32));
        assertThat(Quotas.large().memoryRequests()).contains(Memory.gibibytes(64));
    }

    @Test
    void allowsLoadBalancersOnRequestOnly() {
        assertThat(Quotas.small().loadBalancers()).isEqualTo(OptionalInt.of(0));
        assertThat(Quotas.small().withLoadBalancers(1).loadBalancers()).isEqualTo(OptionalInt.of(1));
    }
}
