package io.bastide.sops;

import static io.bastide.sops.Faults.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {
    private static final String PLAIN = "kind: Secret\nport: 80\ndata:\n    a: one\n    b: two\n    list: [x, \"y\"]\n";

    private final Sops sops = new Workshop().sops();
    private SopsFile file;

    @BeforeEach
    void encrypt() throws SopsException {
        file = sops.encrypt(Workshop.yaml(PLAIN), Workshop.settings(Workshop.ADA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "iv", "tag"})
    void noticesAFlippedCharacter(String part) throws SopsException {
        String sealed = sealed("a");
        int start = sealed.indexOf(part + ":") + part.length() + 1;
        char other = sealed.charAt(start) == 'A' ? 'B' : 'A';
        String flipped = sealed.substring(0, start) + other + sealed.substring(start + 1);

        assertTampered(SopsFault.VALUE_TAMPERED, sealed, flipped).contains("`data.a`");
    }

    @Test
    void noticesAValueUnderAnotherKey() {
        assertTampered(SopsFault.VALUE_TAMPERED, sealed("b"), sealed("a")).contains("`data.b`");
    }

    @Test
    void noticesSwappedItemsOfAList() throws SopsException {
        String first = item(0);
        String second = item(1);

        assertTampered(SopsFault.MAC_MISMATCH, first + "\n        - " + second, second + "\n        - " + first);
    }

    @Test
    void noticesAMissingItem() {
        assertTampered(SopsFault.MAC_MISMATCH, "        - " + item(1) + "\n", "");
    }

    @Test
    void noticesATruncatedValue() {
        String sealed = sealed("a");

        assertTampered(SopsFault.PLAIN_VALUE, sealed, sealed.substring(0, sealed.length() / 2));
    }

    @Test
    void noticesAChangedValueInClear() {
        assertTampered(SopsFault.MAC_MISMATCH, "kind: Secret", "kind: Other");
    }

    @Test
    void noticesAnAddedValueInClear() {
        assertTampered(SopsFault.MAC_MISMATCH, "kind: Secret\n", "kind: Secret\nmore: x\n");
    }

    @Test
    void noticesAMissingChecksum() {
        String mac = file.metadata().mac();

        assertTampered(SopsFault.MAC_MISMATCH, "    mac: " + mac + "\n", "").contains("no checksum");
        assertTampered(SopsFault.MAC_MISMATCH, "mac: " + mac, "mac: \"\"");
        assertTampered(SopsFault.MAC_MISMATCH, "mac: " + mac, "mac: plain");
        assertTampered(SopsFault.MAC_MISMATCH, "mac: " + mac, "mac: " + sealed("a"));
    }

    @Test
    void noticesAChangedTime() {
        assertTampered(SopsFault.MAC_MISMATCH, "10:00:00Z", "10:00:01Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "12", "true", "[ENC]", "\"ENC[x]\""})
    void noticesAPlainValueWhereAnEncryptedOneBelongs(String plain) throws SopsException {
        assertTampered(SopsFault.PLAIN_VALUE, sealed("a"), plain)
                .contains("`data")
                .contains("in clear");
    }

    @Test
    void noticesACommentWhereAValueBelongs() {
        String sealed = sealed("a");

        assertTampered(SopsFault.VALUE_TAMPERED, sealed, sealed.replace("type:str", "type:comment"));
    }

    @Test
    void noticesAnItemMadeAComment() {
        String item = item(0);

        assertTampered(SopsFault.MAC_MISMATCH, item, item.replace("type:str", "type:comment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "float", "bool", "time", "moon"})
    void noticesATypeThatDoesNotFit(String type) {
        String sealed = sealed("a");

        assertTampered(SopsFault.VALUE_TAMPERED, sealed, sealed.replace("type:str", "type:" + type))
                .doesNotContain("one");
    }

    @Test
    void noticesARuleThatWasChanged() {
        assertTampered(SopsFault.PLAIN_VALUE, "encrypted_regex: ^data$", "encrypted_regex: ^(data|kind)$");
    }

    @Test
    void letsPassWhatSopsLetsPass() throws SopsException {
        SopsFile changed =
                Workshop.tampered(file, "kind: Secret\n", "kind: Secret\nnothing: null\n# a note\nempty: \"\"\n");

        try (Opened opened = sops.open(changed)) {
            assertThat(opened.documents().get(0).get("nothing")).isPresent();
        }
    }

    @Test
    void refusesAFileWithoutMetadata() {
        assertRefused(SopsFault.NOT_ENCRYPTED, () -> SopsFile.read(PLAIN.getBytes(UTF_8), SopsFormat.YAML));
        assertRefused(SopsFault.NOT_ENCRYPTED, () -> SopsFile.read("sops: x".getBytes(UTF_8), SopsFormat.YAML));
    }

    private AbstractStringAssert<?> assertTampered(SopsFault fault, String part, String other) {
        return assertRefused(fault, () -> sops.open(Workshop.tampered(file, part, other)));
    }

    private String sealed(String key) {
        return Trees.text(file.documents().get(0), "data", key);
    }

    private String item(int position) {
        return Trees.text(file.documents().get(0), "data", "list", position);
    }
}
