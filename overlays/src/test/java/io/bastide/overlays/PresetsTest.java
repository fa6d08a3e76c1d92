package io.bastide.overlays;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.value.Memory;
import io.bastide.dsl.value.PodCount;
import io.bastide.dsl.value.Schedule;
import io.bastide.dsl.workload.ClaimTemplate;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Deployment;
import io.bastide.dsl.workload.DisruptionBudget;
import io.bastide.dsl.workload.TopologySpread;
import io.bastide.dsl.workload.UpdateStrategy;
import io.bastide.dsl.workload.Workload;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final Container SERVER = Container.named("server")
            .image(ImageRef.of("shop:1"))
            .resources(Sizes.small())
            .build();
    private static final Workload WEB =
            Workload.deployment("web").container(SERVER).build();
    private static final Workload QUEUE = Workload.statefulSet("queue", ClaimTemplate.of("data", Memory.gibibytes(1)))
            .container(SERVER)
            .build();
    private static final DisruptionBudget ONE_AWAY = DisruptionBudget.maxUnavailable(PodCount.of(1));

    @Test
    void runsOnePodInDevelopment() {
        Workload web =
                WEB.withReplicas(5).withDisruptionBudget(ONE_AWAY).withTopologySpread(TopologySpread.overZones());

        Workload changed = Presets.development().apply(web);

        assertThat(changed).isEqualTo(WEB.withReplicas(1));
    }

    @Test
    void runsTwoPodsOnDifferentNodesInStaging() {
        Workload changed = Presets.staging().apply(WEB);

        assertThat(changed)
                .isEqualTo(WEB.withReplicas(2)
                        .withDisruptionBudget(ONE_AWAY)
                        .withTopologySpread(TopologySpread.overNodes()));
    }

    @Test
    void runsThreePodsInSeveralZonesInProduction() {
        Workload changed = Presets.production().apply(WEB);

        assertThat(changed.controller())
                .isEqualTo(Deployment.standard()
                        .withReplicas(3)
                        .withStrategy(UpdateStrategy.rolling(PodCount.of(0), PodCount.of(1))));
        assertThat(changed.disruptionBudget()).contains(ONE_AWAY);
        assertThat(changed.topologySpread()).containsExactly(TopologySpread.overZones(), TopologySpread.overNodes());
    }

    @Test
    void neverLowersTheNumberOfPodsInProduction() {
        Workload changed = Presets.production().apply(WEB.withReplicas(8));

        assertThat(changed.controller().replicas()).isEqualTo(OptionalInt.of(8));
    }

    @Test
    void keepsWhatAWorkloadStatesItself() {
        DisruptionBudget budget = DisruptionBudget.minAvailable(PodCount.percent(80));
        UpdateStrategy strategy = UpdateStrategy.rolling(PodCount.percent(50), PodCount.percent(50));
        Workload web = WEB.withController(Deployment.standard().withStrategy(strategy))
                .withDisruptionBudget(budget)
                .withTopologySpread(TopologySpread.overZones().required());

        Workload changed = Presets.production().apply(web);

        assertThat(changed).isEqualTo(web.withReplicas(3));
    }

    @Test
    void keepsTheNumberOfPodsOfAStatefulSet() {
        Workload changed = Presets.production().apply(QUEUE);

        assertThat(changed.controller()).isEqualTo(QUEUE.controller());
        assertThat(changed.disruptionBudget()).contains(ONE_AWAY);
        assertThat(Presets.development().apply(QUEUE)).isEqualTo(QUEUE);
    }

    @ParameterizedTest
    @MethodSource("workloadsThatRunAsTheyAre")
    void leavesWhatRunsOnceOrEverywhereAsItIs(Workload workload) {
        List<UnaryOperator<Workload>> presets = List.of(Presets.development(), Presets.staging(), Presets.production());

        assertThat(presets)
                .allSatisfy(preset -> assertThat(preset.apply(workload)).isEqualTo(workload));
    }

    static Stream<Workload> workloadsThatRunAsTheyAre() {
        return Stream.of(
                WEB.withController(Deployment.standard().withStrategy(UpdateStrategy.recreate())),
                Workload.daemonSet("agent").container(SERVER).build(),
                Workload.job("migrate").container(SERVER).build(),
                Workload.cronJob("report", Schedule.cron("0 3 * * *"))
                        .container(SERVER)
                        .build());
    }
}
