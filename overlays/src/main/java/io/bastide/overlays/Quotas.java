package io.bastide.overlays;

import io.bastide.dsl.Quota;
import io.bastide.dsl.value.Cpu;
import io.bastide.dsl.value.Memory;

/**
 * Sizes of tenants.
 *
 * <p>They bound what containers ask for, the number of pods, and storage. No tenant gets a load balancer of its own,
 * because each is a public address that costs money: {@code Quotas.small().withLoadBalancers(1)} allows one.
 */
public final class Quotas {
    private Quotas() {}

    /** 2 processors, 4Gi memory, 20 pods, 20Gi storage: one small application. */
    public static Quota small() {
        return quota(2, 4, 20, 20);
    }

    /** 8 processors, 16Gi memory, 60 pods, 100Gi storage: an application of a dozen services. */
    public static Quota medium() {
        return quota(8, 16, 60, 100);
    }

    /** 32 processors, 64Gi memory, 200 pods, 500Gi storage: a product of several teams. */
    public static Quota large() {
        return quota(32, 64, 200, 500);
    }

    private static Quota quota(long cores, long gibibytes, int pods, long storageGibibytes) {
        return Quota.builder()
                .cpuRequests(Cpu.cores(cores))
                .memoryRequests(Memory.gibibytes(gibibytes))
                .pods(pods)
                .storage(Memory.gibibytes(storageGibibytes))
                .loadBalancers(0)
                .build();
    }
}
