package io.bastide.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTreeTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void approve() throws IOException {
        Files.createDirectories(folder.resolve("golden/base"));
        Files.writeString(folder.resolve("golden/base/a.yaml"), "kind: A\n");
        Files.writeString(folder.resolve("golden/base/b.yaml"), "kind: B\n");
    }

    @Test
    void acceptsTheSameTree() {
        assertThatCode(() -> comparing().verify(tree("base/a.yaml", "kind: A\n", "base/b.yaml", "kind: B\n")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAMissingFile() {
        assertThatThrownBy(() -> comparing().verify(tree("base/a.yaml", "kind: A\n")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("missing: base/b.yaml");
    }

    @Test
    void refusesAnExtraFileInASubFolder() {
        SortedMap<String, byte[]> files = tree("base/a.yaml", "kind: A\n", "base/b.yaml", "kind: B\n");
        files.put("base/more/c.yaml", "kind: C\n".getBytes(UTF_8));

        assertThatThrownBy(() -> comparing().verify(files))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("extra:   base/more/c.yaml");
    }

    @Test
    void refusesAByteThatDiffersAndNamesItsLine() {
        SortedMap<String, byte[]> files = tree("base/a.yaml", "kind: A\n", "base/b.yaml", "kind: B\nname: x\n");

        assertThatThrownBy(() -> comparing().verify(files))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("changed: base/b.yaml, first in line 2");
    }

    @Test
    void leavesWhatWasReceivedForTheEye() throws IOException {
        assertThatThrownBy(() -> comparing().verify(tree("base/a.yaml", "kind: Z\n")))
                .isInstanceOf(AssertionError.class);

        assertThat(folder.resolve("received/base/a.yaml")).hasContent("kind: Z\n");
    }

    @Test
    void refusesLineEndsOtherThanLf() {
        SortedMap<String, byte[]> files = tree("base/a.yaml", "kind: A\r\n", "base/b.yaml", "kind: B\n");

        assertThatThrownBy(() -> comparing().verify(files))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("base/a.yaml");
    }

    @Test
    void updateMakesTheFolderEqual() throws IOException {
        updating(false).verify(tree("base/a.yaml", "kind: Z\n"));

        assertThat(folder.resolve("golden/base/a.yaml")).hasContent("kind: Z\n");
        assertThat(folder.resolve("golden/base/b.yaml")).doesNotExist();
    }

    @Test
    void updateIsRefusedWhereCiIsSet() {
        assertThatThrownBy(() -> updating(true).verify(tree("base/a.yaml", "kind: Z\n")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("CI");

        assertThat(folder.resolve("golden/base/a.yaml")).hasContent("kind: A\n");
    }

    private GoldenTree comparing() {
        return GoldenTree.at(folder.resolve("golden")).with(folder.resolve("received"), false, false);
    }

    private GoldenTree updating(boolean isCi) {
        return GoldenTree.at(folder.resolve("golden")).with(folder.resolve("received"), true, isCi);
    }

    private static SortedMap<String, byte[]> tree(String... pathsAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(UTF_8));
        }
        return files;
    }
}
