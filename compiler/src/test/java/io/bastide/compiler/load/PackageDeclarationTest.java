package io.bastide.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDeclarationTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "package shop;|shop",
                "~package  shop . web\n;~|shop.web",
                "~// package a;\npackage shop;~|shop",
                "/* package a; // */ /** x */package/**/shop;|shop",
                "@Deprecated package shop;|shop",
                "@Names(value = \")\", other = ')', nested = @A({1, (2)})) /* ) */ @B package shop.a;|shop.a",
                "@Names(\"\\\"package a;\") package shop;|shop",
            })
    void readsThePackage(String text, String expected) {
        assertThat(PackageDeclaration.in(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import a.B; package c;",
                "class A {}",
                "packages a;",
                "package shop",
                "/* package a;",
                "@A(("
            })
    void givesNothingWithoutADeclaration(String text) {
        assertThat(PackageDeclaration.in(text)).isEmpty();
    }
}
