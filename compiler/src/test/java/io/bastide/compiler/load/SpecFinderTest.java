package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.diagnostic.Diagnostic;
import io.bastide.compiler.diagnostic.RelatedPosition;
import io.bastide.dsl.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecFinderTest {
    private static final String DEFINE =
            " { public io.bastide.dsl.Platform define() { return io.bastide.dsl.Platform.named(\"%s\").build(); } }";

    @TempDir
    private Path folder;

    private SpecFolder with(String file, String declaration, String platform) throws IOException {
        return specs().with(file, "package shop;\n\n" + declaration + DEFINE.formatted(platform));
    }

    private SpecFolder specs() {
        return new SpecFolder(folder);
    }

    private Diagnostic only() throws IOException {
        List<Diagnostic> findings = specs().findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private Loaded choosing(String name) throws IOException {
        return SpecLoader.standard().load(SpecSource.sources(folder).withSpecClass(name), LoadOptions.standard());
    }

    @Test
    void reportsThatNoClassIsASpec() throws IOException {
        specs().with("shop/Shop.java", "package shop; public class Shop {}");

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.NO_SPEC);
        assertThat(finding.help()).isEqualTo("write a `public class` that implements `PlatformSpec`");
    }

    @Test
    void namesTheClassThatIsNearlyASpec() throws IOException {
        with("shop/Shop.java", "public class Shop", "p");

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.NO_SPEC);
        assertThat(finding.help())
                .isEqualTo("add `implements PlatformSpec` to `shop.Shop`, which has the method already");
        assertThat(finding.position().display()).isEqualTo("shop/Shop.java:3");
    }

    @Test
    void namesAllSpecsWhenThereAreSeveral() throws IOException {
        with("shop/B.java", "public class B implements io.bastide.dsl.PlatformSpec", "b");
        with("shop/A.java", "public class A implements io.bastide.dsl.PlatformSpec", "a");

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.SEVERAL_SPECS);
        assertThat(finding.message()).isEqualTo("2 classes define a platform: `shop.A`, `shop.B`");
        assertThat(finding.help()).isEqualTo("choose one with `--spec shop.A`");
        assertThat(finding.related())
                .extracting(RelatedPosition::label)
                .containsExactly("`shop.A` is declared here", "`shop.B` is declared here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.B", "B"})
    void takesTheSpecThatIsAskedFor(String name) throws IOException {
        with("shop/A.java", "public class A implements io.bastide.dsl.PlatformSpec", "a");
        with("shop/B.java", "public class B implements io.bastide.dsl.PlatformSpec", "b");

        try (Loaded loaded = choosing(name)) {
            assertThat(loaded.platform()).map(Platform::name).contains("b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.Outer$Inner", "shop.Outer.Inner", "Outer.Inner", "Inner"})
    void takesANestedSpecByAnyOfItsNames(String name) throws IOException {
        specs().with(
                        "shop/Outer.java",
                        "package shop; public class Outer { public static class Inner implements io.bastide.dsl.PlatformSpec"
                                + DEFINE.formatted("inner") + "}");

        try (Loaded loaded = choosing(name)) {
            assertThat(loaded.platform()).map(Platform::name).contains("inner");
        }
    }

    @Test
    void namesTheSpecsWhenAnotherOneIsAskedFor() throws IOException {
        with("shop/A.java", "public class A implements io.bastide.dsl.PlatformSpec", "a");

        try (Loaded loaded = choosing("shop.Absent")) {
            Diagnostic finding = loaded.findings().all().get(0);
            assertThat(finding.message()).isEqualTo("no class `shop.Absent` implements `PlatformSpec`");
            assertThat(finding.help()).isEqualTo("name one of `shop.A`");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "class Shop implements io.bastide.dsl.PlatformSpec, is not public",
        "public abstract class Shop implements io.bastide.dsl.PlatformSpec, is abstract",
        "public enum Shop implements io.bastide.dsl.PlatformSpec, has no public constructor without parameters",
        "public record Shop(int a) implements io.bastide.dsl.PlatformSpec, has no public constructor without parameters",
    })
    void saysWhyASpecCannotBeUsed(String declaration, String lack) throws IOException {
        String text = declaration.contains("enum") ? DEFINE.replace(" { public", " { ; public") : DEFINE;
        specs().with("shop/Shop.java", "package shop;\n\n" + declaration + text.formatted("p"));

        Diagnostic finding = only();
        assertThat(finding.rule()).isEqualTo(LoadRule.UNUSABLE_SPEC);
        assertThat(finding.message()).isEqualTo("`shop.Shop` defines a platform but " + lack);
        assertThat(finding.position().display()).isEqualTo("shop/Shop.java:3");
    }

    @Test
    void passesOverAbstractBasesAndLambdas() throws IOException {
        with("shop/Base.java", "abstract class Base implements io.bastide.dsl.PlatformSpec", "base");
        specs().with("shop/Shop.java", """
                        package shop;

                        public class Shop extends Base {
                            static final io.bastide.dsl.PlatformSpec LAMBDA = () -> null;
                            static final io.bastide.dsl.PlatformSpec NAMELESS = new Base() {};
                        }
                        """);

        try (Loaded loaded = specs().load()) {
            assertThat(loaded.platform()).map(Platform::name).contains("base");
        }
    }

    @Test
    void knowsASpecThatExtendsAClassOfALibrary() throws IOException {
        Path library = new SpecFolder(Files.createDirectory(folder.resolve("library")))
                .with(
                        "team/Base.java",
                        "package team; public abstract class Base implements io.bastide.dsl.PlatformSpec"
                                + DEFINE.formatted("team"))
                .compiled(Files.createDirectory(folder.resolve("classes")));
        Path spec = Files.createDirectory(folder.resolve("spec"));
        new SpecFolder(spec).with("Shop.java", "public class Shop extends team.Base {}");
        var source = SpecSource.sources(spec).withClassPath(List.of(library));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(loaded.platform()).map(Platform::name).contains("team");
        }
    }

    @Test
    void reportsAMalformedClass() throws IOException {
        Files.write(folder.resolve("Broken.class"), new byte[] {(byte) 0xCA, (byte) 0xFE, 1});
        var source = SpecSource.classes(folder, List.of(folder));

        try (Loaded loaded = SpecLoader.standard().load(source, LoadOptions.standard())) {
            assertThat(loaded.findings().all())
                    .extracting(Diagnostic::message)
                    .containsExactly("the class file of `Broken` is malformed");
        }
    }
}
