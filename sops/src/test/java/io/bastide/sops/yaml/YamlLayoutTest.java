package io.bastide.sops.yaml;

import static io.bastide.sops.Trees.comment;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.inline;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlLayoutTest {
    @Test
    void indentsByFourAndListsToo() {
        MapNode document = map(entry(
                "a",
                map(entry(
                        "b",
                        list(
                                Value.text("x"),
                                map(entry("c", Value.integer(1)), entry("d", map(entry("e", "f")))),
                                list(Value.text("y"), list(Value.text("z"))))))));

        assertThat(written(document)).isEqualTo("""
                        a:
                            b:
                                - x
                                - c: 1
                                  d:
                                    e: f
                                - - "y"
                                  - - z
                        """);
    }

    @Test
    void writesEmptyCollectionsInBrackets() {
        assertThat(written(map(entry("a", map()), entry("b", list())))).isEqualTo("a: {}\nb: []\n");
    }

    @Test
    void writesAnEmptyDocumentInBrackets() {
        assertThat(written(map())).isEqualTo("{}\n");
    }

    @Test
    void writesTextsOfSeveralLinesAsLiteralBlocks() {
        MapNode document = map(
                entry("a", "one\ntwo\n"),
                entry("b", "one\ntwo"),
                entry("c", "one\n\n"),
                entry("d", list(Value.text("one\n  two\n"))));

        assertThat(written(document)).isEqualTo("""
                        a: |
                            one
                            two
                        b: |-
                            one
                            two
                        c: |+
                            one

                        d:
                            - |
                              one
                                two
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\nx", " x\ny", "\tx\ny", "x \ny", "x\ny ", "x\r\ny", "x\n\u2028", "\n"})
    void quotesTextsThatALiteralBlockWouldChange(String text) {
        assertThat(written(map(entry("a", text)))).startsWith("a: \"").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "ON",
                "off",
                "y",
                "N",
                "~",
                "null",
                "true",
                "FALSE",
                "012",
                "0o17",
                "0x1F",
                "1_000",
                "12:30:45",
                "190:20:30.5",
                "2024-01-01",
                "2001-12-14 21:59:43.10 -5",
                ".5",
                "5.",
                "1e3",
                ".inf",
                "-.INF",
                ".nan",
                "=",
                "<<",
                "0b101",
                "08",
                "18446744073709551615",
                "+1",
                ""
            })
    void quotesStringsThatSomeReaderTakesForSomethingElse(String text) {
        assertThat(written(map(entry("a", text)))).isEqualTo("a: \"" + text + "\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "10.0.0.1", "v1", "http://x:80/y", "100m", "1Gi", "a b#c", "nothing"})
    void leavesOrdinaryStringsPlain(String text) {
        assertThat(written(map(entry("a", "x" + text)))).isEqualTo("a: x" + text + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b", "- a", "# a", "a #b", "[a", "{a", "*a", "&a", "!a", "%a", "@a", "`a", "a:", " a", "a ", "---"
            })
    void singleQuotesStringsWithSigns(String text) {
        assertThat(written(map(entry("a", text)))).isEqualTo("a: '" + text + "'\n");
    }

    @Test
    void doublesSingleQuotes() {
        assertThat(written(map(entry("a", "'it's")))).isEqualTo("a: '''it''s'\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1f600, \\U0001F600",
        "feff, \\uFEFF",
        "2028, \\u2028",
        "85, \\N",
        "7, \\a",
        "1b, \\e",
        "7f, \\x7F",
        "9, \\t"
    })
    void escapesWhatIsNotPrintable(String point, String escape) {
        String text = Character.toString(Integer.parseInt(point, 16));

        assertThat(written(map(entry("a", text)))).isEqualTo("a: \"" + escape + "\"\n");
    }

    @Test
    void writesBytesThatAreNoTextAsBinary() {
        MapNode document = map(entry("a", Value.text(new byte[] {(byte) 0xFF, 0})));

        assertThat(written(document)).isEqualTo("a: !!binary /wA=\n");
    }

    @Test
    void writesNumbersTimesAndNothing() {
        MapNode document = map(
                entry("a", Value.integer(-5)),
                entry("b", Value.real(1e21)),
                entry("c", Value.real(Double.NEGATIVE_INFINITY)),
                entry("d", Value.bool(true)),
                entry("e", Value.nothing()),
                entry("f", Resolution.of("2024-1-1").orElseThrow()));

        assertThat(written(document))
                .isEqualTo("a: -5\nb: 1e+21\nc: -.inf\nd: true\ne: null\nf: 2024-01-01T00:00:00Z\n");
    }

    @Test
    void marksLongKeys() {
        String key = "k".repeat(129);

        assertThat(written(map(entry(key, "v")))).isEqualTo("? " + key + "\n: v\n");
    }

    @Test
    void writesCommentsWhereTheyStand() {
        MapNode document = map(
                comment(" head"),
                inline(" behind"),
                entry("a", "x"),
                comment(" before"),
                entry("b", map(comment(" within"), entry("c", "y"), comment(" last"))),
                entry("d", list(comment(" item"), Value.text("z"), map(comment(" deep"), entry("e", "f")))),
                inline(" block"),
                entry("g", "h\ni\n"),
                comment(" end"));

        assertThat(written(document)).isEqualTo("""
                        # head
                        a: x # behind
                        # before
                        b:
                            # within
                            c: "y"
                            # last
                        d:
                            # item
                            - z
                            -
                              # deep
                              e: f
                        g: | # block
                            h
                            i
                        # end
                        """);
    }

    @Test
    void letsNoCommentEndItself() {
        assertThat(written(map(comment("a\nb: c\u2028d"), entry("e", "f")))).isEqualTo("#a\n#b: c\n#d\ne: f\n");
    }

    @Test
    void separatesDocuments() {
        byte[] bytes = new YamlFormat().writePlain(List.of(map(entry("a", "b")), map(entry("c", "d"))));

        assertThat(new String(bytes, UTF_8)).isEqualTo("a: b\n---\nc: d\n");
    }

    private static String written(MapNode document) {
        return new String(new YamlFormat().writePlain(List.of(document)), UTF_8);
    }
}
