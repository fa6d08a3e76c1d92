package io.bastide.sops;

import static io.bastide.sops.Faults.assertRefused;
import static io.bastide.sops.Trees.comment;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Node;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.metadata.EncryptionRule;
import io.bastide.sops.metadata.EncryptionRule.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SopsTest {
    private static final String SECRET = """
            apiVersion: v1
            kind: Secret
            metadata:
                name: shop
            data:
                # the shop's
                password: hunter2
                port: 5432
                ratio: 1.5
                isOpen: true
                since: 2024-01-01
                empty: ""
                nothing: null
                hosts:
                    - one
                    - two
            """;

    private final Workshop workshop = new Workshop();
    private final Sops sops = workshop.sops();

    @Test
    void opensWhatItEncrypts() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));

        try (Opened opened = sops.open(SopsFile.read(file.bytes(), SopsFormat.YAML))) {
            assertThat(opened.documents()).isEqualTo(Workshop.yaml(SECRET));
        }
    }

    @Test
    void encryptsWhatTheRuleSaysAndNothingElse() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));

        assertThat(Workshop.text(file))
                .contains("    name: shop\n", "    #ENC[AES256_GCM,data:", "    empty: \"\"\n", "    nothing: null\n")
                .containsPattern("port: ENC\\[AES256_GCM,data:[^,]+,iv:[^,]{44},tag:[^,]{24},type:int\\]\n")
                .containsPattern("ratio: ENC\\[.*type:float\\]\n")
                .containsPattern("isOpen: ENC\\[.*type:bool\\]\n")
                .containsPattern("since: ENC\\[.*type:time\\]\n")
                .doesNotContain("hunter2", "5432", "the shop's", "- one");
    }

    @Test
    void writesTheMetadataOf313() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));

        assertThat(Workshop.text(file))
                .containsPattern(
                        "\nsops:\n    age:\n        - enc: \\|\n            -----BEGIN AGE ENCRYPTED FILE-----\n")
                .contains("    encrypted_regex: ^data$\n    lastmodified: \"2026-01-01T10:00:00Z\"\n    mac: ENC[")
                .endsWith("    version: 3.13.3\n");
    }

    @ParameterizedTest
    @EnumSource(SopsFormat.class)
    void opensEveryFormat(SopsFormat format) throws SopsException {
        List<MapNode> plain = List.of(map(entry("data", "one\ntwo")));
        SopsFile file = sops.encrypt(plain, Workshop.everything(format));

        try (Opened opened = sops.open(SopsFile.read(file.bytes(), format))) {
            assertThat(opened.documents()).isEqualTo(plain);
        }
    }

    @Test
    void carriesBytesThatAreNoText() throws SopsException {
        byte[] bytes = {0, (byte) 0xFF, (byte) 0xC0, '\n'};
        SopsFile file = sops.encrypt(Plaintext.read(bytes, SopsFormat.BINARY), Workshop.everything(SopsFormat.BINARY));

        assertThat(Workshop.text(file)).doesNotContain("_suffix", "_regex");
        try (Opened opened = sops.open(SopsFile.read(file.bytes(), SopsFormat.BINARY))) {
            assertThat(Plaintext.write(opened.documents(), SopsFormat.BINARY)).isEqualTo(bytes);
        }
    }

    @Test
    void putsTheSameMetadataBehindEveryDocument() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml("data: a\n---\ndata: b\n"), Workshop.settings(Workshop.ADA));
        String[] documents = Workshop.text(file).split("---\ndata", -1);

        assertThat(documents).hasSize(2);
        assertThat(documents[0].substring(documents[0].indexOf("sops:")))
                .isEqualTo(documents[1].substring(documents[1].indexOf("sops:")));
    }

    @Test
    void leavesValuesInClearOutOfTheChecksumWhenAsked() throws SopsException {
        SealSettings settings = new SealSettings(
                SopsFormat.YAML, EncryptionRule.encryptedRegex("^data$"), Workshop.recipients(Workshop.ADA), true);
        SopsFile file = sops.encrypt(Workshop.yaml("kind: Secret\ndata: x\n"), settings);

        SopsFile changed = Workshop.tampered(file, "kind: Secret", "kind: Other");

        try (Opened opened = sops.open(changed)) {
            assertThat(Trees.text(opened.documents().get(0), "kind")).isEqualTo("Other");
        }
    }

    @Test
    void refusesAnEncryptionThatNobodyCouldOpen() {
        assertRefused(SopsFault.NO_RECIPIENT, () -> sops.encrypt(Workshop.yaml(SECRET), Workshop.settings()));
    }

    @Test
    void refusesToOpenWithoutIdentity() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));

        assertRefused(SopsFault.NO_KEY, () -> workshop.with(Workshop.BOB).open(file));
    }

    @Test
    void refusesACommentInAListThatWouldBeEncrypted() {
        List<MapNode> plain = List.of(map(entry("data", list(comment(" secret"), Value.text("a")))));

        assertRefused(SopsFault.UNREPRESENTABLE, () -> sops.encrypt(plain, Workshop.settings(Workshop.ADA)))
                .contains("`data`")
                .doesNotContain("secret");
    }

    @Test
    void letsACommentInAListPassThatStaysInClear() throws SopsException {
        List<MapNode> plain = List.of(map(entry("kinds", list(comment(" note"), Value.text("a")))));
        SopsFile file = sops.encrypt(plain, Workshop.settings(Workshop.ADA));

        try (Opened opened = sops.open(file)) {
            assertThat(opened.documents()).isEqualTo(plain);
        }
    }

    @Test
    void refusesNumbersThatSopsCannotReadBack() {
        List<MapNode> zero = List.of(map(entry("a", Value.real(-0.0))));
        List<MapNode> none = List.of(map(entry("data", Value.real(Double.NaN))));
        List<MapNode> bytes = List.of(map(entry("data", new Value(ValueType.BYTES, new byte[] {1}))));

        assertRefused(SopsFault.UNREPRESENTABLE, () -> sops.encrypt(zero, Workshop.settings(Workshop.ADA)));
        assertRefused(SopsFault.UNREPRESENTABLE, () -> sops.encrypt(none, Workshop.settings(Workshop.ADA)));
        assertRefused(SopsFault.UNREPRESENTABLE, () -> sops.encrypt(bytes, Workshop.settings(Workshop.ADA)));
    }

    @Test
    void encryptsANegativeZero() throws SopsException {
        List<MapNode> plain = List.of(map(entry("data", Value.real(-0.0))));
        SopsFile file = sops.encrypt(plain, Workshop.settings(Workshop.ADA));

        try (Opened opened = sops.open(file)) {
            assertThat(opened.documents()).isEqualTo(plain);
        }
    }

    @Test
    void refusesAReservedKeyAndAKeyThatStandsTwice() {
        List<MapNode> reserved = List.of(map(entry("sops", "x")));
        List<MapNode> twice = List.of(map(entry("a", map(entry("b", "x"), entry("b", "y")))));

        assertRefused(SopsFault.RESERVED_KEY, () -> sops.encrypt(reserved, Workshop.settings(Workshop.ADA)));
        assertRefused(SopsFault.UNREPRESENTABLE, () -> sops.encrypt(twice, Workshop.settings(Workshop.ADA)));
    }

    @Test
    void obeysRulesAboutComments() throws SopsException {
        SealSettings settings = new SealSettings(
                SopsFormat.YAML,
                EncryptionRule.of(Field.ENCRYPTED_COMMENT_REGEX, "sops:enc"),
                Workshop.recipients(Workshop.ADA),
                false);
        String text = "a: clear\n# sops:enc\n# more\nb: hidden\nc: clear\n";
        SopsFile file = sops.encrypt(Workshop.yaml(text), settings);

        assertThat(Workshop.text(file))
                .startsWith("a: clear\n# sops:enc\n#ENC[")
                .contains("\nb: ENC[", "\nc: clear\n");
        try (Opened opened = sops.open(SopsFile.read(file.bytes(), SopsFormat.YAML))) {
            assertThat(opened.documents()).isEqualTo(Workshop.yaml(text));
        }
    }

    @Test
    void rotatesEverything() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));
        workshop.pass();

        SopsFile rotated = sops.rotate(file);

        assertThat(rotated.metadata().lastModified()).isEqualTo("2026-01-01T11:00:00Z");
        assertThat(Trees.text(rotated.documents().get(0), "data", "password"))
                .isNotEqualTo(Trees.text(file.documents().get(0), "data", "password"));
        try (Opened opened = sops.open(rotated)) {
            assertThat(opened.documents()).isEqualTo(Workshop.yaml(SECRET));
        }
    }

    @Test
    void changesKeysAndNothingElse() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));
        workshop.pass();

        SopsFile shared = sops.updateKeys(file, Workshop.recipients(Workshop.ADA, Workshop.BOB));

        assertThat(shared.documents()).isEqualTo(file.documents());
        assertThat(shared.metadata().mac()).isEqualTo(file.metadata().mac());
        assertThat(shared.metadata().lastModified()).isEqualTo(file.metadata().lastModified());
        try (Opened opened = workshop.with(Workshop.BOB).open(shared)) {
            assertThat(opened.documents()).isEqualTo(Workshop.yaml(SECRET));
        }
        assertThat(sops.updateKeys(file, Workshop.recipients(Workshop.ADA))).isSameAs(file);
    }

    @Test
    void clearsThePlaintextWhenClosed() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));
        Opened opened = sops.open(file);
        Value password = (Value) Trees.at(opened.documents().get(0), "data", "password");

        opened.close();

        assertThat(password.bytes()).containsOnly(0);
        assertThat(Trees.text(file.documents().get(0), "kind")).isEqualTo("Secret");
    }

    @Test
    void saysNothingOfSecretsInTexts() throws SopsException {
        SopsFile file = sops.encrypt(Workshop.yaml(SECRET), Workshop.settings(Workshop.ADA));

        try (Opened opened = sops.open(file)) {
            assertThat(opened.toString() + opened.documents() + file).doesNotContain("hunter2", "shop's");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.yaml, YAML",
        "b/a.yml, YAML",
        "a.json, JSON",
        "prod.env, DOTENV",
        ".env, DOTENV",
        "a.YAML, BINARY",
        "a.txt, BINARY",
        "a, BINARY"
    })
    void knowsFormatsByTheEndOfTheName(String name, SopsFormat format) throws SopsException {
        assertThat(SopsFormat.of(name)).isEqualTo(format);
    }

    @Test
    void refusesIni() {
        assertRefused(SopsFault.MALFORMED, () -> SopsFormat.of("a.ini")).contains("INI");
    }

    @Test
    void sealsAndOpensAHundredThousandEntries() {
        List<MapItem> items = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            items.add(new Entry("key" + i, Value.text("value " + i)));
        }
        Node many = list(items.stream().map(item -> ((Entry) item).node()).toArray(Node[]::new));
        List<MapNode> plain = List.of(map(entry("data", new MapNode(items)), entry("more", map(entry("data", many)))));

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            SopsFile file = sops.encrypt(plain, Workshop.settings(Workshop.ADA));
            try (Opened opened = sops.open(file)) {
                assertThat(sops.reseal(opened, plain, Workshop.settings(Workshop.ADA)))
                        .isSameAs(file);
            }
        });
    }
}
