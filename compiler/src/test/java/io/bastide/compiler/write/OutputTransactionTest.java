package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.HEADER;
import static io.bastide.compiler.write.Builds.SETTINGS;
import static io.bastide.compiler.write.Builds.build;
import static io.bastide.compiler.write.Builds.everything;
import static io.bastide.compiler.write.Builds.files;
import static io.bastide.compiler.write.Builds.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTransactionTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    Path root;

    @Test
    void writesAFreshTree() throws Exception {
        WriteSummary summary = build(root.resolve("out"), "base/a.yaml", "a", "base/shop/b.yaml", "bb", "c.yaml", "");

        assertThat(summary.written()).isEqualTo(3);
        assertThat(summary.bytes()).isEqualTo(3);
        assertThat(summary.findings().all()).isEmpty();
        assertThat(files(root.resolve("out")))
                .isEqualTo(Map.of("base/a.yaml", "a", "base/shop/b.yaml", "bb", "c.yaml", ""));
    }

    @Test
    void hidesItsWorkFolderFromGit() throws Exception {
        build(root, "a.yaml", "a");

        assertThat(root.resolve(".bastide/.gitignore")).hasContent("*\n");
        assertThat(root.resolve(".bastide/stage")).doesNotExist();
        assertThat(root.resolve(".bastide/journal")).doesNotExist();
    }

    @Test
    void leavesUnchangedFilesUntouched() throws Exception {
        build(root, "base/a.yaml", "a", "base/b.yaml", "b");
        for (String path : List.of("base/a.yaml", "base/b.yaml", "index.json")) {
            Files.setLastModifiedTime(root.resolve(path), LONG_AGO);
        }

        WriteSummary summary = build(root, "base/a.yaml", "a", "base/b.yaml", "b");

        assertThat(summary)
                .extracting(WriteSummary::written, WriteSummary::unchanged, WriteSummary::removed)
                .containsExactly(0, 2, 0);
        assertThat(Files.getLastModifiedTime(root.resolve("base/a.yaml"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(root.resolve("index.json"))).isEqualTo(LONG_AGO);
    }

    @Test
    void touchesOnlyTheChangedFile() throws Exception {
        build(root, "base/a.yaml", "a", "base/b.yaml", "b");
        Files.setLastModifiedTime(root.resolve("base/b.yaml"), LONG_AGO);

        WriteSummary summary = build(root, "base/a.yaml", "A", "base/b.yaml", "b");

        assertThat(summary)
                .extracting(WriteSummary::written, WriteSummary::unchanged, WriteSummary::bytes)
                .containsExactly(1, 1, 1L);
        assertThat(root.resolve("base/a.yaml")).hasContent("A");
        assertThat(Files.getLastModifiedTime(root.resolve("base/b.yaml"))).isEqualTo(LONG_AGO);
    }

    @Test
    void removesStaleFilesAndEmptiedFolders() throws Exception {
        build(root, "base/a.yaml", "a", "base/old/deep/b.yaml", "b", "base/old/c.yaml", "c");

        WriteSummary summary = build(root, "base/a.yaml", "a");

        assertThat(summary.removed()).isEqualTo(2);
        assertThat(everything(root)).containsOnlyKeys("base/", "base/a.yaml", "index.json");
    }

    @Test
    void removesTheFilesOfAUnitThatIsGone() throws Exception {
        build(root, Map.of("shop", files("s.yaml", "s"), "bank", files("b.yaml", "b")), FaultPoint.NONE);

        build(root, Map.of("bank", files("b.yaml", "b")), FaultPoint.NONE);

        assertThat(files(root)).containsOnlyKeys("b.yaml");
    }

    @Test
    void keepsAFileThatMovesToAnotherUnit() throws Exception {
        build(root, Map.of("shop", files("s.yaml", "s"), "bank", files("b.yaml", "b")), FaultPoint.NONE);

        WriteSummary summary = build(root, Map.of("bank", files("b.yaml", "b", "s.yaml", "s")), FaultPoint.NONE);

        assertThat(summary.unchanged()).isEqualTo(2);
        assertThat(summary.removed()).isZero();
    }

    @Test
    void rewritesAFileThatWasEditedByHand() throws Exception {
        build(root, "base/a.yaml", "a");
        write(root, "base/a.yaml", "edited");

        WriteSummary summary = build(root, "base/a.yaml", "a");

        assertThat(summary.written()).isEqualTo(1);
        assertThat(root.resolve("base/a.yaml")).hasContent("a");
    }

    @Test
    void rewritesAFileThatWasDeletedByHand() throws Exception {
        build(root, "base/a.yaml", "a", "base/b.yaml", "b");
        Files.delete(root.resolve("base/a.yaml"));

        WriteSummary summary = build(root, "base/a.yaml", "a", "base/b.yaml", "b");

        assertThat(summary.written()).isEqualTo(1);
        assertThat(files(root)).containsOnlyKeys("base/a.yaml", "base/b.yaml");
    }

    @Test
    void keepsAStaleFileThatWasEditedAndWarns() throws Exception {
        build(root, "base/a.yaml", "a", "base/b.yaml", "b");
        write(root, "base/b.yaml", "mine");

        WriteSummary summary = build(root, "base/a.yaml", "a");

        assertThat(Builds.codes(summary)).containsExactly("WRT006");
        assertThat(summary.removed()).isZero();
        assertThat(root.resolve("base/b.yaml")).hasContent("mine");
        assertThat(Builds.codes(build(root, "base/a.yaml", "a"))).isEmpty();
    }

    @Test
    void refusesToOverwriteAForeignFile() throws Exception {
        build(root, "base/a.yaml", "a", "base/b.yaml", "b");
        write(root, "base/notes.txt", "mine");
        var before = everything(root);

        assertThatThrownBy(() -> build(root, "base/a.yaml", "A", "base/notes.txt", "theirs", "new/c.yaml", "c"))
                .isInstanceOfSatisfying(WriteRefusedException.class, refused -> {
                    assertThat(Builds.codes(refused)).containsExactly("WRT003");
                    assertThat(refused.findings().all().get(0).message())
                            .isEqualTo("`base/notes.txt` exists in the output folder and was not written by Bastide");
                });

        assertThat(everything(root)).isEqualTo(before);
    }

    @Test
    void adoptsAForeignFileOfTheSameContent() throws Exception {
        write(root, "base/a.yaml", "a");
        Files.setLastModifiedTime(root.resolve("base/a.yaml"), LONG_AGO);

        WriteSummary adopted = build(root, "base/a.yaml", "a");
        WriteSummary changed = build(root, "base/a.yaml", "A");

        assertThat(adopted.unchanged()).isEqualTo(1);
        assertThat(changed.written()).isEqualTo(1);
        assertThat(root.resolve("base/a.yaml")).hasContent("A");
    }

    @Test
    void leavesForeignFilesAloneInFoldersThatItEmpties() throws Exception {
        build(root, "base/a.yaml", "a", "old/b.yaml", "b");
        write(root, "old/notes.txt", "mine");
        Files.createDirectories(root.resolve("empty"));

        build(root, "base/a.yaml", "a");

        assertThat(everything(root))
                .containsOnlyKeys("base/", "base/a.yaml", "empty/", "index.json", "old/", "old/notes.txt");
    }

    @Test
    void tellsTheFirstForeignFilesAndCountsTheOthers() throws Exception {
        String[] wanted = new String[240];
        for (int i = 0; i < 120; i++) {
            write(root, "f%03d".formatted(i), "mine");
            wanted[2 * i] = "f%03d".formatted(i);
            wanted[2 * i + 1] = "theirs";
        }

        assertThatThrownBy(() -> build(root, wanted)).isInstanceOfSatisfying(WriteRefusedException.class, refused -> {
            assertThat(refused.findings().all()).hasSize(101);
            assertThat(refused.findings().all())
                    .anyMatch(finding ->
                            finding.message().equals("20 more paths of the output folder are taken by foreign files"));
        });
    }

    @Test
    void leavesTheTreeUntouchedWithoutCommit() throws Exception {
        build(root, "base/a.yaml", "a");
        var before = everything(root);

        try (OutputTransaction build = OutputWriter.begin(root, SETTINGS)) {
            build.put("shop", files("base/a.yaml", "A", "new/b.yaml", "b"));
        }

        assertThat(everything(root)).isEqualTo(before);
        assertThat(root.resolve(".bastide/stage")).doesNotExist();
    }

    @Test
    void takesUnitsFromSeveralThreads() throws Exception {
        WriteSummary summary;
        try (OutputTransaction build = OutputWriter.begin(root, SETTINGS)) {
            IntStream.range(0, 64).parallel().forEach(unit -> putQuietly(build, unit));
            summary = build.commit(HEADER);
        }

        assertThat(summary.written()).isEqualTo(64 * 3);
        assertThat(files(root)).hasSize(64 * 3);
        String parallel = Files.readString(root.resolve("index.json"));
        try (OutputTransaction build = OutputWriter.begin(root, SETTINGS)) {
            IntStream.range(0, 64).forEach(unit -> putQuietly(build, unit));
            build.commit(HEADER);
        }
        assertThat(root.resolve("index.json")).hasContent(parallel);
    }

    private static void putQuietly(OutputTransaction build, int unit) {
        String name = "unit-" + unit;
        try {
            build.put(
                    name,
                    files(
                            "base/" + name + "/a.yaml", "a" + unit,
                            "base/" + name + "/b.yaml", "b" + unit,
                            "overlays/prod/" + name + "/c.yaml", "c" + unit));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void refusesUnusableAndContestedPathsAllAtOnce() throws Exception {
        assertThatThrownBy(() -> build(
                        root,
                        Map.of("shop", files("../x", "1", "a/b", "2", "ok", "3"), "bank", files("A/b", "4", "ok", "3")),
                        FaultPoint.NONE))
                .isInstanceOfSatisfying(
                        WriteRefusedException.class,
                        refused -> assertThat(Builds.codes(refused))
                                .containsExactly("WRT001", "WRT002", "WRT002", "WRT002"));

        assertThat(everything(root)).isEmpty();
    }

    @Test
    void refusesAUnitThatIsPutTwice() throws Exception {
        try (OutputTransaction build = OutputWriter.begin(root, SETTINGS)) {
            build.put("shop", files("a", "a"));

            assertThatIllegalArgumentException().isThrownBy(() -> build.put("shop", files("b", "b")));
            assertThatIllegalStateException().isThrownBy(() -> build.commit(HEADER));
        }
    }

    @Test
    void endsWithTheCommit() throws Exception {
        try (OutputTransaction build = OutputWriter.begin(root, SETTINGS)) {
            build.put("shop", files("a", "a"));
            build.commit(HEADER);

            assertThatIllegalStateException().isThrownBy(() -> build.put("bank", files("b", "b")));
            assertThatIllegalStateException().isThrownBy(() -> build.commit(HEADER));
        }

        assertThat(files(root)).containsOnlyKeys("a");
    }

    @Test
    void refusesARootThatIsAFile() throws Exception {
        write(root, "out", "mine");

        assertThatThrownBy(() -> build(root.resolve("out"), "a", "a"))
                .isInstanceOfSatisfying(
                        WriteRefusedException.class,
                        refused -> assertThat(Builds.codes(refused)).containsExactly("WRT010"));
    }

    @Test
    void refusesAWorkFolderThatIsAFile() throws Exception {
        write(root, ".bastide", "mine");

        assertThatThrownBy(() -> build(root, "a", "a"))
                .isInstanceOfSatisfying(
                        WriteRefusedException.class,
                        refused -> assertThat(Builds.codes(refused)).containsExactly("WRT010"));
    }

    @Test
    void givesFilesNoRightToExecute() throws Exception {
        build(root, "base/a.yaml", "a");

        assertThat(Files.isExecutable(root.resolve("base/a.yaml"))).isFalse();
        assertThat(Files.isExecutable(root.resolve("index.json"))).isFalse();
    }
}
