package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.RelatedPosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCallTest {
    @TempDir
    private Path folder;

    private SpecFolder specs() {
        return new SpecFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"System.exit(3);", "Runtime.getRuntime().exit(3);", "Runtime.getRuntime().halt(3);"})
    void refusesAClassThatEndsTheJvm(String call) throws IOException {
        specs().withShop("""
                        switch (Runtime.version().feature()) {
                            case 1, 3, 5: return null;
                            case 2000: return null;
                            default:
                        }
                        %s // expect: LOD012
                        return null;""".formatted(call));

        List<Diagnostic> findings = specs().findings();
        assertThat(SpecFolder.places(findings)).isEqualTo(specs().marked("shop/Shop.java"));
        assertThat(findings.get(0).message()).startsWith("spec calls `").endsWith("t`");
    }

    @Test
    void showsEveryCallOfAClass() throws IOException {
        specs().withShop("Runnable end = () -> System.exit(1);\nSystem.exit(2);\nreturn null;");

        Diagnostic finding = specs().findings().get(0);
        assertThat(finding.related())
                .extracting(RelatedPosition::label)
                .containsExactly("`System.exit` is called here");
    }

    @Test
    void refusesAReferenceToAMethodThatEndsTheJvm() throws IOException {
        specs().withShop("List.of(1).forEach(System::exit);\nreturn null;");

        assertThat(SpecFolder.places(specs().findings())).containsExactly("LOD012 shop/Shop.java:8");
    }

    @Test
    void refusesASpecThatSwallowsTheRefusal() throws IOException {
        specs().withShop("""
                        try {
                            End.now();
                        } catch (Throwable swallowed) {
                        }
                        return Platform.named("p").build();""")
                .with("shop/End.java", "package shop; class End { static void now() { System.exit(1); } }");

        try (Loaded loaded = specs().load()) {
            assertThat(SpecFolder.places(loaded.findings().all())).containsExactly("LOD012 shop/End.java:1");
            assertThat(loaded.platform()).isEmpty();
        }
    }

    @Test
    void leavesAClassAloneThatTheSpecDoesNotUse() throws IOException {
        specs().with("Minimal.java", SpecFolder.MINIMAL)
                .with("Main.java", "class Main { public static void main(String[] a) { System.exit(1); } }");

        assertThat(specs().findings()).isEmpty();
    }

    @Test
    void leavesOtherMethodsOfTheSameClassesAlone() throws IOException {
        specs().withShop("""
                        System.lineSeparator();
                        Runtime.getRuntime().availableProcessors();
                        return Platform.named("p").build();""");

        assertThat(specs().findings()).isEmpty();
    }

    @Test
    void refusesClassesThatSomebodyElseCompiled() throws IOException {
        specs().withShop("System.exit(1); return null; // expect: LOD012");
        Path classes = specs().compiled(Files.createDirectory(folder.resolve("classes")), "-g");
        var source = SpecSource.classes(folder, List.of(classes)).withSourceRoots(List.of(folder));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(SpecFolder.places(loaded.findings().all())).isEqualTo(specs().marked("shop/Shop.java"));
        }
    }
}
