package io.bastide.sops.dotenv;

import static io.bastide.sops.Faults.assertRefused;
import static io.bastide.sops.Trees.comment;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.inline;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DotenvFormatTest {
    private final DotenvFormat format = new DotenvFormat();

    @Test
    void readsLines() throws SopsException {
        assertThat(plain("# note\nA=x=y\n\nB=\nC=one\\ntwo\nD=\"q\" \r"))
                .isEqualTo(map(
                        comment(" note"),
                        entry("A", "x=y"),
                        entry("B", ""),
                        entry("C", "one\ntwo"),
                        entry("D", "\"q\" \r")));
    }

    @Test
    void writesWhatItReads() throws SopsException {
        String text = "# note\nA=x=y\nB=\nC=one\\ntwo\n";

        assertThat(format.writePlain(List.of(plain(text)))).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void flattensTheMetadata() throws SopsException {
        MapNode document = map(
                entry("A", "x"),
                entry(
                        "sops",
                        map(
                                entry("age", list(map(entry("enc", "p\nq\n"), entry("recipient", "r")))),
                                entry("mac_only_encrypted", Value.bool(true)))));

        byte[] bytes = format.writeEncrypted(List.of(document));

        assertThat(new String(bytes, UTF_8)).isEqualTo("""
                        A=x
                        sops_age__list_0__map_enc=p\\nq\\n
                        sops_age__list_0__map_recipient=r
                        sops_mac_only_encrypted=true
                        """);
        assertThat(format.readEncrypted(bytes))
                .containsExactly(map(
                        entry("A", "x"),
                        entry(
                                "sops",
                                map(
                                        entry("age", list(map(entry("enc", "p\nq\n"), entry("recipient", "r")))),
                                        entry("mac_only_encrypted", "true")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sops_age__list_1__map_enc=x",
                "sops_age__list_x=y",
                "sops_age__list_99999999999=y",
                "sops_age=x\nsops_age__map_b=y",
                "sops_age__list_0=x\nsops_age__map_b=y"
            })
    void refusesMetadataThatDoNotFitTogether(String text) {
        assertRefused(SopsFault.MALFORMED_METADATA, () -> format.readEncrypted(text.getBytes(UTF_8)));
    }

    @Test
    void refusesMetadataThatNestTooDeep() {
        String text = "sops_a" + "__map_a".repeat(500) + "=x";

        assertRefused(SopsFault.LIMIT_EXCEEDED, () -> format.readEncrypted(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "A=b\n secret\n", "A=secret\nA=c"})
    void refusesMalformedLinesWithoutQuotingThem(String text) {
        assertRefused(SopsFault.MALFORMED, () -> plain(text))
                .doesNotContain("secret")
                .contains("line ");
    }

    @Test
    void tellsAnEncryptedFileFromAReservedKey() {
        assertRefused(SopsFault.ALREADY_ENCRYPTED, () -> plain("A=b\nsops_mac=x\n"));
        assertRefused(SopsFault.RESERVED_KEY, () -> plain("A=b\nsops_home=x\n"));
    }

    @Test
    void refusesWhatLinesCannotCarry() {
        List<MapNode> unfit = List.of(
                map(entry("a", map())),
                map(entry("a", Value.integer(1))),
                map(entry("a", Value.nothing())),
                map(entry("a=b", "c")),
                map(entry("#a", "c")),
                map(entry("a\nb", "c")),
                map(entry("a", "back\\nslash")),
                map(comment("a\nb")),
                map(inline("a"), entry("a", "b")));
        for (MapNode document : unfit) {
            assertRefused(SopsFault.UNREPRESENTABLE, () -> format.check(List.of(document)));
        }
        assertRefused(SopsFault.RESERVED_KEY, () -> format.check(List.of(map(entry("sops_x", "c")))));
    }

    private MapNode plain(String text) throws SopsException {
        return format.readPlain(text.getBytes(UTF_8)).get(0);
    }
}
