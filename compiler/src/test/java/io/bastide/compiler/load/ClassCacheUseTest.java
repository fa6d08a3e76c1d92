package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheUseTest {
    @TempDir
    private Path folder;

    private SpecFolder specs() {
        return new SpecFolder(folder.resolve("spec"));
    }

    private LoadOptions cached() {
        return LoadOptions.standard().withCache(new FolderClassCache(folder.resolve("cache")));
    }

    /** Has no Java compiler, so that only a hit can load. */
    private Loaded loadWithoutCompiler(SpecSource source) throws IOException {
        return new SpecLoader(Optional::empty, 10).load(source, cached());
    }

    @Test
    void needsNoCompilerForSourcesThatItKnows() throws IOException {
        specs().withShop("return Platform.named(\"p\").build();").load(cached()).close();

        try (Loaded loaded = loadWithoutCompiler(SpecSource.sources(specs().folder()))) {
            Platform platform = loaded.platform().orElseThrow();
            assertThat(loaded.positions().of(platform.declaredAt()).display()).isEqualTo("shop/Shop.java:11");
            assertThat(loaded.findings().all()).isEmpty();
        }
    }

    @Test
    void compilesSourcesThatChanged() throws IOException {
        specs().withShop("return Platform.named(\"old\").build();")
                .load(cached())
                .close();

        try (Loaded loaded =
                specs().withShop("return Platform.named(\"new\").build();").load(cached())) {
            assertThat(loaded.platform()).map(Platform::name).contains("new");
        }
    }

    @Test
    void compilesAgainWhenALibraryChanged() throws IOException {
        Path library = Files.createDirectories(folder.resolve("library"));
        var names = new SpecFolder(Files.createDirectories(folder.resolve("names")));
        String constant = "package team; public class Names { public static final String NAME = \"%s\"; }";
        names.with("team/Names.java", constant.formatted("old")).compiled(library);
        specs().withShop("return Platform.named(team.Names.NAME).build();");
        var source = SpecSource.sources(specs().folder()).withClassPath(List.of(library));
        SpecLoader.standard().load(source, cached()).close();

        names.with("team/Names.java", constant.formatted("new")).compiled(library);

        try (Loaded loaded = SpecLoader.standard().load(source, cached())) {
            assertThat(loaded.platform()).map(Platform::name).contains("new");
        }
    }

    @Test
    void keepsNothingOfSourcesThatDoNotCompile() throws IOException {
        specs().with("Bad.java", "no Java").load(cached()).close();

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void compilesWhenTheCacheIsDamaged() throws IOException {
        specs().withShop("return Platform.named(\"p\").build();").load(cached()).close();
        try (var entries = Files.newDirectoryStream(folder.resolve("cache"))) {
            for (Path entry : entries) {
                Files.writeString(entry, "damaged");
            }
        }

        try (Loaded loaded = specs().load(cached())) {
            assertThat(loaded.platform()).isPresent();
            assertThat(loaded.findings().all()).isEmpty();
        }
    }

    @Test
    void notesACacheThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");

        try (Loaded loaded =
                specs().withShop("return Platform.named(\"p\").build();").load(cached())) {
            assertThat(loaded.platform()).isPresent();
            assertThat(loaded.findings().hasErrors()).isFalse();
            assertThat(loaded.findings().all()).extracting(Diagnostic::rule).contains(LoadRule.CLASS_CACHE_UNUSABLE);
        }
    }
}
