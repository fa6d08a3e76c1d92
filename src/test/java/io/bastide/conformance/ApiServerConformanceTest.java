package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real API server takes every object that we emit, keeps each field as it is, and has nothing to warn of. */
@Tag("conformance")
class ApiServerConformanceTest {

    private static final int RANDOM_PLATFORMS = 20;

    /** Parts of warnings that are right to come, and why. */
    private static final Map<String, String> ACCEPTED_WARNINGS = Map.of();

    @AutoClose
    private static KubeApiServer server;

    @BeforeAll
    static void startServer() {
        var definitions = SharedFolder.require("schemas/crds-yaml");
        server = KubeApiServer.start();
        server.loadCrds(definitions);
    }

    @ParameterizedTest
    @MethodSource("io.bastide.conformance.Examples#names")
    void acceptsEveryObjectOfAnExample(String example) {
        var report = new ServerReport(server, ACCEPTED_WARNINGS);

        tryOut(Examples.compile(example), report);

        assertThat(report.complaints()).isEmpty();
        assertThat(report.applied()).isPositive();
    }

    @Test
    void acceptsEveryObjectOfRandomPlatforms() {
        var report = new ServerReport(server, ACCEPTED_WARNINGS);

        for (long seed = 1; seed <= RANDOM_PLATFORMS; seed++) {
            tryOut(CompiledPlatform.of(RandomPlatforms.forServers(seed)), report);
        }

        assertThat(report.complaints()).isEmpty();
        assertThat(report.applied()).isGreaterThan(500);
    }

    private static void tryOut(CompiledPlatform platform, ServerReport report) {
        Map<String, List<CompiledPlatform.UnitInPlace>> places = platform.unitsInPlaces().stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.environment() + "/" + unit.cluster(), TreeMap::new, Collectors.toList()));
        places.forEach(report::tryOut);
    }
}
