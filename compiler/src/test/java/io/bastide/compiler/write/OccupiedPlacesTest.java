package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.build;
import static io.bastide.compiler.write.Builds.everything;
import static io.bastide.compiler.write.Builds.files;
import static io.bastide.compiler.write.Builds.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, folders and files that stand where something else should go. */
class OccupiedPlacesTest {
    @TempDir
    Path folder;

    private Path root;

    @BeforeEach
    void placeRootBesideOtherFiles() throws Exception {
        root = folder.resolve("out");
        Files.createDirectory(root);
        write(folder, "elsewhere/secret", "secret");
    }

    private WriteRefusedException refusal(String... pathsAndContents) {
        return catchThrowableOfType(WriteRefusedException.class, () -> build(root, pathsAndContents));
    }

    @Test
    void followsALinkThatIsTheRootItself() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);

        build(link, "a/b", "b");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(files(root)).isEqualTo(Map.of("a/b", "b"));
    }

    @Test
    void followsNoLinkToAFolder() throws Exception {
        Files.createSymbolicLink(root.resolve("a"), folder.resolve("elsewhere"));

        WriteRefusedException refused = refusal("a/b/c", "c", "a/secret", "open", "d", "d");

        assertThat(Builds.codes(refused)).containsExactly("WRT004");
        assertThat(everything(root)).containsOnlyKeys("a");
        assertThat(everything(folder.resolve("elsewhere"))).isEqualTo(Map.of("secret", "secret"));
    }

    @Test
    void replacesNoLinkToAFile() throws Exception {
        Files.createSymbolicLink(root.resolve("a"), folder.resolve("elsewhere/secret"));

        assertThat(Builds.codes(refusal("a", "open"))).containsExactly("WRT004");
        assertThat(Files.isSymbolicLink(root.resolve("a"))).isTrue();
    }

    @Test
    void replacesNoDanglingLink() throws Exception {
        Files.createSymbolicLink(root.resolve("a"), folder.resolve("nowhere"));

        assertThat(Builds.codes(refusal("a", "open"))).containsExactly("WRT004");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void removesNothingThroughALink() throws Exception {
        build(root, "a/secret", "secret", "b", "b");
        Files.delete(root.resolve("a/secret"));
        Files.delete(root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a"), folder.resolve("elsewhere"));

        WriteSummary summary = build(root, "b", "b");

        assertThat(summary.removed()).isZero();
        assertThat(Builds.codes(summary)).containsExactly("WRT006");
        assertThat(folder.resolve("elsewhere/secret")).hasContent("secret");
    }

    @Test
    void readsNoIndexThroughALink() throws Exception {
        build(root, "b", "b");
        Files.move(root.resolve("index.json"), folder.resolve("elsewhere/index.json"));
        Files.createSymbolicLink(root.resolve("index.json"), folder.resolve("elsewhere/index.json"));

        assertThat(Builds.codes(refusal("b", "b"))).containsExactly("WRT009");
    }

    @Test
    void refusesAWorkFolderThatIsALink() throws Exception {
        Files.createSymbolicLink(root.resolve(".bastide"), folder.resolve("elsewhere"));

        assertThat(Builds.codes(refusal("b", "b"))).containsExactly("WRT010");
        assertThat(everything(folder.resolve("elsewhere"))).containsOnlyKeys("secret");
    }

    @Test
    void turnsItsFolderIntoAFile() throws Exception {
        build(root, "p/a/b", "b", "p/a/c/d", "d");

        WriteSummary summary = build(root, "p/a", "a");

        assertThat(summary.removed()).isEqualTo(2);
        assertThat(everything(root)).containsOnlyKeys("index.json", "p/", "p/a");
    }

    @Test
    void turnsItsFileIntoAFolder() throws Exception {
        build(root, "p/a", "a", "p/z", "z");

        WriteSummary summary = build(root, "p/a/b/c", "c", "p/z", "z");

        assertThat(summary.removed()).isEqualTo(1);
        assertThat(files(root)).isEqualTo(Map.of("p/a/b/c", "c", "p/z", "z"));
    }

    @Test
    void keepsAForeignFileWhereAFolderShouldGo() throws Exception {
        write(root, "a", "mine");

        WriteRefusedException refused = refusal("a/b", "b", "a/c", "c");

        assertThat(Builds.codes(refused)).containsExactly("WRT003");
        assertThat(refused).hasMessageContaining("`a` should be a folder, but is a file that Bastide did not write");
        assertThat(everything(root)).isEqualTo(Map.of("a", "mine"));
    }

    @Test
    void keepsAFolderWithForeignFilesWhereAFileShouldGo() throws Exception {
        build(root, "a/b", "b");
        write(root, "a/c/notes", "mine");

        WriteRefusedException refused = refusal("a", "a");

        assertThat(refused).hasMessageContaining("a folder that holds `a/c/notes`, which Bastide did not write");
        assertThat(files(root)).isEqualTo(Map.of("a/b", "b", "a/c/notes", "mine"));
    }

    @Test
    void keepsAFolderWithEditedFilesWhereAFileShouldGo() throws Exception {
        build(root, "a/b", "b");
        write(root, "a/b", "edited");

        assertThat(Builds.codes(refusal("a", "a"))).containsExactly("WRT003", "WRT006");
        assertThat(files(root)).isEqualTo(Map.of("a/b", "edited"));
    }

    @Test
    void keepsAnEmptyForeignFolderWhereAFileShouldGo() throws Exception {
        Files.createDirectories(root.resolve("a/b"));

        assertThat(refusal("a", "a")).hasMessageContaining("a folder that holds `a/b`");
        Files.delete(root.resolve("a/b"));
        assertThat(refusal("a", "a")).hasMessageContaining("is an empty folder");
    }

    @Test
    void noticesAFileThatAppearsBeforeTheCommit() throws Exception {
        build(root, "b/old", "old");
        var before = everything(root);

        try (OutputTransaction build = OutputWriter.begin(root, Builds.SETTINGS)) {
            build.put("shop", files("b/new", "new"));
            write(root, "b/new", "mine");

            var refused = catchThrowableOfType(WriteRefusedException.class, () -> build.commit(Builds.HEADER));

            assertThat(Builds.codes(refused)).containsExactly("WRT003");
        }
        before.put("b/new", "mine");
        assertThat(everything(root)).isEqualTo(before);
    }

    @Test
    void renamesAFileInCaseOnly() throws Exception {
        build(root, "a/Name.yaml", "same");

        build(root, "a/name.yaml", "same");

        assertThat(files(root)).isEqualTo(Map.of("a/name.yaml", "same"));
    }
}
