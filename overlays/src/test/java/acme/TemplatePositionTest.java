package acme;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.dsl.Quota;
import io.bastide.dsl.value.ImageRef;
import io.bastide.dsl.workload.Container;
import io.bastide.dsl.workload.Workload;
import io.bastide.overlays.Presets;
import io.bastide.overlays.Quotas;
import io.bastide.overlays.Sizes;
import org.junit.jupiter.api.Test;

/** Lives outside of Bastide's packages, as a spec does, because positions skip frames of Bastide itself. */
class TemplatePositionTest {
    @Test
    void declaresAQuotaWhereTheSpecAsksForIt() {
        Quota quota = Quotas.small();

        assertThat(quota.declaredAt().member()).isEqualTo("declaresAQuotaWhereTheSpecAsksForIt");
    }

    @Test
    void declaresABudgetWhereTheSpecAsksForThePreset() {
        Workload web = Workload.deployment("web")
                .container(Container.named("server")
                        .image(ImageRef.of("shop:1"))
                        .resources(Sizes.small())
                        .build())
                .build();

        Workload changed = Presets.production().apply(web);

        assertThat(changed.disruptionBudget().orElseThrow().declaredAt().member())
                .isEqualTo("declaresABudgetWhereTheSpecAsksForThePreset");
    }
}
