package io.bastide.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ToolTest {

    private Path repository;
    private Path cache;

    @BeforeEach
    void declareTwoTools(@TempDir Path folder) throws IOException {
        repository = folder.resolve("repository");
        cache = folder.resolve("cache");
        var declarations = Files.createDirectories(repository.resolve("src/test/tools"));
        Files.writeString(declarations.resolve("versions.env"), "# pins\nSAW=v1.2.3\nBAND_SAW=v4.5.6\n");
    }

    @Test
    void findsTheInstalledVersion() throws IOException {
        var saw = executable("saw/v1.2.3/saw");

        assertThat(tool("band-saw").installed()).isEmpty();
        assertThat(tool("saw").installed()).contains(saw);
    }

    @Test
    void ignoresAnotherVersion() throws IOException {
        executable("saw/v1.2.4/saw");

        assertThat(tool("saw").installed()).isEmpty();
    }

    @Test
    void looksInTheUsersCacheByDefault() {
        var tool = new Tool("band-saw", repository, Map.of("HOME", "/home/ann", "XDG_CACHE_HOME", ""));

        assertThat(tool.executable()).isEqualTo(Path.of("/home/ann/.cache/bastide/tools/band-saw/v4.5.6/band-saw"));
    }

    @Test
    void skipsTheTestOfAMissingTool() {
        assertThatThrownBy(() -> tool("band-saw").required())
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("`band-saw` v4.5.6 is not installed: run `src/test/tools/install band-saw`");
    }

    @Test
    void failsTheTestOfAMissingToolWhereToolsAreRequired() {
        var tool = new Tool(
                "saw", repository, Map.of("BASTIDE_TOOLS_DIR", cache.toString(), "BASTIDE_REQUIRE_TOOLS", "1"));

        assertThatThrownBy(tool::required)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("src/test/tools/install saw");
    }

    @Test
    void refusesAToolThatIsNotPinned() {
        assertThatThrownBy(() -> tool("axe").installed())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AXE=");
    }

    @Test
    void movesToAnotherFolderWhenTheModuleChanges() throws IOException {
        var module = Files.createDirectories(repository.resolve("src/test/tools/saw"));
        Files.writeString(module.resolve("go.mod"), "module saw\n");
        Files.writeString(module.resolve("main.go"), "package main\n");
        var before = tool("saw").executable();

        Files.writeString(module.resolve("main.go"), "package main // changed\n");

        assertThat(tool("saw").executable()).isNotEqualTo(before);
    }

    @Test
    void agreesWithTheInstallScriptOnEveryPath() {
        var root = Tool.repository();
        var environment = Map.of("BASTIDE_TOOLS_DIR", cache.toString());

        var list = ToolProcess.of(root.resolve("src/test/tools/install"), "--list")
                .withVariable("BASTIDE_TOOLS_DIR", cache.toString())
                .run()
                .requireSuccess()
                .text();

        assertThat(list.lines()).hasSizeGreaterThanOrEqualTo(4).allSatisfy(line -> {
            var name = line.substring(0, line.indexOf(' '));
            assertThat(line).endsWith(" " + new Tool(name, root, environment).executable());
        });
    }

    private Tool tool(String name) {
        return new Tool(name, repository, Map.of("BASTIDE_TOOLS_DIR", cache.toString()));
    }

    private Path executable(String path) throws IOException {
        var file = cache.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
