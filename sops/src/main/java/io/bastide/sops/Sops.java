package io.bastide.sops;

import io.bastide.sops.cipher.DocumentCipher;
import io.bastide.sops.cipher.ListComments;
import io.bastide.sops.cipher.SealedLeaves;
import io.bastide.sops.document.Entry;
import io.bastide.sops.document.MapNode;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.key.DataKey;
import io.bastide.sops.key.KeyGroups;
import io.bastide.sops.key.KeyRing;
import io.bastide.sops.metadata.Metadata;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Encrypts, opens and re-seals SOPS files, so that what did not change keeps its bytes.
 *
 * <p>Source: SOPS, the file format of version 3 as 3.13 writes it. Safe for several threads.
 */
public final class Sops {
    private final KeyRing keys;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * Works with the keys at hand.
     *
     * @param keys opens and wraps data keys
     * @param clock tells the time of changes
     * @param random gives data keys and initialisation vectors
     */
    public Sops(KeyRing keys, InstantSource clock, SecureRandom random) {
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Encrypts under a fresh data key.
     *
     * @param plain the documents; they stay with the caller
     * @throws SopsException {@code UNREPRESENTABLE}, {@code RESERVED_KEY}, or what wrapping the data key throws
     */
    public SopsFile encrypt(List<MapNode> plain, SealSettings settings) throws SopsException {
        return encryptAfresh(plain, settings, ListComments.KEPT, List.of());
    }

    /**
     * Decrypts a file and verifies its checksum.
     *
     * @return the plaintext, to be closed
     * @throws SopsException {@code NO_KEY} or {@code NO_KEY_SERVICE} when nobody here can open it, {@code MAC_MISMATCH},
     *     {@code VALUE_TAMPERED} or {@code PLAIN_VALUE} when it was changed without sops
     */
    public Opened open(SopsFile file) throws SopsException {
        Metadata metadata = file.metadata();
        DataKey key = keys.open(metadata.keys());
        try {
            SealedLeaves leaves = new SealedLeaves();
            DocumentCipher cipher = new DocumentCipher(key, metadata.rule(), metadata.isMacOnlyEncrypted());
            List<MapNode> plain = cipher.decrypt(file.documents(), leaves, metadata.mac(), metadata.lastModified());
            return new Opened(file, key, leaves, plain);
        } catch (SopsException failed) {
            key.close();
            throw failed;
        }
    }

    /**
     * Encrypts again. Nothing changed: the very same file. Values changed: only they get new ciphertexts. Recipients were
     * added: only they are added, and nothing else changes. Recipients were removed: everything is encrypted under a fresh
     * data key.
     *
     * @param previous the file as it was, opened
     * @param plain the documents as they shall be; they stay with the caller
     * @throws SopsException as {@link #encrypt}
     */
    public SopsFile reseal(Opened previous, List<MapNode> plain, SealSettings settings) throws SopsException {
        SopsFile file = previous.file();
        Metadata metadata = file.metadata();
        if (isRemoving(metadata.keys(), settings.recipients())) {
            return encryptAfresh(plain, settings, ListComments.KEPT, metadata.others());
        }
        KeyGroups wrapped = keys.sameRecipients(metadata.keys(), settings.recipients())
                ? metadata.keys()
                : keys.rewrap(metadata.keys(), settings.recipients(), previous.key(), clock.instant());
        if (isSameForm(file, settings) && plain.equals(previous.documents())) {
            return withKeys(file, wrapped);
        }
        Sealing sealing = new Sealing(settings, wrapped, metadata.others(), now());
        SopsFile sealed = sealing.seal(plain, previous.key(), previous.leaves(), ListComments.KEPT, random);
        boolean isSame = isSameForm(file, settings) && sealed.documents().equals(file.documents());
        return isSame ? withKeys(file, wrapped) : sealed;
    }

    /**
     * Encrypts everything under a fresh data key for the same recipients, as {@code sops rotate} does.
     *
     * @throws SopsException as {@link #open} and {@link #encrypt}
     */
    public SopsFile rotate(SopsFile file) throws SopsException {
        Metadata metadata = file.metadata();
        SealSettings settings =
                new SealSettings(file.format(), metadata.rule(), metadata.keys(), metadata.isMacOnlyEncrypted());
        try (Opened opened = open(file)) {
            return encryptAfresh(opened.documents(), settings, ListComments.ENCRYPTED, metadata.others());
        }
    }

    /**
     * Changes who can open a file, as {@code sops updatekeys} does: values and checksum stay. Somebody who was removed may
     * still know the data key; {@link #rotate} makes a new one.
     *
     * @return the very same file when nobody was added or removed
     * @throws SopsException as {@link #open} and {@link #encrypt}
     */
    public SopsFile updateKeys(SopsFile file, KeyGroups wanted) throws SopsException {
        Metadata metadata = file.metadata();
        if (keys.sameRecipients(metadata.keys(), wanted)) {
            return file;
        }
        try (DataKey key = keys.open(metadata.keys())) {
            KeyGroups wrapped = keys.rewrap(metadata.keys(), wanted, key, clock.instant());
            return withKeys(file, wrapped);
        }
    }

    /**
     * Says whether somebody who can open a file now could not any more.
     *
     * @param wanted who shall be able to
     */
    public boolean isRemoving(KeyGroups present, KeyGroups wanted) {
        if (present.groups().size() > 1 || wanted.groups().size() > 1) {
            return !keys.sameRecipients(present, wanted);
        }
        Set<String> staying = new HashSet<>(keys.identify(wanted));
        return keys.identify(present).stream().anyMatch(recipient -> !staying.contains(recipient));
    }

    private SopsFile encryptAfresh(
            List<MapNode> plain, SealSettings settings, ListComments listComments, List<Entry> others)
            throws SopsException {
        try (DataKey key = DataKey.generate(random)) {
            KeyGroups wrapped = keys.wrap(settings.recipients(), key, clock.instant());
            return new Sealing(settings, wrapped, others, now())
                    .seal(plain, key, new SealedLeaves(), listComments, random);
        }
    }

    /** The very same file when the keys are the very same. */
    private static SopsFile withKeys(SopsFile file, KeyGroups wrapped) throws SopsException {
        Metadata metadata = file.metadata();
        return wrapped.equals(metadata.keys())
                ? file
                : SopsFile.of(file.format(), file.documents(), metadata.withKeys(wrapped));
    }

    private static boolean isSameForm(SopsFile file, SealSettings settings) {
        return settings.format() == file.format()
                && settings.effectiveRule().equals(file.metadata().rule())
                && settings.isMacOnlyEncrypted() == file.metadata().isMacOnlyEncrypted();
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
