package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AgeIdentityTest {
    private static final String SCALAR = "77076d0a7318a57d3c16c17251b26645df4c2f92ebc099ac3d17ed2c08b72a7c";

    /** What age-keygen -y prints for it. */
    private static final String RECIPIENT = "age18clplnm6vy6tqrgqte5ul86yf4gyzn4285396a2gskdl63a5s3uqay84ez";

    private static final byte[] SECRET = Bech32Text.encode(AgeIdentity.START, hex(SCALAR));

    @Test
    void knowsItsRecipient() throws SopsException {
        AgeIdentity identity = AgeIdentity.of(SECRET);

        assertThat(identity.recipient().text()).isEqualTo(RECIPIENT);
    }

    @Test
    void printsTheRecipientOnly() throws SopsException {
        AgeIdentity identity = AgeIdentity.of(SECRET);

        assertThat(identity.toString()).contains(identity.recipient().text()).doesNotContain("SECRET");
    }

    @Test
    void opensNothingOnceClosed() throws SopsException {
        AgeIdentity identity = AgeIdentity.of(SECRET);
        byte[] key = identity.text();
        byte[] file = AgeFile.encrypt(new byte[1], List.of(identity.recipient()));

        identity.close();

        assertThat(identity.isClosed()).isTrue();
        assertThat(key).containsOnly(0);
        assertThatThrownBy(() -> AgeFile.decrypt(file, List.of(identity))).hasStackTraceContaining("is closed");
    }

    @Test
    void refusesDamagedKeysWithoutRepeatingThem() {
        byte[] damaged = SECRET.clone();
        damaged[30] = (byte) (damaged[30] == 'Q' ? 'P' : 'Q');

        assertThatThrownBy(() -> AgeIdentity.of(damaged))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_IDENTITY))
                .hasMessageContaining("damaged")
                .hasMessageNotContaining(text(damaged).substring(16, 40));
    }

    @Test
    void saysWhatTheMistakeIs() throws SopsException {
        String recipient = AgeIdentity.of(SECRET).recipient().text();

        assertThatThrownBy(() -> AgeIdentity.of(recipient.getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("is a recipient");
        assertThatThrownBy(() ->
                        AgeIdentity.of(text(SECRET).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("upper case");
        assertThatThrownBy(() -> AgeIdentity.of(Bech32Text.encode(AgeIdentity.START, new byte[16])))
                .hasMessageContaining("16 bytes");
        assertThatThrownBy(() -> AgeIdentity.of("hunter2".getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("7 characters")
                .hasMessageNotContaining("hunter");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }
}
