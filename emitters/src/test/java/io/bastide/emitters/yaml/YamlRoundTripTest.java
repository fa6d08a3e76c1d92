package io.bastide.emitters.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.compiler.tree.Mapping;
import io.bastide.compiler.tree.Scalar;
import io.bastide.compiler.tree.Sequence;
import io.bastide.compiler.tree.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlRoundTripTest {
    /** What the type repository of YAML 1.1 does not take for a string: boolean, null, numbers, time, merge, value. */
    private static final List<Pattern> YAML_1_1_TYPES = List.of(
            Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"),
            Pattern.compile("~|null|Null|NULL|"),
            Pattern.compile("[-+]?0b[0-1_]+"),
            Pattern.compile("[-+]?0[0-7_]+"),
            Pattern.compile("[-+]?(0|[1-9][0-9_]*)"),
            Pattern.compile("[-+]?0x[0-9a-fA-F_]+"),
            Pattern.compile("[-+]?[1-9][0-9_]*(:[0-5]?[0-9])+"),
            Pattern.compile("[-+]?([0-9][0-9_]*)?\\.[0-9.]*([eE][-+][0-9]+)?"),
            Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\\.[0-9_]*"),
            Pattern.compile("[-+]?\\.(inf|Inf|INF)"),
            Pattern.compile("\\.(nan|NaN|NAN)"),
            Pattern.compile("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"),
            Pattern.compile("[0-9][0-9][0-9][0-9]-[0-9][0-9]?-[0-9][0-9]?([Tt]|[ \\t]+)[0-9][0-9]?"
                    + ":[0-9][0-9]:[0-9][0-9](\\.[0-9]*)?(([ \\t]*)Z|[-+][0-9][0-9]?(:[0-9][0-9])?)?"),
            Pattern.compile("<<"),
            Pattern.compile("="));

    private static final Load DEFAULT_READER =
            new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build());

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void ownReaderGivesTheTreeBack(@ForAll("trees") Tree tree) throws MalformedYamlException {
        byte[] yaml = YamlWriter.bytesOf(Mapping.of("root", tree));

        assertThat(YamlReader.read(yaml)).containsExactly(Mapping.of("root", tree));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void readerOfYaml12GivesTheTreeBack(@ForAll("trees") Tree tree) {
        String yaml = new String(YamlWriter.bytesOf(tree), StandardCharsets.UTF_8);

        assertThat(tree(DEFAULT_READER.loadFromString(yaml))).isEqualTo(throughDouble(tree));
    }

    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void neverWritesAStringPlainThatYaml11GivesAnotherType(@ForAll("strings") String text) {
        String yaml = new String(YamlWriter.bytesOf(Scalar.of(text)), StandardCharsets.UTF_8);

        boolean isPlain = yaml.charAt(0) != '"' && yaml.charAt(0) != '|';

        assertThat(isPlain
                        && YAML_1_1_TYPES.stream()
                                .anyMatch(type -> type.matcher(text).matches()))
                .isFalse();
    }

    @Provide
    Arbitrary<Tree> trees() {
        Arbitrary<Tree> trees = scalars();
        for (int depth = 0; depth < 3; depth++) {
            trees = Arbitraries.oneOf(scalars(), sequences(trees), mappings(trees));
        }
        return trees;
    }

    private static Arbitrary<Tree> sequences(Arbitrary<Tree> items) {
        return items.list().ofMaxSize(4).map(Sequence::of);
    }

    private Arbitrary<Tree> mappings(Arbitrary<Tree> values) {
        return Arbitraries.maps(strings(), values).ofMaxSize(4).map(entries -> {
            Mapping.Builder builder = Mapping.builder();
            entries.forEach(builder::put);
            return builder.build();
        });
    }

    private Arbitrary<Tree> scalars() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                strings().map(text -> (Object) text),
                strings().map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.of(true, false).map(truth -> (Object) truth),
                Arbitraries.just(Scalar.Null.NULL),
                decimals().map(number -> (Object) number));
        return values.map(Scalar::new);
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999_999_999L, 999_999_999_999L),
                        Arbitraries.integers().between(-40, 40))
                .as((digits, scale) -> BigDecimal.valueOf(digits, scale));
    }

    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.oneOf(
                fragments(),
                fragments(),
                Arbitraries.strings().ofMaxLength(12).filter(YamlRoundTripTest::isWellFormed),
                Arbitraries.strings().ascii().ofMaxLength(8),
                Arbitraries.strings().withChars("0123456789+-._:eExTZ ").ofMaxLength(10),
                Arbitraries.strings().withChars("yYnNoOeEsStTrRuUfFaAlL~").ofMaxLength(5));
    }

    /** Strings glued from pieces that mean something to a reader. */
    private static Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "a",
                        "b",
                        " ",
                        "  ",
                        "\n",
                        "\n\n",
                        "\t",
                        "\r",
                        "- ",
                        "? ",
                        ": ",
                        ":",
                        " #",
                        "#",
                        "*a",
                        "&a",
                        "!",
                        "%",
                        "@",
                        "`",
                        "=",
                        "<<",
                        "~",
                        "null",
                        "yes",
                        "No",
                        "on",
                        "true",
                        "0",
                        "1",
                        "0x",
                        "0o7",
                        "0b1",
                        "_",
                        ".",
                        ".inf",
                        ".nan",
                        "e3",
                        "-",
                        "+",
                        "---",
                        "...",
                        "2024-01-01",
                        "1:30",
                        "'",
                        "\"",
                        "\\",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "|",
                        ">",
                        "\u0000",
                        "\u0007",
                        "\u0085",
                        "\u00A0",
                        "\u2028",
                        "\u2029",
                        "\uFEFF",
                        "\uFFFE",
                        "é",
                        "日",
                        "😀",
                        "\u200B",
                        "x".repeat(300),
                        "long words ".repeat(20))
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** The same tree with the decimals as near as a double comes, which is all that the other reader keeps. */
    private static Tree throughDouble(Tree tree) {
        if (tree instanceof Mapping mapping) {
            Mapping.Builder builder = Mapping.builder();
            mapping.forEach((key, value) -> builder.put(key, throughDouble(value)));
            return builder.build();
        }
        if (tree instanceof Sequence sequence) {
            return Sequence.of(sequence.items().stream()
                    .map(YamlRoundTripTest::throughDouble)
                    .toList());
        }
        return ((Scalar) tree).value() instanceof BigDecimal decimal
                ? Scalar.of(new BigDecimal(Double.toString(decimal.doubleValue())))
                : tree;
    }

    private static Tree tree(Object value) {
        if (value instanceof Map<?, ?> map) {
            Mapping.Builder builder = Mapping.builder();
            map.forEach((key, item) -> builder.put((String) key, tree(item)));
            return builder.build();
        }
        if (value instanceof List<?> list) {
            return Sequence.of(list.stream().map(YamlRoundTripTest::tree).toList());
        }
        if (value == null) {
            return Scalar.NULL;
        }
        if (value instanceof Integer || value instanceof Long) {
            return Scalar.of(((Number) value).longValue());
        }
        if (value instanceof BigInteger number) {
            return Scalar.of(new BigDecimal(number));
        }
        return value instanceof Double number ? Scalar.of(new BigDecimal(Double.toString(number))) : new Scalar(value);
    }
}
