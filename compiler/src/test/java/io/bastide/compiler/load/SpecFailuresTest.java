package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.RelatedPosition;
import io.bastide.compiler.diagnostic.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecFailuresTest {
    @TempDir
    private Path folder;

    private SpecFolder specs() {
        return new SpecFolder(folder);
    }

    /** The only finding of a spec with this body, which must stand at the marked line. */
    private Diagnostic blamed(String body) throws IOException {
        return blamed(specs().withShop(body), LoadOptions.standard());
    }

    private static Diagnostic blamed(SpecFolder specs, LoadOptions options) throws IOException {
        try (Loaded loaded = specs.load(options)) {
            List<Diagnostic> findings = loaded.findings().all();
            assertThat(SpecFolder.places(findings)).isEqualTo(specs.marked("shop/Shop.java"));
            assertThat(loaded.platform()).isEmpty();
            return findings.get(0);
        }
    }

    @Test
    void blamesTheCallThatAsksForAnImpossibleValue() throws IOException {
        Diagnostic finding = blamed("""
                var container = Container.named("c")
                        .image(ImageRef.of("shop:1"))
                        .resources(Resources.of("1", "1Mi"))
                        .ports(ContainerPort.of(70000)); // expect: LOD004
                return null;""");

        assertThat(finding.message()).isEqualTo("port `70000` does not exist");
        assertThat(finding.help()).isEqualTo("use a port from 1 to 65535");
    }

    @Test
    void showsTheWayToASharedMethod() throws IOException {
        Diagnostic finding = blamed("""
                return port(70000);
                }

                static Platform port(int number) {
                PortRef.of(number); // expect: LOD004
                return null;""");

        assertThat(finding.related())
                .extracting(RelatedPosition::label, each -> each.position().display())
                .containsExactly(tuple("called here", "shop/Shop.java:11"));
    }

    @Test
    void tellsTheAuthorsOwnException() throws IOException {
        Diagnostic finding =
                blamed("throw new IllegalArgumentException(\"no region  for\\n`dev`\"); // expect: LOD006");

        assertThat(finding.message()).isEqualTo("spec throws `IllegalArgumentException`: no region for `dev`");
    }

    @Test
    void blamesTheAuthorsLineForAnExceptionOfTheJdk() throws IOException {
        Diagnostic finding = blamed("return List.<Platform>of().get(0); // expect: LOD006");

        assertThat(finding.message()).startsWith("spec throws `ArrayIndexOutOfBoundsException`: ");
    }

    @Test
    void blamesTheAuthorsLineForAnExceptionOfALibrary() throws IOException {
        Path classes = new SpecFolder(Files.createDirectory(folder.resolve("library")))
                .with(
                        "team/Names.java",
                        "package team; public class Names { public static String name() { throw new Error(\"lib\"); } }")
                .compiled(Files.createDirectory(folder.resolve("classes")));
        Path spec = Files.createDirectory(folder.resolve("spec"));
        var specs =
                new SpecFolder(spec).withShop("return Platform.named(team.Names.name()).build(); // expect: LOD006");
        var source = SpecSource.sources(spec).withClassPath(List.of(classes));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(SpecFolder.places(loaded.findings().all())).isEqualTo(specs.marked("shop/Shop.java"));
        }
    }

    @Test
    void showsTheCauseOfAnException() throws IOException {
        Diagnostic finding = blamed("""
                try {
                    throw new java.io.IOException("disk is gone");
                } catch (java.io.IOException failure) {
                    throw new IllegalStateException("no names", failure); // expect: LOD006
                }""");

        assertThat(finding.related())
                .extracting(RelatedPosition::label, each -> each.position().display())
                .containsExactly(tuple("caused by `IOException`: disk is gone", "shop/Shop.java:12"));
    }

    @Test
    void looksIntoStaticInitialisers() throws IOException {
        specs().with("shop/Shop.java", """
                        package shop;

                        import io.bastide.dsl.*;
                        import io.bastide.dsl.value.*;

                        public class Shop implements PlatformSpec {
                            static final PortRef PORT = PortRef.of(0); // expect: LOD004

                            @Override
                            public Platform define() {
                                return Platform.named("p").build();
                            }
                        }
                        """);

        Diagnostic finding = blamed(specs(), LoadOptions.standard());

        assertThat(finding.message()).isEqualTo("port `0` does not exist");
    }

    @Test
    void looksIntoStaticInitialisersOfOtherClasses() throws IOException {
        specs().withShop("return Platform.named(Ports.HTTP.toString()).build();")
                .with("shop/Ports.java", """
                        package shop;

                        class Ports {
                            static final io.bastide.dsl.value.PortRef HTTP = io.bastide.dsl.value.PortRef.of(0);
                        }
                        """);

        List<Diagnostic> findings = specs().findings();
        assertThat(SpecFolder.places(findings)).containsExactly("LOD004 shop/Ports.java:4");
        assertThat(findings.get(0).related()).hasSize(1);
    }

    @Test
    void blamesTheLineThatLoops() throws IOException {
        SpecFolder specs = specs().withShop("""
                        int turns = 0;
                        while (!Thread.currentThread().isInterrupted()) { turns++; } // expect: LOD007
                        return null;""");

        Diagnostic finding = blamed(specs, LoadOptions.standard().withTimeLimit(Duration.ofMillis(1500)));

        assertThat(finding.message()).isEqualTo("spec did not finish within 1500 ms");
    }

    @Test
    void blamesTheLineThatWaits() throws IOException {
        SpecFolder specs = specs().withShop("""
                        try {
                            Thread.sleep(3_600_000); // expect: LOD007
                            return null;
                        } catch (InterruptedException end) {
                            return null;
                        }""");

        Diagnostic finding = blamed(specs, LoadOptions.standard().withTimeLimit(Duration.ofSeconds(1)));

        assertThat(finding.message()).isEqualTo("spec did not finish within 1 s");
    }

    @Test
    void findsEndlessRecursion() throws IOException {
        Diagnostic finding = blamed("return define(); // expect: LOD008");

        assertThat(finding.related()).isEmpty();
    }

    @Test
    void findsSillyAmountsOfMemory() throws IOException {
        blamed("return Platform.named(\"p\" + new long[Integer.MAX_VALUE].length).build(); // expect: LOD009");
    }

    @Test
    void findsAnAttributeThatIsSetTwice() throws IOException {
        Diagnostic finding = blamed("""
                var workload = Cluster.named("c")
                        .region("east")
                        .region("west"); // expect: LOD010
                return null;""");

        assertThat(finding.message()).isEqualTo("`region` of `Cluster` is set twice");
        assertThat(finding.help()).isEqualTo("remove one of the two calls of `.region(...)`");
    }

    @Test
    void findsNullThatIsGivenToTheDsl() throws IOException {
        Diagnostic finding = blamed("""
                String owner = null;
                Tenant.named("t")
                        .owner(owner); // expect: LOD011
                return null;""");

        assertThat(finding.message()).isEqualTo("`owner(...)` is given `null`");
    }

    @Test
    void leavesANullPointerOfTheAuthorsOwnAlone() throws IOException {
        Diagnostic finding = blamed("String name = null; name.length(); return null; // expect: LOD006");

        assertThat(finding.message()).startsWith("spec throws `NullPointerException`");
    }

    @Test
    void findsASpecThatGivesNull() throws IOException {
        Diagnostic finding = blamed("return null; // expect: LOD011");

        assertThat(finding.message()).isEqualTo("`Shop#define` gives `null`");
    }

    @Test
    void findsAClassThatIsNotOnTheClassPath() throws IOException {
        specs().withShop("return Platform.named(team.Names.name()).build(); // expect: LOD017")
                .with(
                        "team/Names.java",
                        "package team; public class Names { public static String name() { return \"\"; } }");
        Path classes = specs().compiled(Files.createDirectory(folder.resolve("classes")), "-g");
        Files.delete(classes.resolve("team/Names.class"));
        var source = SpecSource.classes(folder, List.of(classes)).withSourceRoots(List.of(folder));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            List<Diagnostic> findings = loaded.findings().all();
            assertThat(SpecFolder.places(findings)).isEqualTo(specs().marked("shop/Shop.java"));
            assertThat(findings.get(0).message())
                    .isEqualTo("spec needs class `team.Names`, which is not on the class path");
        }
    }

    @Test
    void findsAMethodThatTheClassPathDoesNotHave() throws IOException {
        var libraries = new SpecFolder(Files.createDirectory(folder.resolve("library")));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        libraries
                .with(
                        "team/Names.java",
                        "package team; public class Names { public static String name() { return \"\"; } }")
                .with(
                        "shop/Shop.java",
                        SpecFolder.shop("return Platform.named(team.Names.name()).build(); // expect: LOD019"))
                .compiled(classes, "-g");
        Path changed = new SpecFolder(Files.createDirectory(folder.resolve("changed")))
                .with("team/Names.java", "package team; public class Names {}")
                .compiled(Files.createDirectory(folder.resolve("newer")));
        var source = SpecSource.classes(libraries.folder(), List.of(changed, classes))
                .withSourceRoots(List.of(libraries.folder()));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(SpecFolder.places(loaded.findings().all())).isEqualTo(libraries.marked("shop/Shop.java"));
        }
    }

    @Test
    void servesLaterStages() throws IOException {
        specs().withShop("""
                        return Platform.named("p")
                                .tenants(TenantDefinition.lazily("t", () -> Tenant.named("t")
                                        .owner(PortRef.of(0).toString()) // expect: LOD004
                                        .build()))
                                .build();""");

        try (Loaded loaded = specs().load()) {
            Throwable thrown = catchThrowable(
                    () -> loaded.platform().orElseThrow().tenants().get(0).define());
            Diagnostic finding = loaded.failures().finding(thrown, Stage.RESOLVE);

            assertThat(SpecFolder.places(List.of(finding))).isEqualTo(specs().marked("shop/Shop.java"));
            assertThat(finding.stage()).isEqualTo(Stage.RESOLVE);
        }
    }
}
