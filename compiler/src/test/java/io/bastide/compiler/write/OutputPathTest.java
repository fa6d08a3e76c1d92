package io.bastide.compiler.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "base/shop/deployment.yaml",
                "overlays/prod/eu-1/shop/kustomization.yaml",
                "reports/index.json",
                "a/.sops.yaml",
                "com/console.yaml",
                "com10",
                "a b/c=d,e+f@(g)~.yaml",
                "..a/...b"
            })
    void acceptsPortablePaths(String path) {
        assertThat(OutputPath.problem(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"|is empty",
                "/a|is absolute",
                "a//b|has an empty segment",
                "a/|has an empty segment",
                "a/./b|has the segment `.`",
                "a/../b|has the segment `..`",
                "..|has the segment `..`",
                "a\\b|contains the character `\\`",
                "C:/a|contains the character `:`",
                "a*|contains the character `*`",
                "\"a\tb\"|contains the character U+0009",
                "a\u007f|contains the character U+007F",
                "caf\u00e9|contains the character U+00E9",
                ".bastide/lock|has the reserved segment `.bastide`",
                "a/.Bastide|has the reserved segment `.Bastide`",
                ".git/config|has the reserved segment `.git`",
                "index.json|is the place of the index",
                "Index.JSON|is the place of the index",
                "a/nul|has the segment `nul`, a device name on Windows",
                "COM1.yaml/x|has the segment `COM1.yaml`, a device name on Windows",
                "a./b|has a segment that ends with a dot or a space",
                "\"a \"|has a segment that ends with a dot or a space"
            })
    void saysWhatIsWrong(String path, String problem) {
        assertThat(OutputPath.problem(path)).hasValue(problem);
    }

    @Test
    void allowsSegmentsUpTo255Bytes() {
        assertThat(OutputPath.problem("a/" + "x".repeat(255))).isEmpty();
        assertThat(OutputPath.problem("a/" + "x".repeat(256)))
                .hasValue("has a segment of 256 bytes, more than the 255 allowed");
    }

    @Test
    void showsNoControlCharacterInTheFinding() {
        var finding = OutputPath.finding("shop", "a\u001b[31m/b").orElseThrow();

        assertThat(finding.message()).isEqualTo("output path `a?[31m/b` of unit `shop` contains the character U+001B");
        assertThat(finding.position().display()).isEqualTo("a?[31m/b");
    }
}
