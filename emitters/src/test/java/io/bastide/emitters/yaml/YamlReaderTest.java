package io.bastide.emitters.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    static Stream<Arguments> typedScalars() {
        return Stream.of(
                arguments("y", true),
                arguments("Yes", true),
                arguments("ON", true),
                arguments("true", true),
                arguments("n", false),
                arguments("No", false),
                arguments("off", false),
                arguments("FALSE", false),
                arguments("tRUE", "tRUE"),
                arguments("~", Scalar.Null.NULL),
                arguments("Null", Scalar.Null.NULL),
                arguments("nUll", "nUll"),
                arguments("017", 15L),
                arguments("0o17", 15L),
                arguments("0O17", 15L),
                arguments("00", 0L),
                arguments("-017", -15L),
                arguments("08", 8L),
                arguments("0_8", 8L),
                arguments("0x1F", 31L),
                arguments("0b101", 5L),
                arguments("-0b1", -1L),
                arguments("1_000", 1000L),
                arguments("_1", "_1"),
                arguments("+12", 12L),
                arguments("18446744073709551615", new BigDecimal("18446744073709551615")),
                arguments("1e3", 1000L),
                arguments("1.5", new BigDecimal("1.5")),
                arguments("5.", 5L),
                arguments(".5", new BigDecimal("0.5")),
                arguments("1e", "1e"),
                arguments("1e400", "1e400"),
                arguments("1:30", "1:30"),
                arguments("190:20:30", "190:20:30"),
                arguments("2024-01-01", "2024-01-01"),
                arguments("2024-01-01T10:00:00Z", "2024-01-01T10:00:00Z"),
                arguments("10.0.0.1", "10.0.0.1"),
                arguments("'yes'", "yes"),
                arguments("\"017\"", "017"),
                arguments("!!str 123", "123"),
                arguments("! 123", "123"),
                arguments("!!int '3'", 3L),
                arguments("!!float 3", 3L));
    }

    @ParameterizedTest
    @MethodSource("typedScalars")
    void typesScalarsAsKubernetesDoes(String yaml, Object value) throws MalformedYamlException {
        assertThat(YamlReader.read("a: " + yaml)).containsExactly(Mapping.of("a", new Scalar(value)));
    }

    @Test
    void turnsKeysIntoStringsAsJsonNeeds() throws MalformedYamlException {
        assertThat(YamlReader.read("{8080: a, yes: b, x: c}"))
                .containsExactly(Mapping.builder()
                        .put("8080", "a")
                        .put("true", "b")
                        .put("x", "c")
                        .build());
    }

    @Test
    void readsAllDocumentsAndSkipsEmptyOnes() throws MalformedYamlException {
        assertThat(YamlReader.read("a: 1\n---\n---\n# nothing\n---\nb: 2\n"))
                .containsExactly(Mapping.of("a", Scalar.of(1)), Mapping.of("b", Scalar.of(2)));
    }

    @Test
    void expandsAliasesAndMergeKeys() throws MalformedYamlException {
        Tree read = YamlReader.read("""
                        base: &b {x: 1, z: 2}
                        copy: *b
                        merged:
                          <<: *b
                          z: 3
                        several:
                          <<: [{x: 5}, *b]
                        """).get(0);

        Mapping base = Mapping.builder().put("x", 1).put("z", 2).build();
        assertThat(read)
                .isEqualTo(Mapping.builder()
                        .put("base", base)
                        .put("copy", base)
                        .put("merged", base.with("z", Scalar.of(3)))
                        .put("several", base.with("x", Scalar.of(5)))
                        .build());
    }

    @Test
    void readsLineEndsOfOtherSystemsAndAByteOrderMark() throws MalformedYamlException {
        byte[] yaml = "\uFEFFa: 1\r\nb: [x, z]\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(YamlReader.read(yaml))
                .containsExactly(Mapping.builder()
                        .put("a", 1)
                        .put("b", Sequence.of(Scalar.of("x"), Scalar.of("z")))
                        .build());
    }

    @Test
    void namesThePlaceOfADuplicateKey() {
        assertMalformed(() -> YamlReader.read("a: 1\nb:\n  c: 1\n  c: 2\n"), "the key `c` is there twice", 4, 3);
    }

    @Test
    void namesThePlaceOfASyntaxError() {
        assertMalformed(() -> YamlReader.read("a: [1, 2\nb: 3\n"), "", 2, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.INF", ".nan"})
    void refusesNumbersThatJsonLacks(String yaml) {
        assertMalformed(
                () -> YamlReader.read("a: " + yaml), "`" + yaml + "` is a number that JSON cannot express", 1, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"!foo bar", "!!python/object x", "!!binary aGk=", "!!int x", "!!bool 1", "!x {a: 1}", "!!set [a]"
            })
    void refusesTagsWithoutMeaning(String yaml) {
        assertThatThrownBy(() -> YamlReader.read("a: " + yaml)).isInstanceOf(MalformedYamlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{[a]: b}", "{{a: b}: c}", "{~: b}", "a: *x", "a: &x [*x]", "<<: 3", "%YAML 3.0\n---\na: 1"})
    void refusesWhatHasNoTree(String yaml) {
        assertThatThrownBy(() -> YamlReader.read(yaml)).isInstanceOf(MalformedYamlException.class);
    }

    @Test
    void refusesMoreThanTheLimits() {
        YamlLimits limits = new YamlLimits(1000, 5, 100, 10);

        assertThatThrownBy(() -> YamlReader.read("#".repeat(1001), limits)).hasMessageContaining("1001 characters");
        assertThatThrownBy(() -> YamlReader.read("[".repeat(7) + "]".repeat(7), limits))
                .hasMessageContaining("deeper than 5");
        assertThatThrownBy(() -> YamlReader.read("[" + "a, ".repeat(100) + "]", limits))
                .hasMessageContaining("100 nodes");
        assertThatThrownBy(() -> YamlReader.read("a: &x 1\nb: [" + "*x, ".repeat(11) + "]", limits))
                .hasMessageContaining("10 aliases");
    }

    @Test
    void refusesAliasesThatMultiply() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, (before + ", ").repeat(9) + before));
        }

        assertThatThrownBy(() -> YamlReader.read(bomb.toString())).hasMessageContaining("nodes");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatThrownBy(() -> YamlReader.read("[".repeat(1_000_000))).isInstanceOf(MalformedYamlException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> YamlReader.read(new byte[] {'a', ':', ' ', (byte) 0xFF}))
                .isInstanceOf(MalformedYamlException.class)
                .hasMessage("the text is not UTF-8");
    }

    private static void assertMalformed(ThrowingCallable read, String message, int line, int column) {
        assertThatThrownBy(read).isInstanceOfSatisfying(MalformedYamlException.class, e -> {
            assertThat(e.getMessage()).contains(message);
            assertThat(e.line()).isEqualTo(line);
            assertThat(e.column()).isEqualTo(column);
        });
    }
}
