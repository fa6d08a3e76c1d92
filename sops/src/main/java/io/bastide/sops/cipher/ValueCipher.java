package io.bastide.sops.cipher;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import io.bastide.sops.key.DataKey;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and decrypts single values with the data key: AES-256-GCM, bound to the keys that lead to the value. */
final class ValueCipher {
    /** Bytes of an initialisation vector as sops writes it; shorter ones are read, and would make sops fail on edits. */
    private static final int IV_LENGTH = 32;

    private static final int TAG_BITS = EncryptedValue.TAG_LENGTH * 8;

    private final SecretKeySpec key;

    /**
     * A cipher.
     *
     * @throws SopsException {@code MALFORMED_METADATA} when the key has another length than 32 bytes
     */
    ValueCipher(DataKey key) throws SopsException {
        if (key.bytes().length != DataKey.LENGTH) {
            throw new SopsException(
                    SopsFault.MALFORMED_METADATA,
                    "the data key has %d bytes instead of %d".formatted(key.bytes().length, DataKey.LENGTH));
        }
        this.key = new SecretKeySpec(key.bytes(), "AES");
    }

    /** Encrypts under a fresh initialisation vector. */
    String encrypt(byte[] plain, String type, byte[] boundTo, SecureRandom random) {
        byte[] iv = new byte[IV_LENGTH];
        random.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, iv, boundTo);
            byte[] sealed = cipher.doFinal(plain);
            int length = sealed.length - EncryptedValue.TAG_LENGTH;
            return new EncryptedValue(
                            Arrays.copyOf(sealed, length), iv, Arrays.copyOfRange(sealed, length, sealed.length), type)
                    .text();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES-GCM", missing);
        }
    }

    /**
     * Decrypts.
     *
     * @return the plaintext, owned by the caller
     * @throws SopsException {@code VALUE_TAMPERED} when it does not authenticate
     */
    byte[] decrypt(EncryptedValue value, byte[] boundTo) throws SopsException {
        byte[] sealed = Arrays.copyOf(value.data(), value.data().length + value.tag().length);
        System.arraycopy(value.tag(), 0, sealed, value.data().length, value.tag().length);
        if (value.iv().length == 0) {
            throw new SopsException(SopsFault.VALUE_TAMPERED, "an encrypted value has no initialisation vector");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, value.iv(), boundTo).doFinal(sealed);
        } catch (AEADBadTagException changed) {
            throw new SopsException(
                    SopsFault.VALUE_TAMPERED, "an encrypted value does not authenticate: it was changed or moved");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has AES-GCM", missing);
        }
    }

    /** A new object for each value: one object refuses the same key and vector twice in a row. */
    private Cipher cipher(int mode, byte[] iv, byte[] boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(boundTo);
        return cipher;
    }
}
