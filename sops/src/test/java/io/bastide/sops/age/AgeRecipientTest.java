package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeRecipientTest {
    private static final String TEXT = "age1ptc4dcvuz2u2f0uup52l7qheev850myuckmf8qr02gz5l5pjcs8s5cvw0j";
    private static final String SSH =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHkt0yHYS4SbcHqL2EBZQmOlTqGvbBKPFFQ0bCKx4Ci0 ada@example";

    @Test
    void readsX25519RecipientsWithBlanksAround() throws SopsException {
        AgeRecipient recipient = AgeRecipient.of("  " + TEXT + "\n");

        assertThat(recipient.kind()).isEqualTo(AgeRecipientKind.X25519);
        assertThat(recipient.text()).isEqualTo(TEXT);
        assertThat(recipient).isEqualTo(AgeRecipient.of(TEXT)).hasToString(TEXT);
    }

    @Test
    void entryAsksForTheRecipient() throws SopsException {
        assertThat(AgeRecipient.of(TEXT).entry().kind()).isEqualTo("age");
        assertThat(AgeRecipient.of(TEXT).entry().text("recipient")).contains(TEXT);
    }

    @Test
    void tellsTheOtherKindsApart() throws SopsException {
        assertThat(AgeRecipient.of(("age1pq1" + "q".repeat(1953))).kind()).isEqualTo(AgeRecipientKind.HYBRID);
        assertThat(AgeRecipient.of("age1yubikey1qwerty9x8").kind()).isEqualTo(AgeRecipientKind.PLUGIN);
        assertThat(AgeRecipient.of(SSH).kind()).isEqualTo(AgeRecipientKind.SSH);
    }

    @Test
    void cannotEncryptToTheOtherKinds() throws SopsException {
        for (String text : List.of(("age1pq1" + "q".repeat(1953)), "age1yubikey1qwerty9x8", SSH)) {
            AgeRecipient recipient = AgeRecipient.of(text);

            assertThatThrownBy(() -> AgeFile.encrypt(new byte[1], List.of(recipient)))
                    .isInstanceOfSatisfying(
                            SopsException.class,
                            refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_KEY_SERVICE))
                    .hasMessageContaining(recipient.kind().word());
        }
    }

    @Test
    void doesNotRepeatSecretKeys() {
        String secret = new String(Bech32Text.encode(AgeIdentity.START, new byte[32]), StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> AgeRecipient.of(secret))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_RECIPIENT))
                .hasMessageContaining("is a secret key")
                .hasMessageNotContaining(secret.substring(20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "age1",
                "nobody",
                "age1ptc4dcvuz2u2f0uup52l7qheev850myuckmf8qr02gz5l5pjcs8s5cvw0k",
                "age1ptc4dcvuz2u2f0uup52l7qheev850myuckmf8qr02gz5l5pjcs8s5cvw0",
                "AGE1PTC4DCVUZ2U2F0UUP52L7QHEEV850MYUCKMF8QR02GZ5L5PJCS8S5CVW0J",
                "Age1ptc4dcvuz2u2f0uup52l7qheev850myuckmf8qr02gz5l5pjcs8s5cvw0j",
                "ssh-dss AAAAB3NzaC1kc3MAAACBAP",
                "ssh-ed25519",
                "-----BEGIN OPENSSH PRIVATE KEY-----"
            })
    void refusesWhatIsNoRecipient(String text) {
        assertThatThrownBy(() -> AgeRecipient.of(text))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_RECIPIENT));
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThatThrownBy(() -> AgeRecipient.of(bech32("age", 31))).hasMessageContaining("holds 31 bytes");
    }

    @Test
    void namesUpperCaseAsTheMistake() {
        assertThatThrownBy(() -> AgeRecipient.of("AGE1PTC4DCVUZ2U2")).hasMessageContaining("lower case");
    }

    private static String bech32(String start, int length) {
        return new String(Bech32Text.encode(start, new byte[length]), StandardCharsets.US_ASCII);
    }
}
