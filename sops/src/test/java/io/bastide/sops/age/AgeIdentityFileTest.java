package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeIdentityFileTest {
    private static final String FIRST = secret(1);
    private static final String SECOND = secret(2);

    @Test
    void readsOneIdentityInALine() throws SopsException {
        AgeIdentityFile file = read("# mine\r\n\r\n" + FIRST + "\r\n  # other\n\t" + SECOND);

        assertThat(file.identities()).hasSize(2);
        assertThat(file.unusable()).isEmpty();
    }

    @Test
    void readsIdentitiesWithBlanksBetween() throws SopsException {
        assertThat(read(FIRST + "  " + SECOND + " ").identities()).hasSize(2);
    }

    @Test
    void readsNothingFromNothing() throws SopsException {
        assertThat(read("").identities()).isEmpty();
        assertThat(read("\n# nobody").identities()).isEmpty();
    }

    @Test
    void reportsIdentitiesThatCannotBeUsed() throws SopsException {
        AgeIdentityFile file = read("AGE-SECRET-KEY-PQ-1QQQ\n" + FIRST + "\nAGE-PLUGIN-YUBIKEY-1QQQ\n");

        assertThat(file.identities()).hasSize(1);
        assertThat(file.unusable()).containsExactly("post-quantum hybrid identity", "plugin identity");
    }

    @ParameterizedTest
    @CsvSource({
        "age-encryption.org/v1, passphrase",
        "-----BEGIN AGE ENCRYPTED FILE-----, passphrase",
        "-----BEGIN OPENSSH PRIVATE KEY-----, ssh",
        "-----BEGIN RSA PRIVATE KEY-----, ssh"
    })
    void reportsFilesThatCannotBeUsed(String start, String kind) throws SopsException {
        AgeIdentityFile file = read(start + "\nabc\n");

        assertThat(file.identities()).isEmpty();
        assertThat(file.unusable()).singleElement().asString().contains(kind);
    }

    @Test
    void namesTheLineOfAMalformedIdentity() {
        assertThatThrownBy(() -> read("# one\n" + FIRST + "\nnot-a-key\n"))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_IDENTITY))
                .hasMessageStartingWith("line 3: ")
                .hasMessageNotContaining("not-a-key");
    }

    private static AgeIdentityFile read(String text) throws SopsException {
        return AgeIdentityFile.read(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String secret(int filler) {
        byte[] scalar = new byte[32];
        Arrays.fill(scalar, (byte) filler);
        return new String(Bech32Text.encode(AgeIdentity.START, scalar), StandardCharsets.US_ASCII);
    }
}
