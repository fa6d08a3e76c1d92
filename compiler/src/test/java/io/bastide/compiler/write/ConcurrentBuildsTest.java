package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.everything;
import static io.bastide.compiler.write.Builds.files;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentBuildsTest {
    @TempDir
    Path folder;

    @Test
    void doNotMixBetweenProcesses() throws Exception {
        SortedMap<String, String> oldTree = TwoBuilds.tree(folder.resolve("old"), false);
        SortedMap<String, String> newTree = TwoBuilds.tree(folder.resolve("new"), true);
        Path root = Files.createDirectory(folder.resolve("out"));
        TwoBuilds.layOutOld(root);

        Process one = ChildBuild.start("old", root, -1, 15);
        Process other = ChildBuild.start("new", root, -1, 15);

        assertThat(ChildBuild.isKilledWhereItStops(one)).isFalse();
        assertThat(ChildBuild.isKilledWhereItStops(other)).isFalse();
        assertThat(everything(root)).isIn(oldTree, newTree);
    }

    @Test
    void doNotMixBetweenThreads() throws Exception {
        WriteSettings patient = new WriteSettings(Builds::position, Duration.ofMinutes(1), LockWait.SILENT);
        Path root = folder.resolve("out");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<WriteSummary>> builds = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String name = "build" + i % 4;
            builds.add(threads.submit(() -> {
                try (OutputTransaction build = OutputWriter.begin(root, patient)) {
                    build.put("shop", files("a/x", name, "a/" + name, name, "b", name));
                    return build.commit(Builds.HEADER);
                }
            }));
        }
        for (Future<WriteSummary> build : builds) {
            assertThat(build.get().findings().all()).isEmpty();
        }
        threads.shutdown();

        String winner = Files.readString(root.resolve("b"));
        assertThat(files(root)).containsOnlyKeys("a/x", "a/" + winner, "b");
        assertThat(files(root).values()).containsOnly(winner);
    }

    @Test
    void namesTheProcessThatItWaitedFor() throws Exception {
        Path root = folder.resolve("out");
        Process child = ChildBuild.start("old", root, 8, 1);
        assertThat(child.getInputStream().read()).isPositive();

        List<String> holders = new ArrayList<>();
        WriteSettings hasty = new WriteSettings(
                Builds::position, Duration.ofMillis(100), (holder, waited) -> holders.add(holder + " " + waited));
        var refused = catchThrowableOfType(WriteRefusedException.class, () -> OutputWriter.begin(root, hasty));
        child.destroyForcibly().waitFor();

        assertThat(Builds.codes(refused)).containsExactly("WRT005");
        assertThat(refused)
                .hasMessage(
                        "WRT005: another build (process %d) still writes to the output folder after a wait of 0.100 s"
                                .formatted(child.pid()));
        assertThat(holders).first().isEqualTo("process " + child.pid() + " PT0S");
        assertThat(Builds.build(root, "a", "a").written()).isEqualTo(1);
    }

    @Test
    void refuseTheSecondBuildOfOneProcessAtOnceWithoutPatience() throws Exception {
        Path root = folder.resolve("out");

        try (OutputTransaction first = OutputWriter.begin(root, Builds.SETTINGS)) {
            var refused =
                    catchThrowableOfType(WriteRefusedException.class, () -> OutputWriter.begin(root, Builds.SETTINGS));
            assertThat(refused).hasMessageContaining("another build (this process)");

            first.put("shop", files("a", "a"));
            first.commit(Builds.HEADER);
        }
        assertThat(Builds.build(root, "a", "a").unchanged()).isEqualTo(1);
    }

    @Test
    void keepTheLockWhileAnotherThreadAsksForIt() throws Exception {
        Path root = folder.resolve("out");

        try (OutputTransaction first = OutputWriter.begin(root, Builds.SETTINGS)) {
            assertThatThrownBy(() -> OutputWriter.begin(root, Builds.SETTINGS))
                    .isInstanceOf(WriteRefusedException.class);

            // Locks of POSIX end when the process closes any descriptor of the file.
            Process child = ChildBuild.start("old", root, 1, 1);
            String firstWords = ChildBuild.line(child);
            child.destroyForcibly().waitFor();

            assertThat(firstWords)
                    .isEqualTo("waits for process " + ProcessHandle.current().pid());
            first.put("shop", files("a", "a"));
            first.commit(Builds.HEADER);
        }
    }
}
