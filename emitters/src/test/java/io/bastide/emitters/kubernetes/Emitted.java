package io.bastide.emitters.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.compiler.emit.Emission;
import io.bastide.compiler.resolve.ChangeLog;
import io.bastide.compiler.resolve.Flow;
import io.bastide.compiler.resolve.TenantView;
import io.bastide.compiler.tree.Manifest;
import io.bastide.compiler.tree.Mapping;
import io.bastide.dsl.Cluster;
import io.bastide.dsl.Environment;
import io.bastide.dsl.KubernetesVersion;
import io.bastide.dsl.NamespaceChoice;
import io.bastide.dsl.NetworkStandard;
import io.bastide.dsl.Platform;
import io.bastide.dsl.Tenant;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.util.List;

/** What the emitter makes of a tenant, and short ways to write tenants. */
record Emitted(Emission emission) {
    static final Cluster EU = Cluster.named("eu").build();

    /** A tenant without namespace and network policies, whose objects are those of its workloads alone. */
    static Tenant tenant(Workload... workloads) {
        return Tenant.named("shop")
                .owner("team-shop")
                .namespace(NamespaceChoice.unstated("tests look at one object"))
                .network(NetworkStandard.open("tests look at one object"))
                .workloads(workloads)
                .build();
    }

    /** A container that states what it must. */
    static Container container() {
        return Container.named("app")
                .image(ImageRef.of("acme/web:1.0"))
                .resources(Resources.of("100m", "64Mi"))
                .build();
    }

    /** A deployment that states what it must. */
    static Workload web() {
        return Workload.deployment("web").container(container()).build();
    }

    static TenantView view(Tenant tenant, Cluster cluster, Flow... flows) {
        Environment prod = Environment.named("prod").rank(1).clusters(cluster).build();
        Platform platform =
                Platform.named("acme").environments(prod).tenants(tenant).build();
        return new TenantView(
                platform,
                prod,
                cluster,
                tenant,
                ChangeLog.NONE,
                List.of(flows),
                site -> new Position.SpecPosition(site.fileName(), site.line(), site.member()));
    }

    static TenantView view(KubernetesVersion version) {
        return view(tenant(), EU.withKubernetesVersion(version));
    }

    static Emitted of(Tenant tenant, Flow... flows) {
        return of(view(tenant, EU, flows));
    }

    static Emitted of(Workload... workloads) {
        return of(tenant(workloads));
    }

    static Emitted of(TenantView view) {
        return new Emitted(new KubernetesEmitter().emit(view));
    }

    List<Diagnostic> findings() {
        return emission.findings();
    }

    /** Kind and name of every object, in order. */
    List<String> names() {
        return emission.manifests().stream()
                .map(manifest -> manifest.id().kind() + " " + manifest.id().name())
                .toList();
    }

    Manifest only(String kind) {
        List<Manifest> found = emission.manifests().stream()
                .filter(manifest -> manifest.id().kind().equals(kind))
                .toList();
        assertThat(found).as("objects of kind %s among %s", kind, names()).hasSize(1);
        return found.get(0);
    }

    /** Specification of the pods of the only object of a kind. */
    Mapping pod(String kind) {
        Mapping spec = only(kind).body().mapping("spec");
        Mapping job = kind.equals("CronJob") ? spec.mapping("jobTemplate").mapping("spec") : spec;
        return job.mapping("template").mapping("spec");
    }

    /** The first main container of the only deployment. */
    Mapping firstContainer() {
        return pod("Deployment").items("containers").get(0).asMapping().orElseThrow();
    }

    /** Data and order of keys are those of the YAML. */
    static void assertYaml(Mapping actual, String yaml) {
        Mapping expected = YamlTrees.read(yaml);
        assertThat(actual).isEqualTo(expected);
        assertThat(actual.toString()).as("order of keys").isEqualTo(expected.toString());
    }
}
