package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.Position.SpecPosition;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.util.Strings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecLoaderTest {
    private static final String COUNTING = """
            import io.bastide.dsl.*;

            public class Counting implements PlatformSpec {
                private static int loads;

                @Override
                public Platform define() {
                    loads++;
                    return Platform.named("load-" + loads).build();
                }
            }
            """;

    @TempDir
    private Path folder;

    private SpecFolder specs() {
        return new SpecFolder(folder);
    }

    @Test
    void loadsAFolderOfSources() throws IOException {
        specs().withShop("return Names.platform();").with("shop/Names.java", """
                        package shop;

                        final class Names {
                            static io.bastide.dsl.Platform platform() {
                                return io.bastide.dsl.Platform.named("two-files").build();
                            }
                        }
                        """);

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.findings().all()).isEmpty();
            assertThat(loaded.platform()).map(Platform::name).contains("two-files");
        }
    }

    @Test
    void namesFilesOfAProjectRelativeToTheProject() throws IOException {
        specs().with("src/main/java/shop/Shop.java", SpecFolder.shop("return Platform.named(\"p\").build();"))
                .with("src/test/java/shop/Broken.java", "not Java");

        try (Loaded loaded = specs().load()) {
            Platform platform = loaded.platform().orElseThrow();
            assertThat(loaded.positions().of(platform.declaredAt()))
                    .isEqualTo(new SpecPosition("src/main/java/shop/Shop.java", 11, "Shop#define"));
        }
    }

    @Test
    void namesASingleFileRelativeToItsPackageRoot() throws IOException {
        specs().withShop("return Platform.named(\"p\").build();").with("shop/Broken.java", "not Java");
        var source = SpecSource.sources(folder.resolve("shop/Shop.java"));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            Platform platform = loaded.platform().orElseThrow();
            assertThat(loaded.positions().of(platform.declaredAt()).display()).isEqualTo("shop/Shop.java:11");
        }
    }

    @Test
    void namesASingleFileOutsideItsPackageFolderByItsName() throws IOException {
        specs().with("elsewhere/Shop.java", SpecFolder.shop("return Platform.named(\"p\").build();"));
        var source = SpecSource.sources(folder.resolve("elsewhere/Shop.java"));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            Platform platform = loaded.platform().orElseThrow();
            assertThat(loaded.positions().of(platform.declaredAt()).display()).isEqualTo("Shop.java:11");
        }
    }

    @Test
    void readsASourceWithByteOrderMark() throws IOException {
        specs().with("Minimal.java", "\uFEFF" + SpecFolder.MINIMAL);

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.platform()).isPresent();
        }
    }

    @Test
    void passesOverModuleDescriptorsAndHiddenFolders() throws IOException {
        specs().with("Minimal.java", SpecFolder.MINIMAL)
                .with("module-info.java", "module shop {}")
                .with(".hidden/Broken.java", "not Java");

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.platform()).isPresent();
        }
    }

    @Test
    void startsEachLoadWithFreshStaticFields() throws IOException {
        specs().with("Counting.java", COUNTING);

        try (Loaded first = specs().load();
                Loaded second = specs().load()) {
            assertThat(first.platform()).map(Platform::name).contains("load-1");
            assertThat(second.platform()).map(Platform::name).contains("load-1");
        }
    }

    @Test
    void letsTheSpecReadItsResources() throws IOException {
        specs().with("src/main/resources/name.txt", "from-resource").with("src/main/java/Reading.java", """
                        import io.bastide.dsl.*;

                        public class Reading implements PlatformSpec {
                            @Override
                            public Platform define() {
                                try (var in = Reading.class.getResourceAsStream("/name.txt")) {
                                    return Platform.named(new String(in.readAllBytes())).build();
                                } catch (java.io.IOException failure) {
                                    throw new java.io.UncheckedIOException(failure);
                                }
                            }
                        }
                        """);

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.platform()).map(Platform::name).contains("from-resource");
        }
    }

    @Test
    void keepsClassesForTenantsThatAreMadeLater() throws IOException {
        specs().withShop("""
                        return Platform.named("p")
                                .tenants(TenantDefinition.lazily("late", () -> Late.tenant()))
                                .build();""").with("shop/Late.java", """
                        package shop;

                        final class Late {
                            static io.bastide.dsl.Tenant tenant() {
                                return io.bastide.dsl.Tenant.named("late").owner("team").build();
                            }
                        }
                        """);

        try (Loaded loaded = specs().load()) {
            var tenant = loaded.platform().orElseThrow().tenants().get(0).define();
            assertThat(tenant.owner()).isEqualTo("team");
        }
    }

    @Test
    void usesTheLibrariesOfItsClassPath() throws IOException {
        Path library = new SpecFolder(Files.createDirectory(folder.resolve("library")))
                .with(
                        "team/Names.java",
                        "package team; public class Names { public static String name() { return \"lib\"; } }")
                .compiled(Files.createDirectory(folder.resolve("classes")));
        Path spec = Files.createDirectory(folder.resolve("spec"));
        new SpecFolder(spec).withShop("return Platform.named(team.Names.name()).build();");
        var source = SpecSource.sources(spec).withClassPath(List.of(library));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(loaded.platform()).map(Platform::name).contains("lib");
        }
    }

    @Test
    void hidesTheCompilerFromSpecs() throws IOException {
        specs().withShop("""
                try {
                    return Platform.named(Class.forName("io.bastide.compiler.load.SpecLoader").getSimpleName()).build();
                } catch (ClassNotFoundException hidden) {
                    return Platform.named("hidden").build();
                }""");

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.platform()).map(Platform::name).contains("hidden");
        }
    }

    @Test
    void quotesTheLinesOfASource() throws IOException {
        specs().with("Minimal.java", SpecFolder.MINIMAL);

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.lines("Minimal.java"))
                    .contains(SpecFolder.MINIMAL.lines().toList());
            assertThat(loaded.lines("Absent.java")).isEmpty();
        }
    }

    @Test
    void reportsARuntimeWithoutCompiler() throws IOException {
        specs().with("Minimal.java", SpecFolder.MINIMAL);
        var loader = new SpecLoader(Optional::empty, 10);

        try (Loaded loaded = loader.load(SpecSource.sources(folder), LoadOptions.standard())) {
            assertThat(loaded.platform()).isEmpty();
            assertThat(loaded.findings().all()).extracting(Diagnostic::rule).containsExactly(LoadRule.NO_JAVA_COMPILER);
        }
    }

    @Test
    void reportsAMissingAndABrokenClassPathEntry() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        Path spec = Files.createDirectory(folder.resolve("spec"));
        new SpecFolder(spec).with("Minimal.java", SpecFolder.MINIMAL);
        var source = SpecSource.sources(spec).withClassPath(List.of(folder.resolve("absent.jar"), broken));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(loaded.findings().all())
                    .extracting(Diagnostic::message)
                    .containsExactly(
                            "class path entry `absent.jar` does not exist",
                            "class path entry `broken.jar` cannot be read as a folder or a jar");
        }
    }

    @Test
    void reportsSourcesWithoutAnyClass() throws IOException {
        specs().with("Empty.java", "// nothing yet");

        assertThat(specs().findings()).extracting(Diagnostic::rule).containsExactly(LoadRule.NO_SPEC);
    }

    @Test
    void reportsClassesWithoutAnyRoot() throws IOException {
        try (Loaded loaded =
                SpecLoader.standard().load(SpecSource.classes(folder, List.of()), LoadOptions.standard())) {
            assertThat(loaded.findings().all()).extracting(Diagnostic::rule).containsExactly(LoadRule.NO_SPEC);
        }
    }

    @Test
    void givesEverySpecTheLibrariesOfTheCaller() throws IOException {
        specs().withShop("return Platform.named(org.assertj.core.util.Strings.concat(\"a\", \"b\")).build();");
        var options = LoadOptions.standard().withLibraries(List.of(Strings.class));

        try (Loaded loaded = specs().load(options)) {
            assertThat(loaded.platform()).map(Platform::name).contains("ab");
        }
    }

    @Test
    void loadsSeveralSpecsAtOnce() throws Exception {
        specs().with("Counting.java", COUNTING);
        PrintStream before = System.out;
        List<Callable<String>> loads = Collections.nCopies(6, () -> {
            try (Loaded loaded = specs().load()) {
                return loaded.platform().orElseThrow().name();
            }
        });

        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (Future<String> name : threads.invokeAll(loads)) {
                assertThat(name.get()).isEqualTo("load-1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(System.out).isSameAs(before);
    }
}
