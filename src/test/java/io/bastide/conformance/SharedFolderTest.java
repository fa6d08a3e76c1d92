package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class SharedFolderTest {

    @TempDir
    private Path folder;

    @Test
    void findsWhatLiesBesideTheRepository() throws IOException {
        Files.createDirectories(folder.resolve("schemas"));

        Path found = new SharedFolder(folder, Map.of()).required("schemas");

        assertThat(found).isEqualTo(folder.resolve("schemas"));
    }

    @Test
    void prefersTheFolderThatTheVariableNames(@TempDir Path named) throws IOException {
        Files.createDirectories(folder.resolve("schemas"));
        Files.createDirectories(named.resolve("schemas"));

        Path found = new SharedFolder(folder, Map.of("BASTIDE_SHARED", named.toString())).required("schemas");

        assertThat(found).isEqualTo(named.resolve("schemas"));
    }

    @Test
    void skipsTheTestWhereNothingPromisesTheMaterial() {
        var nowhere = new SharedFolder(folder, Map.of("BASTIDE_REQUIRE_TOOLS", "1"));

        assertThatThrownBy(() -> nowhere.required("schemas"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("BASTIDE_SHARED");
    }

    @Test
    void failsTheTestWhereThePromisedMaterialIsMissing() {
        var promised =
                new SharedFolder(folder, Map.of("BASTIDE_REQUIRE_TOOLS", "1", "BASTIDE_SHARED", folder.toString()));

        assertThatThrownBy(() -> promised.required("schemas"))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("`schemas` is not there");
    }
}
