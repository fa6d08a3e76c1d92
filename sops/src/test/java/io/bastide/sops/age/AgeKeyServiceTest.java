package io.bastide.sops.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.key.KeyEntry;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeKeyServiceTest {
    private final AgeKeyPair ada = AgeKeyPair.generate(InstantSource.fixed(Instant.EPOCH), new SecureRandom());
    private final AgeKeyPair bob = AgeKeyPair.generate(InstantSource.fixed(Instant.EPOCH), new SecureRandom());
    private final AgeKeyService service = new AgeKeyService(List.of(ada.identity()));
    private final DataKey key = DataKey.generate(new SecureRandom());

    @Test
    void opensWhatItWraps() throws SopsException {
        KeyEntry entry = service.wrap(ada.recipient().entry(), key, Instant.EPOCH);

        assertThat(service.unwrap(entry).orElseThrow().bytes()).isEqualTo(key.bytes());
    }

    @Test
    void wrappedEntriesHaveTheFieldsOfSops() throws SopsException {
        KeyEntry entry = service.wrap(ada.recipient().entry(), key, Instant.EPOCH);

        assertThat(entry.fields().items())
                .extracting(item -> ((Entry) item).key())
                .containsExactly("enc", "recipient");
        assertThat(entry.text("enc").orElseThrow()).endsWith("-----END AGE ENCRYPTED FILE-----\n");
    }

    @Test
    void makesAnEphemeralKeyForEachDataKey() throws SopsException {
        String first = ephemeralShare(service.wrap(ada.recipient().entry(), key, Instant.EPOCH));
        String second = ephemeralShare(service.wrap(ada.recipient().entry(), key, Instant.EPOCH));

        assertThat(first).startsWith("-> X25519 ").isNotEqualTo(second);
    }

    private static String ephemeralShare(KeyEntry entry) {
        String armored = entry.text("enc").orElseThrow();
        String base64 = armored.replaceAll("-----[A-Z ]+-----", "").replace("\n", "");
        String file = new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        return file.lines().skip(1).findFirst().orElseThrow();
    }

    @Test
    void wrapsAgainWhatIsWrapped() throws SopsException {
        KeyEntry old = service.wrap(ada.recipient().entry(), DataKey.generate(new SecureRandom()), Instant.EPOCH);

        KeyEntry entry = service.wrap(old, key, Instant.EPOCH);

        assertThat(entry.fields().items()).hasSize(2);
        assertThat(service.unwrap(entry).orElseThrow().bytes()).isEqualTo(key.bytes());
    }

    @Test
    void leavesEntriesOfOthersAlone() throws SopsException {
        KeyEntry entry = service.wrap(bob.recipient().entry(), key, Instant.EPOCH);

        assertThat(service.unwrap(entry)).isEmpty();
    }

    @Test
    void saysWhenAnOwnEntryDoesNotOpen() throws SopsException {
        String others = service.wrap(bob.recipient().entry(), key, Instant.EPOCH)
                .text("enc")
                .orElseThrow();
        KeyEntry entry = entry(others, ada.recipient().text());

        assertThatThrownBy(() -> service.unwrap(entry))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.NO_KEY))
                .hasMessageContaining(ada.recipient().text());
    }

    @Test
    void refusesEntriesWithoutDataKey() {
        assertThatThrownBy(() -> service.unwrap(ada.recipient().entry()))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_METADATA));
    }

    @Test
    void refusesMalformedRecipients() {
        assertThatThrownBy(() -> service.wrap(entry("", "age1broken"), key, Instant.EPOCH))
                .isInstanceOfSatisfying(
                        SopsException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(SopsFault.MALFORMED_RECIPIENT));
    }

    private static KeyEntry entry(String wrapped, String recipient) {
        return new KeyEntry(
                "age",
                new MapNode(
                        List.of(new Entry("enc", Value.text(wrapped)), new Entry("recipient", Value.text(recipient)))));
    }
}
