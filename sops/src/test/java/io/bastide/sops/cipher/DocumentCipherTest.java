package io.bastide.sops.cipher;

import static io.bastide.sops.Faults.assertRefused;
import static io.bastide.sops.Trees.comment;
import static io.bastide.sops.Trees.entry;
import static io.bastide.sops.Trees.list;
import static io.bastide.sops.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.bastide.sops.Trees;
import io.bastide.sops.cipher.DocumentCipher.Encrypted;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.metadata.EncryptionRule;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCipherTest {
    private static final String NOW = "2026-01-01T10:00:00Z";
    private static final List<MapNode> COMMENTED =
            List.of(map(entry("data", list(comment(" note"), Value.text("a"), Value.text("b")))));

    private final SecureRandom random = new SecureRandom();
    private final DataKey key = DataKey.generate(random);

    @Test
    void writesACommentInAListAsAnItem() throws SopsException {
        Encrypted encrypted = encrypt(COMMENTED, new SealedLeaves(), ListComments.ENCRYPTED);

        assertThat(Trees.text(encrypted.documents().get(0), "data", 0)).endsWith(",type:comment]");
    }

    @Test
    void readsAnItemThatIsACommentAsACommentOutsideOfTheChecksum() throws SopsException {
        Encrypted encrypted = encrypt(COMMENTED, new SealedLeaves(), ListComments.ENCRYPTED);

        assertThat(decrypt(encrypted, new SealedLeaves())).isEqualTo(COMMENTED);
        assertThat(cipher().decrypt(withoutFirstItem(encrypted), new SealedLeaves(), encrypted.mac(), NOW))
                .containsExactly(map(entry("data", list(Value.text("a"), Value.text("b")))));
    }

    @Test
    void keepsACommentInAListThatTheFileHad() throws SopsException {
        Encrypted encrypted = encrypt(COMMENTED, new SealedLeaves(), ListComments.ENCRYPTED);
        SealedLeaves leaves = new SealedLeaves();
        decrypt(encrypted, leaves);

        Encrypted again = encrypt(COMMENTED, leaves, ListComments.KEPT);

        assertThat(again.documents()).isEqualTo(encrypted.documents());
    }

    @Test
    void refusesACommentInAListThatTheFileHadNot() {
        assertRefused(SopsFault.UNREPRESENTABLE, () -> encrypt(COMMENTED, new SealedLeaves(), ListComments.KEPT));
    }

    @Test
    void keepsACommentInClearThatSomebodyAdded() throws SopsException {
        Encrypted encrypted = encrypt(List.of(map(entry("data", "a"))), new SealedLeaves(), ListComments.KEPT);
        List<MapNode> commented = List.of(
                encrypted.documents().get(0).plusComments(List.of(comment(" added"), comment("ENC[AES256_GCM,x"))));

        assertThat(cipher().decrypt(commented, new SealedLeaves(), encrypted.mac(), NOW))
                .containsExactly(map(entry("data", "a"), comment(" added"), comment("ENC[AES256_GCM,x")));
    }

    @Test
    void refusesACiphertextThatTheRuleWouldTakeForASign() throws SopsException {
        EncryptionRule rule = EncryptionRule.of(EncryptionRule.Field.UNENCRYPTED_COMMENT_REGEX, "ENC");
        List<MapNode> plain = List.of(map(comment(" hidden"), entry("a", "b")));
        DocumentCipher cipher = new DocumentCipher(key, rule, false);

        assertRefused(
                SopsFault.UNREPRESENTABLE,
                () -> cipher.encrypt(plain, new SealedLeaves(), ListComments.KEPT, NOW, random));
    }

    @Test
    void bindsTheChecksumToTheTime() throws SopsException {
        Encrypted encrypted = encrypt(COMMENTED, new SealedLeaves(), ListComments.ENCRYPTED);

        assertRefused(
                SopsFault.MAC_MISMATCH,
                () -> cipher().decrypt(
                                encrypted.documents(), new SealedLeaves(), encrypted.mac(), "2026-01-01T10:00:01Z"));
    }

    /** The sum of what only encrypted values count for never equals the sum of all. */
    @Test
    void tellsTheTwoKindsOfChecksumsApart() throws SopsException {
        Encrypted encrypted = encrypt(COMMENTED, new SealedLeaves(), ListComments.ENCRYPTED);
        DocumentCipher other = new DocumentCipher(key, EncryptionRule.NONE, true);

        assertRefused(
                SopsFault.MAC_MISMATCH,
                () -> other.decrypt(encrypted.documents(), new SealedLeaves(), encrypted.mac(), NOW));
    }

    private Encrypted encrypt(List<MapNode> plain, SealedLeaves leaves, ListComments comments) throws SopsException {
        return cipher().encrypt(plain, leaves, comments, NOW, random);
    }

    private List<MapNode> decrypt(Encrypted encrypted, SealedLeaves leaves) throws SopsException {
        return cipher().decrypt(encrypted.documents(), leaves, encrypted.mac(), NOW);
    }

    private DocumentCipher cipher() throws SopsException {
        return new DocumentCipher(key, EncryptionRule.NONE, false);
    }

    private static List<MapNode> withoutFirstItem(Encrypted encrypted) {
        MapNode document = encrypted.documents().get(0);
        return List.of(map(
                entry("data", list((Value) Trees.at(document, "data", 1), (Value) Trees.at(document, "data", 2)))));
    }
}
