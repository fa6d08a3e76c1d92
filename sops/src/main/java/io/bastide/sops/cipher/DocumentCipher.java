package io.bastide.sops.cipher;

import io.bastide.sops.document.Comment;
import io.bastide.sops.document.ListItem;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.document.Value;
import io.bastide.sops.document.ValueType;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.metadata.EncryptionRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Encrypts and decrypts whole streams of documents with one data key. */
public final class DocumentCipher {
    private final ValueCipher cipher;
    private final EncryptionRule rule;
    private final boolean isMacOnlyEncrypted;

    /**
     * A cipher for one file.
     *
     * @param key the data key, 32 bytes; stays with the caller and must outlive this
     * @param rule which values are encrypted
     * @param isMacOnlyEncrypted whether the checksum leaves values in clear out
     * @throws SopsException {@code MALFORMED_METADATA} when the key has another length
     */
    public DocumentCipher(DataKey key, EncryptionRule rule, boolean isMacOnlyEncrypted) throws SopsException {
        this.cipher = new ValueCipher(key);
        this.rule = rule;
        this.isMacOnlyEncrypted = isMacOnlyEncrypted;
    }

    /**
     * Encrypted documents and their checksum.
     *
     * @param documents the documents without metadata
     * @param mac the encrypted checksum
     */
    public record Encrypted(List<MapNode> documents, String mac) {}

    /**
     * Encrypts.
     *
     * @param leaves ciphertexts that unchanged values keep; filled by decrypting with this very key
     * @param lastModified the time that the checksum is bound to
     * @throws SopsException {@code UNREPRESENTABLE} for what sops cannot carry
     */
    public Encrypted encrypt(
            List<MapNode> documents,
            SealedLeaves leaves,
            ListComments listComments,
            String lastModified,
            SecureRandom random)
            throws SopsException {
        SealedLeaves.Round round = leaves.round();
        DocumentWalk.through(documents, rule, (leaf, place, isEncrypted) -> {
            if (isEncrypted) {
                round.keep(place, leaf);
            }
            return leaf;
        });
        LeafEncryption encryption = new LeafEncryption(cipher, rule, round, listComments, random);
        Mac mac = new Mac(isMacOnlyEncrypted);
        List<MapNode> encrypted = DocumentWalk.through(documents, rule, (leaf, place, isEncrypted) -> {
            addTo(mac, leaf, isEncrypted);
            return isEncrypted ? encryption.encrypt(leaf, place) : LeafCheck.clear(leaf, place);
        });
        byte[] sum = mac.text();
        String text = cipher.encrypt(sum, ValueType.STR.word(), bytes(lastModified), random);
        Arrays.fill(sum, (byte) 0);
        return new Encrypted(encrypted, text);
    }

    /**
     * Decrypts, and verifies the checksum.
     *
     * @param leaves is filled with all ciphertexts
     * @param mac the encrypted checksum
     * @return the plaintext, owned by the caller
     * @throws SopsException {@code VALUE_TAMPERED}, {@code PLAIN_VALUE} or {@code MAC_MISMATCH}; what was decrypted is
     *     cleared then
     */
    public List<MapNode> decrypt(List<MapNode> documents, SealedLeaves leaves, String mac, String lastModified)
            throws SopsException {
        Mac sum = new Mac(isMacOnlyEncrypted);
        LeafDecryption decryption = new LeafDecryption(cipher, leaves);
        try {
            List<MapNode> plain = DocumentWalk.through(documents, rule, (leaf, place, isEncrypted) -> {
                ListItem opened = isEncrypted ? decryption.decrypt(leaf, place) : copy(leaf);
                addTo(sum, opened, isEncrypted);
                return opened;
            });
            verify(sum.text(), mac, lastModified);
            return plain;
        } catch (SopsException refused) {
            leaves.destroy();
            throw refused;
        }
    }

    private void verify(byte[] computed, String mac, String lastModified) throws SopsException {
        if (mac.isEmpty()) {
            throw new SopsException(SopsFault.MAC_MISMATCH, "the file has no checksum");
        }
        if (!MessageDigest.isEqual(computed, stated(mac, lastModified))) {
            throw new SopsException(
                    SopsFault.MAC_MISMATCH,
                    "the checksum does not fit: values were added, removed, reordered or changed without sops");
        }
    }

    private byte[] stated(String mac, String lastModified) throws SopsException {
        try {
            Optional<EncryptedValue> encrypted = EncryptedValue.parse(mac);
            return encrypted.isEmpty() ? new byte[0] : cipher.decrypt(encrypted.get(), bytes(lastModified));
        } catch (SopsException tampered) {
            throw new SopsException(
                    SopsFault.MAC_MISMATCH, "the checksum or the time that it is bound to was changed without sops");
        }
    }

    private void addTo(Mac mac, ListItem leaf, boolean isEncrypted) {
        if (leaf instanceof Value value && (isEncrypted || !isMacOnlyEncrypted)) {
            mac.add(value.bytes());
        }
    }

    /** What was in clear is copied, so that clearing the plaintext leaves the file alone. */
    static ListItem copy(ListItem leaf) {
        return leaf instanceof Comment comment
                ? new Comment(comment.text().clone(), comment.isInline())
                : new Value(((Value) leaf).type(), ((Value) leaf).bytes().clone());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
