package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.conformance.SopsComparison.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The real sops opens what we encrypt and we open what it encrypts, with the MAC verified, and both find the same. */
@Tag("conformance")
class SopsInteropTest {

    private static final int SAMPLES = 1100;
    private static final int SAMPLES_OF_OLDER_VERSIONS = 120;
    private static final int PROCESSES = 2;

    @TempDir
    private static Path folder;

    private static ExecutorService pool;
    private static KeyHolder holder;

    @BeforeAll
    static void makeKey() {
        holder = KeyHolder.in(folder, "holder");
        pool = Executors.newFixedThreadPool(PROCESSES);
    }

    @AfterAll
    static void stopPool() {
        pool.shutdownNow();
    }

    @Test
    void agreesWithTheNewestSopsOnRandomDocuments() {
        Tally tally = compare(RealSops.NEWEST, LongStream.range(0, SAMPLES));

        assertThat(tally.disagreements()).isEmpty();
        assertThat(tally.count(Outcome.AGREED)).isGreaterThanOrEqualTo(1000);
        assertThat(tally.count(Outcome.NO_TIME_IN_THIS_VERSION)).isZero();
    }

    @ParameterizedTest
    @MethodSource("olderVersions")
    void agreesWithOlderSopsOnRandomDocuments(String tool) {
        Tally tally = compare(tool, LongStream.range(SAMPLES, SAMPLES + SAMPLES_OF_OLDER_VERSIONS));

        assertThat(tally.disagreements()).isEmpty();
        assertThat(tally.count(Outcome.AGREED)).isGreaterThanOrEqualTo(SAMPLES_OF_OLDER_VERSIONS * 3L / 4);
    }

    static Stream<String> olderVersions() {
        return RealSops.OLDER.stream();
    }

    private static Tally compare(String tool, LongStream seeds) {
        var comparison = new SopsComparison(RealSops.require(tool, holder), holder, folder.resolve(tool));
        List<Future<Outcome>> runs = seeds.mapToObj(
                        seed -> pool.submit(() -> comparison.compare(RandomSopsDocuments.any(seed), "seed-" + seed)))
                .toList();
        Tally tally = new Tally(new EnumMap<>(Outcome.class), new ArrayList<>());
        runs.forEach(tally::add);
        return tally;
    }

    /** The ends of many comparisons. */
    private record Tally(Map<Outcome, Long> outcomes, List<String> disagreements) {

        void add(Future<Outcome> run) {
            try {
                outcomes.merge(run.get(), 1L, Long::sum);
            } catch (ExecutionException e) {
                disagreements.add(String.valueOf(e.getCause()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while running sops", e);
            }
        }

        long count(Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0L);
        }
    }
}
