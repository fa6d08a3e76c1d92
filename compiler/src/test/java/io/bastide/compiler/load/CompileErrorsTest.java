package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bastide.compiler.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileErrorsTest {
    @TempDir
    private Path folder;

    private SpecFolder specs() {
        return new SpecFolder(folder);
    }

    private Diagnostic only(String statement) throws IOException {
        List<Diagnostic> findings = specs().withShop(statement + "\nreturn Platform.named(\"p\").build();")
                .findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(LoadRule.COMPILE_ERROR);
        return findings.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Workload.deployment("a").build(); | `build()` of `Workload` is called before the mandatory `container(...)` | call `.container(...)` first
                    Workload.deployment("a").labels("k", "v"); | `labels(...)` of `Workload` is called before the mandatory `container(...)` | call `.container(...)` first
                    Workload.builder().container(null); | `container(...)` of `Workload` is called before the mandatory `name(...)` and `controller(...)` | call `.name(...)`, then `.controller(...)` first
                    var stage = Workload.builder(); stage.build(); | `build()` of `Workload` is called before the mandatory `name(...)`, `controller(...)` and `container(...)` | call `.name(...)`, then `.controller(...)`, then `.container(...)` first
                    Container.named("a").resources(Resources.of("1", "1Mi")); | `resources(...)` of `Container` is called before the mandatory `image(...)` | call `.image(...)` first
                    Tenant.named("a").workloads(List.of()); | `workloads(...)` of `Tenant` is called before the mandatory `owner(...)` | call `.owner(...)` first
                    """)
    void namesTheAttributeThatIsMissingBeforeACall(String statement, String message, String help) throws IOException {
        Diagnostic finding = only(statement);

        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.help()).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Workload w = Workload.deployment("a"); | `Workload` is not finished: its mandatory `container(...)` is missing | call `.container(...)`, then `.build()`
                    Container c = Container.named("a"); | `Container` is not finished: its mandatory `image(...)` and `resources(...)` are missing | call `.image(...)`, then `.resources(...)`, then `.build()`
                    Cluster c = Cluster.named("a"); | `Cluster` is not finished: `build()` is missing | end it with `.build()`
                    Workload.deployment("a").container(Container.named("b")); | `Container` is not finished: its mandatory `image(...)` and `resources(...)` are missing | call `.image(...)`, then `.resources(...)`, then `.build()`
                    Tenant.named("a").owner("b").workloads(Workload.deployment("c")); | `Workload` is not finished: its mandatory `container(...)` is missing | call `.container(...)`, then `.build()`
                    Tenant.named("a").owner("b").workloads(List.of(Workload.deployment("c"))); | `Workload` is not finished: its mandatory `container(...)` is missing | call `.container(...)`, then `.build()`
                    Tenant.named("a").owner("b").workloads(Workload.deployment("c"), (Workload) null); | `Workload` is not finished: its mandatory `container(...)` is missing | call `.container(...)`, then `.build()`
                    Overlay.on(Cluster.named("a")); | `Cluster` is not finished: `build()` is missing | end it with `.build()`
                    java.util.function.Supplier<Workload> s = () -> Workload.deployment("a"); | `Workload` is not finished: its mandatory `container(...)` is missing | call `.container(...)`, then `.build()`
                    """)
    void namesTheAttributesThatAnUnfinishedValueLacks(String statement, String message, String help)
            throws IOException {
        Diagnostic finding = only(statement);

        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.help()).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    Workload.deployment("a").container(null).replicas(3); | `Workload` has no attribute `replicas` | call `.withReplicas(...)` after `.build()`
                    Workload.deployment("a").container(null).changeContainer(c -> c); | `Workload` has no attribute `changeContainer` | call `.changeContainer(...)` after `.build()`
                    Workload.deployment("a").contaner(null); | `Workload` has no attribute `contaner` | call `.container(...)` next
                    Cluster.named("a").nodes(3); | `Cluster` has no attribute `nodes` | ~~
                    """)
    void saysThatAnAttributeDoesNotExist(String statement, String message, String help) throws IOException {
        Diagnostic finding = only(statement);

        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.help()).isEqualTo(help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    int port = "80"; | incompatible types: `String` cannot be converted to `int`
                    Cluster c = Platform.named("p").build(); | incompatible types: `Platform` cannot be converted to `Cluster`
                    Platform.named("p").build().nmae(); | cannot find method `nmae()` in interface `Platform`
                    Platform p = null; p.nmae(); | cannot find method `nmae()` in `p` of type `Platform`
                    zork(); | cannot find method `zork()` in class `Shop`
                    int a = zork; | cannot find variable `zork` in class `Shop`
                    new java.io.FileReader("f"); | unreported exception FileNotFoundException; must be caught or declared to be thrown
                    Cluster.named("a").region(1); | no suitable method found for region(int)
                    int a = 1 | `;` expected
                    """)
    void saysInOneLineWhatTheCompilerSays(String statement, String message) throws IOException {
        Diagnostic finding = only(statement);

        assertThat(finding.message()).isEqualTo(message);
    }

    @Test
    void namesTheMissingMethodOfASpec() throws IOException {
        specs().with("Bad.java", "public class Bad implements io.bastide.dsl.PlatformSpec {}");

        assertThat(specs().findings())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "`Bad` is not abstract and does not override abstract method `define()` of `PlatformSpec`");
    }

    @Test
    void namesTheImportThatIsMissing() throws IOException {
        specs().with("A.java", "class A { Schedule schedule; ImageRef image = ImageRef.of(\"a\"); Unknown unknown; }");

        assertThat(specs().findings())
                .extracting(Diagnostic::message, Diagnostic::help)
                .containsExactlyInAnyOrder(
                        tuple("cannot find class `Schedule` in class `A`", "import `io.bastide.dsl.value.Schedule`"),
                        tuple("cannot find class `ImageRef` in class `A`", "import `io.bastide.dsl.value.ImageRef`"),
                        tuple("cannot find variable `ImageRef` in class `A`", "import `io.bastide.dsl.value.ImageRef`"),
                        tuple(
                                "cannot find class `Unknown` in class `A`",
                                "define `Unknown`, or name the folder that holds it too"));
    }

    @Test
    void asksForTheLibraryOfAnUnknownPackage() throws IOException {
        specs().with("A.java", "import team.lib.Names; class A {}");

        Diagnostic finding = specs().findings().get(0);
        assertThat(finding.message()).isEqualTo("package `team.lib` does not exist");
        assertThat(finding.help()).contains("class path");
    }

    @Test
    void blamesTheLineOfTheCallInAChain() throws IOException {
        specs().withShop("""
                Workload.deployment("a")
                        .labels("k", "v") // expect: LOD001
                        .build();
                Container container = Container.named("b")
                        .image(ImageRef.of("i")); // expect: LOD001
                return Platform.named("p").build();""");

        assertThat(SpecFolder.places(specs().findings())).isEqualTo(specs().marked("shop/Shop.java"));
    }

    @Test
    void tellsFiftyErrorsAndCountsTheRest() throws IOException {
        StringBuilder many = new StringBuilder("class Many {\n");
        for (int field = 0; field < 53; field++) {
            many.append("    int f").append(field).append(" = \"text\";\n");
        }
        specs().with("Many.java", many.append("}\n").toString());

        List<Diagnostic> findings = specs().findings();
        assertThat(findings).hasSize(51);
        assertThat(findings.get(50).message()).isEqualTo("3 more errors are not shown");
        assertThat(findings.get(50).position().display()).isEqualTo("Many.java:52");
    }

    @Test
    void speaksEnglishWhateverTheLocale() throws IOException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.JAPAN);
        try {
            assertThat(only("int port = \"80\";").message())
                    .isEqualTo("incompatible types: `String` cannot be converted to `int`");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void saysThatAnExpressionIsTooLongForTheCompiler() throws IOException {
        String sum = "1" + " + one()".repeat(20_000);
        specs().with("Deep.java", "class Deep { static int one() { return 1; } int sum = " + sum + "; }");

        Diagnostic finding = specs().findings().get(0);
        assertThat(finding.rule()).isEqualTo(LoadRule.COMPILE_ERROR);
        assertThat(finding.message()).isEqualTo("an expression is too long for the Java compiler");
    }
}
