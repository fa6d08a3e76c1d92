package io.bastide.compiler.write;

import static io.bastide.compiler.write.Builds.HEADER;
import static io.bastide.compiler.write.Builds.files;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTreeTest {
    @Test
    void sortsTheFilesOfAllUnitsByPath() {
        OutputTree tree = OutputTree.of(Map.of("shop", files("c", "c", "a", "a"), "bank", files("b", "b")));

        assertThat(tree.files().keySet()).containsExactly("a", "b", "c");
        assertThat(tree.findings().all()).isEmpty();
    }

    @Test
    void hasTheIndexThatWouldBeWritten(@TempDir Path root) throws Exception {
        Builds.build(root, TwoBuilds.OLD, FaultPoint.NONE);

        byte[] index = OutputTree.of(TwoBuilds.OLD).index(HEADER, Builds::position);

        assertThat(root.resolve("index.json")).hasBinaryContent(index);
    }

    @Test
    void leavesOutAndTellsUnusablePaths() {
        OutputTree tree = OutputTree.of(Map.of("shop", files("/a", "a", "b", "b")));

        assertThat(tree.files()).containsOnlyKeys("b");
        assertThat(messages(tree)).containsExactly("output path `/a` of unit `shop` is absolute");
    }

    @Test
    void tellsWhoClaimsOnePath() {
        OutputTree tree = OutputTree.of(Map.of(
                "shop", files("x/a", "1", "b", "2", "b", "3"), "bank", files("X/A", "4"), "mill", files("x/a/c", "5")));

        assertThat(messages(tree))
                .containsExactly(
                        "output path is claimed by file `b` of unit `shop` and by file `b` of unit `shop` again",
                        "output path is claimed by folder `X` and by folder `x`",
                        "output path is claimed by file `X/A` of unit `bank` and by file `x/a` of unit `shop` and by"
                                + " folder `x/a`");
    }

    @Test
    void tellsTheSameInWhateverOrderPathsAreClaimed() {
        List<String> paths = List.of("a/b", "A/b", "a/b/c", "A/B/d", "a");
        Set<List<String>> told = new HashSet<>();
        for (int turn = 0; turn < paths.size(); turn++) {
            PathClaims claims = new PathClaims();
            for (int i = 0; i < paths.size(); i++) {
                String path = paths.get((i + turn) % paths.size());
                claims.claim("unit-" + path, path);
            }
            told.add(claims.findings().stream().map(Diagnostic::message).toList());
        }

        assertThat(told).hasSize(1);
    }

    private static List<String> messages(OutputTree tree) {
        return tree.findings().all().stream().map(Diagnostic::message).toList();
    }
}
