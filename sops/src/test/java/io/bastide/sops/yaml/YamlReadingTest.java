package io.bastide.sops.yaml;

import static io.bastide.sops.Faults.assertRefused;
import static io.bastide.sops.Trees.comment;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.inline;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.format.InputLimits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReadingTest {
    private final YamlFormat format = new YamlFormat();

    @Test
    void attachesCommentsToWhatTheyStandIn() throws SopsException {
        String text = """
                # head

                a: x # behind
                b: # of b
                    # within
                    c: y
                    # last of b
                # before d
                d:
                    # item
                    - z # behind z
                    - e: f
                      # last of the item
                    # last of d
                # end
                """;

        assertThat(plain(text))
                .containsExactly(map(
                        comment(" head"),
                        inline(" behind"),
                        entry("a", "x"),
                        comment(" of b"),
                        entry("b", map(comment(" within"), entry("c", "y"), comment(" last of b"))),
                        comment(" before d"),
                        entry(
                                "d",
                                list(
                                        comment(" item"),
                                        inline(" behind z"),
                                        Value.text("z"),
                                        map(entry("e", "f"), comment(" last of the item")),
                                        comment(" last of d"))),
                        comment(" end")));
    }

    @Test
    void keepsCommentsBehindBracketsWithWhatIsInThem() throws SopsException {
        assertThat(plain("a: {b: c} # secret\n"))
                .containsExactly(map(entry("a", map(comment(" secret"), entry("b", "c")))));
    }

    @Test
    void givesCommentsBehindAnIndentlessListToTheMapping() throws SopsException {
        assertThat(plain("a:\n- b\n# c\nd: e\n"))
                .containsExactly(map(entry("a", list(Value.text("b"))), comment(" c"), entry("d", "e")));
    }

    @Test
    void readsSeveralDocuments() throws SopsException {
        assertThat(plain("a: b\n---\n# c\n---\nd: e\n"))
                .containsExactly(map(entry("a", "b")), map(comment(" c")), map(entry("d", "e")));
    }

    @Test
    void letsAByteOrderMarkAndCarriageReturnsPass() throws SopsException {
        assertThat(plain("\uFEFFa: b\r\nc: |\r\n  d\r\n")).containsExactly(map(entry("a", "b"), entry("c", "d\n")));
    }

    @Test
    void readsTags() throws SopsException {
        assertThat(plain("a: !!str 123\nb: !!float 3\nc: !!binary aGVsbG8=\nd: !x 12\ne: ! 12\nf: '12'\n"))
                .containsExactly(map(
                        entry("a", "123"),
                        entry("b", Value.real(3)),
                        entry("c", "hello"),
                        entry("d", "12"),
                        entry("e", Value.integer(12)),
                        entry("f", "12")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x secret",
                "a: &x {b: secret}",
                "a: &x secret\nb: *x",
                "<<: {secret: b}",
                "a: b\n!!merge <<: {secret: b}",
                "1: secret",
                "true: secret",
                "null: secret",
                "2024-01-01: secret",
                "1.5: secret",
                "? [secret]\n: a",
                "!!binary /w==: secret",
                "secret: 9223372036854775808"
            })
    void refusesWhatWouldNotSurvive(String text) {
        assertRefused(SopsFault.UNREPRESENTABLE, () -> plain(text))
                .contains("line ")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment\n",
                "- secret",
                "secret",
                "12",
                "a: [secret",
                "a: \"secret",
                "a: 'secret\n",
                "secret: b\nsecret: c",
                "a: b\n---\nsecret: {x: 1, x: 2}",
                "a: b\n  secret: c",
                "\tsecret: b",
                "a: @secret",
                "a: !!int secret",
                "a: !!binary '*secret*'",
                "%YAML 1.2\n---\na: secret",
                "a: \"\\qsecret\"",
                "a: *secret",
                "secret: \u0007",
                "a: secret\u2028b",
                "a: secret\u0085b"
            })
    void refusesMalformedTextWithoutQuotingIt(String text) {
        SopsFault fault =
                text.contains("*secret") && !text.contains("binary") ? SopsFault.UNREPRESENTABLE : SopsFault.MALFORMED;

        assertRefused(fault, () -> plain(text)).doesNotContain("secret");
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertRefused(SopsFault.MALFORMED, () -> format.readPlain(new byte[] {'a', ':', ' ', (byte) 0xFF}));
    }

    @Test
    void tellsAnEncryptedFileFromAReservedKey() {
        assertRefused(SopsFault.ALREADY_ENCRYPTED, () -> plain("a: b\nsops:\n  mac: x\n"));
        assertRefused(SopsFault.RESERVED_KEY, () -> plain("a: b\n---\nsops: c\n"));
    }

    @Test
    void readsAsDeepAsTheLimit() throws SopsException {
        assertThat(plain(nested(InputLimits.MAX_DEPTH))).hasSize(1);
        assertThat(plain(nestedInBlocks(InputLimits.MAX_DEPTH))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {InputLimits.MAX_DEPTH + 1, 1_000, 100_000})
    void refusesDeeperNesting(int depth) {
        assertRefused(SopsFault.LIMIT_EXCEEDED, () -> plain(nested(depth)));
    }

    @Test
    void expandsAliasesOfForeignFiles() throws SopsException {
        MapNode document = format.readEncrypted("a: &x {b: c}\nd: *x\n<<: *x\n".getBytes(UTF_8))
                .get(0);

        assertThat(document)
                .isEqualTo(map(
                        entry("a", map(entry("b", "c"))),
                        entry("d", map(entry("b", "c"))),
                        entry("<<", map(entry("b", "c")))));
    }

    @Test
    void refusesAliasesThatStandForNodesWithoutNumber() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            text.append("a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", List.of(alias, alias, alias, alias))));
        }

        assertRefused(
                SopsFault.LIMIT_EXCEEDED,
                () -> format.readEncrypted(text.toString().getBytes(UTF_8)));
    }

    @Test
    void refusesAliasesThatNestTooDeep() {
        StringBuilder text = new StringBuilder("a0: &a0 {x: y}\n");
        for (int i = 1; i < 300; i++) {
            text.append("a%d: &a%d {x: *a%d}\n".formatted(i, i, i - 1));
        }

        assertRefused(
                SopsFault.LIMIT_EXCEEDED,
                () -> format.readEncrypted(text.toString().getBytes(UTF_8)));
    }

    @Test
    void refusesANodeThatHoldsItself() {
        assertRefused(SopsFault.MALFORMED, () -> format.readEncrypted("a: &x [*x]\n".getBytes(UTF_8)));
    }

    @Test
    void readsAHundredThousandEntriesInLinearTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("key-%d: value # note\n".formatted(i));
        }

        List<MapNode> documents = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> plain(text.toString()));

        assertThat(documents.get(0).entries()).hasSize(100_000);
    }

    private List<MapNode> plain(String text) throws SopsException {
        return format.readPlain(text.getBytes(UTF_8));
    }

    private static String nested(int depth) {
        return "a: " + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "\n";
    }

    private static String nestedInBlocks(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("a:\n");
        }
        return text.toString();
    }
}
