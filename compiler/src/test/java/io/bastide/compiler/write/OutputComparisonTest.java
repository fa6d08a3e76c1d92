package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.HEADER;
import static io.bastide.compiler.write.Builds.build;
import static io.bastide.compiler.write.Builds.everything;
import static io.bastide.compiler.write.Builds.files;
import static io.bastide.compiler.write.Builds.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputComparisonTest {
    @TempDir
    Path root;

    @Test
    void tellsWhatABuildWouldDo() throws Exception {
        build(root, "a", "a", "b", "b", "old/c", "c", "old/d", "d");
        write(root, "old/d", "edited");
        write(root, "f", "mine");
        Files.createSymbolicLink(root.resolve("g"), root.resolve("f"));
        var before = everything(root);

        OutputComparison comparison = compare(root, "a", "a", "b", "B", "e/e", "e", "f", "theirs", "g/g", "g");

        assertThat(comparison.added()).containsExactly("e/e");
        assertThat(comparison.changed()).containsExactly("b", "index.json");
        assertThat(comparison.removed()).containsExactly("old/c");
        assertThat(comparison.foreign()).containsExactly("f", "g");
        assertThat(comparison.findings().all())
                .extracting(finding -> finding.rule().code())
                .containsExactly("WRT003", "WRT004", "WRT006");
        assertThat(comparison.isUpToDate()).isFalse();
        assertThat(everything(root)).isEqualTo(before);
    }

    @Test
    void isUpToDateAfterTheBuild() throws Exception {
        build(root, "a", "a", "b/c", "c");

        assertThat(compare(root, "a", "a", "b/c", "c").isUpToDate()).isTrue();
    }

    @Test
    void addsEverythingToAMissingFolder() throws Exception {
        OutputComparison comparison = compare(root.resolve("out"), "a", "a");

        assertThat(comparison.added()).containsExactly("a", "index.json");
        assertThat(root.resolve("out")).doesNotExist();
    }

    @Test
    void noticesAnIndexThatAloneIsOutOfDate() throws Exception {
        build(root, "a", "a");
        Path index = root.resolve("index.json");
        Files.writeString(index, Files.readString(index).replace("1.2.3", "1.2.2"));

        assertThat(compare(root, "a", "a").changed()).containsExactly("index.json");
    }

    @Test
    void findsARootThatIsAFile() throws Exception {
        write(root, "out", "mine");

        assertThat(compare(root.resolve("out"), "a", "a").findings().all())
                .extracting(finding -> finding.rule().code())
                .containsExactly("WRT010");
    }

    private static OutputComparison compare(Path root, String... pathsAndContents) throws IOException {
        OutputTree tree = OutputTree.of(Map.of("shop", files(pathsAndContents)));
        return OutputComparison.of(tree, HEADER, Builds::position, root);
    }
}
