package io.bastide.sops.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigSearchTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getRoot();
    private static final Path REPO = ROOT.resolve("repo");

    @Test
    void findsTheNearestAbove() {
        Set<Path> files = Set.of(REPO.resolve(".sops.yaml"), ROOT.resolve(".sops.yaml"));

        ConfigSearch found = ConfigSearch.from(REPO.resolve("a/b"), files::contains);

        assertThat(found.file()).contains(REPO.resolve(".sops.yaml"));
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void findsNothingWhereNothingIs() {
        ConfigSearch found = ConfigSearch.from(REPO, path -> false);

        assertThat(found.file()).isEmpty();
    }

    @Test
    void looksAtNoMoreThanHundredFolders() {
        Path reached = REPO.resolve("a/".repeat(99));
        Path missed = REPO.resolve("a/".repeat(100));

        assertThat(ConfigSearch.from(reached, Set.of(REPO.resolve(".sops.yaml"))::contains)
                        .file())
                .isPresent();
        assertThat(ConfigSearch.from(missed, Set.of(REPO.resolve(".sops.yaml"))::contains)
                        .file())
                .isEmpty();
    }

    @Test
    void notesFilesWithTheOtherName() {
        Set<Path> files = Set.of(REPO.resolve(".sops.yml"), ROOT.resolve(".sops.yaml"));

        ConfigSearch found = ConfigSearch.from(REPO, files::contains);

        assertThat(found.file()).contains(ROOT.resolve(".sops.yaml"));
        assertThat(found.notes()).singleElement().asString().contains(".sops.yml", "is ignored");
    }

    @Test
    void patternsSeePathsBelowTheFolderOfTheConfiguration() {
        ConfigSearch found = ConfigSearch.from(REPO, Set.of(REPO.resolve(".sops.yaml"))::contains);

        assertThat(found.seenPath(REPO.resolve("a/../b/c.yaml"))).isEqualTo("b/c.yaml");
        assertThat(found.seenPath(ROOT.resolve("other/c.yaml"))).endsWith("/other/c.yaml");
    }
}
