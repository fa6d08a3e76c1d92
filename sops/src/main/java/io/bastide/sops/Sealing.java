package io.bastide.sops;

import io.bastide.sops.cipher.DocumentCipher;
import io.bastide.sops.cipher.ListComments;
import io.bastide.sops.cipher.SealedLeaves;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.metadata.EncryptionRule;
import io.bastide.sops.metadata.Metadata;
import java.security.SecureRandom;
import java.util.List;

/**
 * Makes an encrypted file of documents and reads it back before it is handed out.
 *
 * @param settings how
 * @param wrapped the data key, wrapped for everybody who is to open the file
 * @param others fields of the metadata that are kept
 * @param now the time of the change, RFC 3339 in whole seconds
 */
record Sealing(SealSettings settings, KeyGroups wrapped, List<Entry> others, String now) {
    /**
     * Encrypts.
     *
     * @param leaves ciphertexts that unchanged values keep
     * @throws SopsException {@code UNREPRESENTABLE} or {@code RESERVED_KEY}
     */
    SopsFile seal(List<MapNode> plain, DataKey key, SealedLeaves leaves, ListComments listComments, SecureRandom random)
            throws SopsException {
        settings.format().documents().check(plain);
        EncryptionRule rule = settings.effectiveRule();
        DocumentCipher.Encrypted encrypted = new DocumentCipher(key, rule, settings.isMacOnlyEncrypted())
                .encrypt(plain, leaves, listComments, now, random);
        Metadata metadata = new Metadata(
                wrapped, now, encrypted.mac(), Metadata.WRITTEN_VERSION, rule, settings.isMacOnlyEncrypted(), others);
        SopsFile written = SopsFile.of(settings.format(), encrypted.documents(), metadata);
        SopsFile readBack = SopsFile.read(written.bytes(), settings.format());
        if (!readBack.documents().equals(encrypted.documents())) {
            throw new SopsException(
                    SopsFault.UNREPRESENTABLE, "the encrypted file would not be read back as it was written");
        }
        return readBack;
    }
}
