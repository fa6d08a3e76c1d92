package shop;

import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.ManifestPatch;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.NetworkStandard;
import io.bastide.dsl.Platform;
import io.bastide.dsl.PlatformSpec;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.workload.ServiceAccount;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/**
 * The web shop exactly as its authors publish it, to show that existing manifests can be taken over field by field
 * before anything is made better. Each safe default that they do without is left by name, with the reason.
 */
public final class PlainOnlineBoutique implements PlatformSpec {
    @Override
    public Platform define() {
        List<Workload> workloads = new PublishedServices().all();

        Tenant shop = Tenant.named("shop")
                .owner("team-shop")
                .workloads(workloads)
                .namespace(NamespaceChoice.unstated("whoever applies the published manifests chooses"))
                .network(NetworkStandard.open("the published manifests have no network policies"))
                .patches(unlabelledAccounts(workloads))
                .build();

        Cluster cluster = Cluster.named("demo").build();
        return Platform.named("online-boutique-plain")
                .environments(
                        Environment.named("demo").rank(1).clusters(cluster).build())
                .tenants(shop)
                .build();
    }

    /** The published service accounts are the only objects without a label. */
    private static List<ManifestPatch> unlabelledAccounts(List<Workload> workloads) {
        return workloads.stream()
                .filter(workload -> workload.serviceAccount().kind() == ServiceAccount.Kind.OWN)
                .map(workload ->
                        ManifestPatch.on("ServiceAccount", workload.name()).remove("/metadata/labels/app"))
                .toList();
    }
}
