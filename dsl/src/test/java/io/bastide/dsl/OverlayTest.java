package io.bastide.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Resources;
import io.bastide.dsl.workload.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverlayTest {
    private static final Cluster EU = Cluster.named("eu").build();
    private static final Cluster US = Cluster.named("us").build();
    private static final Environment PROD =
            Environment.named("prod").rank(2).clusters(EU, US).build();
    private static final Workload WEB = workload("web");
    private static final Workload CART = workload("cart");

    @Test
    void isNamedAfterWhereItHolds() {
        assertThat(Overlay.on(EU).name()).isEqualTo("eu");
        assertThat(Overlay.on(PROD).name()).isEqualTo("prod");
        assertThat(Overlay.on(PROD, EU).name()).isEqualTo("prod/eu");
    }

    @Test
    void sortsFromWideToNarrow() {
        Stream<Overlay> overlays = Stream.of(Overlay.on(PROD, EU), Overlay.on(EU), Overlay.on(PROD));

        Stream<Overlay> sorted = overlays.sorted(Comparator.comparingInt(Overlay::narrowness));

        assertThat(sorted.map(Overlay::name)).containsExactly("eu", "prod", "prod/eu");
    }

    @Test
    void holdsOnItsClusterInEveryEnvironment() {
        Overlay overlay = Overlay.on(EU);

        assertThat(overlay.holdsIn("prod", "eu")).isTrue();
        assertThat(overlay.holdsIn("dev", "eu")).isTrue();
        assertThat(overlay.holdsIn("prod", "us")).isFalse();
    }

    @Test
    void holdsInItsEnvironmentOnEveryCluster() {
        Overlay overlay = Overlay.on(PROD);

        assertThat(overlay.holdsIn("prod", "eu")).isTrue();
        assertThat(overlay.holdsIn("prod", "us")).isTrue();
        assertThat(overlay.holdsIn("dev", "eu")).isFalse();
    }

    @Test
    void holdsInItsEnvironmentOnItsClusterAlone() {
        Overlay overlay = Overlay.on(PROD, EU);

        assertThat(overlay.holdsIn("prod", "eu")).isTrue();
        assertThat(overlay.holdsIn("prod", "us")).isFalse();
        assertThat(overlay.holdsIn("dev", "eu")).isFalse();
    }

    @Test
    void keepsItsChangesInTheOrderOfTheCalls() {
        Overlay overlay = Overlay.on(PROD)
                .leaveOut(CART)
                .changeEach(workload -> workload.withReplicas(2))
                .change(WEB, workload -> workload.withReplicas(3))
                .changeTenant(tenant -> tenant.withOwner("team-b"))
                .add(workload("cache"))
                .patch(ManifestPatch.on("Deployment", "web").remove("/spec/replicas"))
                .accept("VAL014", "see decision 12");

        assertThat(overlay.changes())
                .extracting(change -> (Object) change.getClass())
                .containsExactly(
                        Change.Removal.class,
                        Change.OfEveryWorkload.class,
                        Change.OfWorkload.class,
                        Change.OfTenant.class,
                        Change.Addition.class,
                        Change.OfManifest.class,
                        Change.Acceptance.class);
    }

    @Test
    void changesEachOfSomeWorkloadsInTheirOrder() {
        Overlay overlay = Overlay.on(PROD).change(List.of(WEB, CART), workload -> workload.withReplicas(3));

        assertThat(overlay.changes())
                .extracting(change -> ((Change.OfWorkload) change).workload())
                .containsExactly("web", "cart");
    }

    @Test
    void staysAsItIsWhenAnotherIsMadeFromIt() {
        Overlay common = Overlay.on(PROD).leaveOut(CART);

        Overlay more = common.leaveOut(WEB);

        assertThat(common.changes()).hasSize(1);
        assertThat(more.changes()).hasSize(2);
    }

    private static Workload workload(String name) {
        return Workload.deployment(name)
                .container(Container.named("server")
                        .image(ImageRef.of("shop:1"))
                        .resources(Resources.of("100m", "64Mi"))
                        .build())
                .build();
    }
}
