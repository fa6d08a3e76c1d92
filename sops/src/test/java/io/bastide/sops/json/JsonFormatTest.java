package io.bastide.sops.json;

import static io.bastide.sops.Faults.assertRefused;
import static io.bastide.sops.Trees.comment;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Timestamp;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
    private final JsonFormat format = new JsonFormat();

    @Test
    void readsValuesOfAllTypes() throws SopsException {
        assertThat(plain("{\"a\": \"x\", \"b\": [1, true, null, {}], \"c\": {\"d\": 1.5}}"))
                .isEqualTo(map(
                        entry("a", "x"),
                        entry("b", list(Value.integer(1), Value.bool(true), Value.nothing(), map())),
                        entry("c", map(entry("d", Value.real(1.5))))));
    }

    @Test
    void keepsIntegersOf64Bits() throws SopsException {
        assertThat(plain("{\"a\": 9007199254740993, \"b\": 9223372036854775807, \"c\": 9223372036854775808}"))
                .isEqualTo(map(
                        entry("a", Value.integer(9007199254740993L)),
                        entry("b", Value.integer(Long.MAX_VALUE)),
                        entry("c", Value.real(9.223372036854775808E18))));
    }

    @Test
    void writesInSopsLayout() throws SopsException {
        MapNode document = map(
                entry("a", list(Value.text("x<"), Value.integer(2))),
                entry("b", map(entry("c", "\u2028\n\u0001"))),
                entry("d", map()),
                entry("e", list()));

        assertThat(new String(format.writePlain(List.of(document)), UTF_8)).isEqualTo("""
                        {
                        	"a": [
                        		"x\\u003c",
                        		2
                        	],
                        	"b": {
                        		"c": "\\u2028\\n\\u0001"
                        	},
                        	"d": {},
                        	"e": []
                        }
                        """);
    }

    @Test
    void replacesLoneSurrogatesAsSopsDoes() throws SopsException {
        assertThat(plain("{\"a\": \"x\\ud800y\"}")).isEqualTo(map(entry("a", "x\uFFFDy")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "\"secret\"",
                "{\"a\": \"secret\"",
                "{\"a\": secret}",
                "{\"secret\": 1, \"secret\": 2}",
                "{\"a\": \"secret\"} {}",
                "{\"a\": \"secret\",}",
                "{\"a\": 1e400}",
                "{\"a\": NaN}",
                "{'a': 1}",
                "{\"a\": \"secret\n\"}",
                "{\"a\": 01}"
            })
    void refusesMalformedTextWithoutQuotingIt(String text) {
        assertRefused(SopsFault.MALFORMED, () -> plain(text)).doesNotContain("secret");
    }

    @Test
    void refusesDeepNesting() {
        String text = "{\"a\": " + "[".repeat(200) + "]".repeat(200) + "}";

        assertRefused(SopsFault.LIMIT_EXCEEDED, () -> plain(text));
    }

    @Test
    void refusesDeepNestingOfAnySize() {
        String text = "{\"a\": " + "[".repeat(1_000_000);

        assertRefused(SopsFault.LIMIT_EXCEEDED, () -> plain(text));
    }

    @Test
    void tellsAnEncryptedFileFromAReservedKey() {
        assertRefused(SopsFault.ALREADY_ENCRYPTED, () -> plain("{\"sops\": {\"mac\": \"x\"}}"));
        assertRefused(SopsFault.RESERVED_KEY, () -> plain("{\"sops\": 1}"));
    }

    @Test
    void refusesWhatJsonCannotCarry() {
        Timestamp time = Timestamp.ofRfc3339("2024-01-01T10:00:00Z").orElseThrow();

        assertRefused(SopsFault.UNREPRESENTABLE, () -> format.check(List.of(map(comment(" x")))));
        assertRefused(SopsFault.UNREPRESENTABLE, () -> format.check(List.of(map(entry("a", Value.time(time))))));
        assertRefused(
                SopsFault.UNREPRESENTABLE,
                () -> format.check(List.of(map(entry("a", Value.real(Double.POSITIVE_INFINITY))))));
        assertRefused(
                SopsFault.UNREPRESENTABLE,
                () -> format.check(List.of(map(entry("a", Value.text(new byte[] {(byte) 0xFF}))))));
        assertRefused(SopsFault.UNREPRESENTABLE, () -> format.check(List.of(map(), map())));
    }

    private MapNode plain(String text) throws SopsException {
        return format.readPlain(text.getBytes(UTF_8)).get(0);
    }
}
