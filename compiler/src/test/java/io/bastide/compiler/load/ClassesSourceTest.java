package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesSourceTest {
    @TempDir
    private Path folder;

    private SpecFolder project;

    @BeforeEach
    void writeSources() throws IOException {
        project = new SpecFolder(folder)
                .with("src/main/java/shop/Shop.java", SpecFolder.shop("return Platform.named(\"p\").build();"));
    }

    private Path compiled(String debug) throws IOException {
        return project.compiled(Files.createDirectories(folder.resolve("target/classes")), debug);
    }

    private static Loaded load(SpecSource source) throws IOException {
        return SpecLoader.standard().load(source, LoadOptions.standard());
    }

    private static Position declared(Loaded loaded) {
        return loaded.positions().of(loaded.platform().orElseThrow().declaredAt());
    }

    @Test
    void findsLinesInSourceRoots() throws IOException {
        var source = SpecSource.classes(folder, List.of(compiled("-g")))
                .withSourceRoots(List.of(folder.resolve("absent"), folder.resolve("src/main/java")));

        try (Loaded loaded = load(source)) {
            assertThat(declared(loaded).display()).isEqualTo("src/main/java/shop/Shop.java:11");
            assertThat(loaded.lines("src/main/java/shop/Shop.java")).isPresent();
        }
    }

    @Test
    void namesPackageAndFileWithoutSourceRoots() throws IOException {
        try (Loaded loaded = load(SpecSource.classes(folder, List.of(compiled("-g"))))) {
            assertThat(declared(loaded).display()).isEqualTo("shop/Shop.java:11");
            assertThat(loaded.lines("shop/Shop.java")).isEmpty();
        }
    }

    @Test
    void knowsNoPlaceWithoutDebugInformation() throws IOException {
        try (Loaded loaded = load(SpecSource.classes(folder, List.of(compiled("-g:none"))))) {
            assertThat(declared(loaded)).isEqualTo(Position.NONE);
        }
    }

    @Test
    void loadsClassesFromAJar() throws IOException {
        Path classes = compiled("-g");
        Path jar = folder.resolve("spec.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry("shop/Shop.class"));
            Files.copy(classes.resolve("shop/Shop.class"), entries);
        }

        try (Loaded loaded = load(SpecSource.classes(folder, List.of(jar)))) {
            assertThat(loaded.platform()).map(Platform::name).contains("p");
        }
    }

    @Test
    void leavesOutWhatMavenNamesAndNeverMakes() throws IOException {
        var source = SpecSource.classes(folder, List.of(compiled("-g")))
                .withClassPath(List.of(folder.resolve("sibling/target/classes")));

        try (Loaded loaded = load(source)) {
            assertThat(loaded.findings().all()).isEmpty();
        }
    }

    @Test
    void takesTheDslFromTheCompilerWhenTheClassPathHoldsItToo() throws IOException {
        var source = SpecSource.classes(folder, List.of(compiled("-g")))
                .withClassPath(new SpecLibraries(LoadOptions.standard().libraries()).locations());

        try (Loaded loaded = load(source)) {
            assertThat(loaded.platform()).isPresent();
        }
    }

    @Test
    void reportsMissingAndBrokenClassRoots() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        var source = SpecSource.classes(folder, List.of(folder.resolve("absent"), broken));

        try (Loaded loaded = load(source)) {
            assertThat(loaded.findings().all())
                    .extracting(Diagnostic::message)
                    .containsExactly(
                            "class path entry `absent` does not exist",
                            "class path entry `broken.jar` cannot be read as a folder or a jar");
        }
    }
}
