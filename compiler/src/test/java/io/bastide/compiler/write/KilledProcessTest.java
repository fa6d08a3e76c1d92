package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.SETTINGS;
import static io.bastide.compiler.write.Builds.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes that are killed, with SIGKILL where there are signals. */
class KilledProcessTest {
    /** More than any of the builds needs. */
    private static final int MOST_STEPS = 200;

    @TempDir
    Path folder;

    private SortedMap<String, String> oldTree;
    private SortedMap<String, String> newTree;

    @BeforeEach
    void makeBothTrees() throws Exception {
        oldTree = TwoBuilds.tree(folder.resolve("old"), false);
        newTree = TwoBuilds.tree(folder.resolve("new"), true);
    }

    @Test
    void isOldOrNewAfterAKillAtAnyStep() throws Exception {
        Path root = Files.createDirectory(folder.resolve("killed"));
        TwoBuilds.layOutOld(root);
        Set<Recovery> recoveries = EnumSet.noneOf(Recovery.class);
        for (int step = 0; isKilledAfter(step, "new", root); step++) {
            Recovery recovery = OutputWriter.recover(root, SETTINGS);
            recoveries.add(recovery);

            assertThat(everything(root)).as("after %d steps", step).isIn(oldTree, newTree);
            if (recovery == Recovery.FINISHED) {
                assertThat(everything(root)).isEqualTo(newTree);
            }
            Builds.build(root, TwoBuilds.OLD, FaultPoint.NONE);
        }

        assertThat(recoveries).contains(Recovery.DISCARDED, Recovery.FINISHED);
        assertThat(everything(root)).isEqualTo(newTree);
    }

    @Test
    void isNewAfterAKillOfTheRecoveryAtAnyStep() throws Exception {
        Path root = Files.createDirectory(folder.resolve("killed"));
        TwoBuilds.layOutOld(root);
        assertThatThrownBy(() -> Builds.build(root, TwoBuilds.NEW, Killed.onceDecided(root)))
                .isInstanceOf(Killed.class);

        int kills = 0;
        while (kills < MOST_STEPS && isKilledAfter(1, "recover", root)) {
            kills++;
        }

        assertThat(kills).isBetween(10, MOST_STEPS - 1);
        assertThat(everything(root)).isEqualTo(newTree);
    }

    private static boolean isKilledAfter(int steps, String work, Path root) throws Exception {
        return ChildBuild.isKilledWhereItStops(ChildBuild.start(work, root, steps, 1));
    }
}
