package io.bastide.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputLayerTest {
    @ParameterizedTest
    @CsvSource({
        "base/shop/kustomization.yaml, base",
        "base/prod/config/eu/redis.conf, base",
        "environments/prod/shop/kustomization.yaml, environment prod",
        "overlays/prod/eu/shop/kustomization.yaml, overlay prod/eu",
        "rendered/prod/eu/shop.yaml, rendered prod/eu",
        "index.json, base"
    })
    void knowsTheLayerOfAFile(String path, String layer) {
        assertThat(OutputLayer.of(path)).hasToString(layer);
    }

    @Test
    void holdsInThePlacesThatItIsFor() {
        OutputLayer environment = OutputLayer.of("environments/prod/shop/kustomization.yaml");
        OutputLayer overlay = OutputLayer.of("overlays/prod/eu/shop/kustomization.yaml");

        assertThat(environment.holdsIn("prod", "us")).isTrue();
        assertThat(environment.holdsIn("dev", "us")).isFalse();
        assertThat(overlay.holdsIn("prod", "eu")).isTrue();
        assertThat(overlay.holdsIn("prod", "us")).isFalse();
        assertThat(OutputLayer.of("base/shop/x.yaml").holdsIn("dev", "us")).isTrue();
    }
}
