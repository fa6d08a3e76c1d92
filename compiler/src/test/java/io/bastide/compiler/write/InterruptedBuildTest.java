package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.SETTINGS;
import static io.bastide.compiler.write.Builds.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that dies at any step, seen from the next one. The processes are killed for real in {@link KilledProcessTest}. */
class InterruptedBuildTest {
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
        assertThat(newTree).isNotEqualTo(oldTree);
    }

    @Test
    void startsFromTwoTreesThatHoldWhatWasWanted() {
        assertThat(oldTree).containsAllEntriesOf(TwoBuilds.wanted(TwoBuilds.OLD));
        assertThat(newTree).containsAllEntriesOf(TwoBuilds.wanted(TwoBuilds.NEW));
        assertThat(newTree.keySet())
                .doesNotContain("base/b", "gone/", "gone/x", "swap2/one")
                .contains("README", "base/notes");
    }

    @Test
    void isOldOrNewAfterDeathAtAnyStep() throws Exception {
        List<Recovery> recoveries = new ArrayList<>();
        for (int step = 0; ; step++) {
            Path root = oldLayout("step" + step);
            if (!diesAfter(step, root)) {
                break;
            }
            Recovery recovery = OutputWriter.recover(root, SETTINGS);
            recoveries.add(recovery);

            assertThat(everything(root))
                    .as("after %d steps, %s", step, recovery)
                    .isEqualTo(recovery == Recovery.FINISHED || isDecided(recoveries) ? newTree : oldTree);
            assertThat(root.resolve(".bastide/stage")).doesNotExist();
            assertThat(OutputWriter.recover(root, SETTINGS)).isEqualTo(Recovery.NOTHING);
        }
        assertThat(recoveries).contains(Recovery.NOTHING, Recovery.DISCARDED, Recovery.FINISHED);
    }

    /** Says whether an earlier step was behind the decision already; then only the stage was left to be deleted. */
    private static boolean isDecided(List<Recovery> recoveries) {
        return recoveries.contains(Recovery.FINISHED);
    }

    @Test
    void isNewAfterDeathOfTheRecoveryAtAnyStep() throws Exception {
        int deaths = 0;
        for (int step = 0; ; step++) {
            Path root = decidedLayout("recovery" + step);
            if (!recoveryDiesAfter(step, root)) {
                break;
            }
            deaths++;
            OutputWriter.recover(root, SETTINGS);

            assertThat(everything(root)).as("after %d steps", step).isEqualTo(newTree);
        }
        assertThat(deaths).isGreaterThan(10);
    }

    @Test
    void isNewAfterARecoveryThatDiesAgainAndAgain() throws Exception {
        Path root = decidedLayout("again");

        int deaths = 0;
        while (deaths < MOST_STEPS && recoveryDiesAfter(1, root)) {
            deaths++;
        }

        assertThat(deaths).isBetween(10, MOST_STEPS - 1);
        assertThat(everything(root)).isEqualTo(newTree);
    }

    @Test
    void buildsSomethingElseOverADeadBuild() throws Exception {
        for (int step = 0; ; step++) {
            Path root = oldLayout("third" + step);
            if (!diesAfter(step, root)) {
                break;
            }
            Builds.build(root, "base/b", "third", "swap2/one", "third");

            assertThat(Builds.files(root))
                    .as("after %d steps", step)
                    .containsOnlyKeys("README", "base/b", "base/notes", "swap2/one");
        }
    }

    @Test
    void saysThatItFinishedADeadBuild() throws Exception {
        Path root = decidedLayout("told");

        WriteSummary summary = Builds.build(root, TwoBuilds.NEW, FaultPoint.NONE);

        assertThat(Builds.codes(summary)).containsExactly("WRT011");
        assertThat(summary.written()).isZero();
    }

    @Test
    void keepsAForeignFileThatAppearedAfterTheDeath() throws Exception {
        Path root = decidedLayout("appeared");
        Builds.write(root, "base/c", "mine");

        var refused = catchThrowableOfType(WriteRefusedException.class, () -> OutputWriter.recover(root, SETTINGS));

        assertThat(Builds.codes(refused)).containsExactly("WRT003");
        assertThat(root.resolve("base/c")).hasContent("mine");
        Files.delete(root.resolve("base/c"));
        assertThat(OutputWriter.recover(root, SETTINGS)).isEqualTo(Recovery.FINISHED);
        assertThat(everything(root)).isEqualTo(newTree);
    }

    @Test
    void keepsAStaleFileThatWasEditedAfterTheDeath() throws Exception {
        Path root = decidedLayout("edited");
        Builds.write(root, "gone/x", "mine");

        OutputWriter.recover(root, SETTINGS);

        newTree.put("gone/", "");
        newTree.put("gone/x", "mine");
        assertThat(everything(root)).isEqualTo(newTree);
    }

    @Test
    void discardsABrokenJournal() throws Exception {
        Path whole = decidedLayout("whole");
        byte[] journal = Files.readAllBytes(whole.resolve(".bastide/journal"));
        assertThat(journal.length).isGreaterThan(300);

        for (int length = 0; length < journal.length; length += 7) {
            Path root = folder.resolve("cut" + length);
            Builds.write(root, "base/a", "a");
            Builds.write(root, ".bastide/stage/new/b", "b");
            Files.write(root.resolve(".bastide/journal"), Arrays.copyOf(journal, length));

            assertThat(OutputWriter.recover(root, SETTINGS)).isEqualTo(Recovery.DISCARDED);
            assertThat(everything(root)).containsOnlyKeys("base/", "base/a");
        }
    }

    @Test
    void recoversNothingWhereNothingWasBuilt() throws Exception {
        Path root = folder.resolve("nothing");

        assertThat(OutputWriter.recover(root, SETTINGS)).isEqualTo(Recovery.NOTHING);
        assertThat(root).doesNotExist();
    }

    private Path oldLayout(String name) throws IOException {
        Path root = folder.resolve(name);
        Path template = folder.resolve("old");
        try (Stream<Path> all = Files.walk(template)) {
            for (Path place : all.sorted().toList()) {
                Files.copy(place, root.resolve(template.relativize(place)));
            }
        }
        return root;
    }

    /** Lays out a build that died right after its journal took effect. */
    private Path decidedLayout(String name) throws Exception {
        Path root = oldLayout(name);
        assertThatThrownBy(() -> Builds.build(root, TwoBuilds.NEW, Killed.onceDecided(root)))
                .isInstanceOf(Killed.class);
        return root;
    }

    private static boolean diesAfter(int steps, Path root) throws Exception {
        try {
            Builds.build(root, TwoBuilds.NEW, Killed.after(steps));
            return false;
        } catch (Killed dead) {
            return true;
        }
    }

    private static boolean recoveryDiesAfter(int steps, Path root) throws Exception {
        try {
            OutputWriter.recover(root, SETTINGS, Killed.after(steps));
            return false;
        } catch (Killed dead) {
            return true;
        }
    }
}
