package io.bastide.sops.cipher;

import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.util.Base64;
import java.util.Optional;

/**
 * An encrypted value in its parts. Its text is {@code ENC[AES256_GCM,data:…,iv:…,tag:…,type:…]}.
 *
 * @param data the ciphertext
 * @param iv the initialisation vector
 * @param tag the authentication tag, 16 bytes
 * @param type the word of the value's type
 */
@SuppressWarnings("ArrayRecordComponent") // parts of a ciphertext, never compared
record EncryptedValue(byte[] data, byte[] iv, byte[] tag, String type) {
    private static final String START = "ENC[AES256_GCM,data:";

    private static final String IV = ",iv:";
    private static final String TAG = ",tag:";
    private static final String TYPE = ",type:";

    /** Length of an authentication tag in bytes. */
    static final int TAG_LENGTH = 16;

    /**
     * Reads the text form. As in sops, the form is looked for at the start, and what stands behind its last bracket is let
     * pass.
     *
     * @return empty when the text has not this form
     * @throws SopsException {@code VALUE_TAMPERED} when a part of it is not Base64, or the tag has another length
     */
    static Optional<EncryptedValue> parse(String text) throws SopsException {
        if (!text.startsWith(START)) {
            return Optional.empty();
        }
        int line = text.indexOf('\n');
        int end = text.lastIndexOf(']', line < 0 ? text.length() : line);
        int type = text.lastIndexOf(TYPE, end);
        int tag = text.lastIndexOf(TAG, type - 1);
        int iv = text.lastIndexOf(IV, tag - 1);
        boolean isComplete = iv > START.length()
                && tag > iv + IV.length()
                && type > tag + TAG.length()
                && end > type + TYPE.length();
        if (!isComplete) {
            return Optional.empty();
        }
        EncryptedValue value = new EncryptedValue(
                base64(text.substring(START.length(), iv)),
                base64(text.substring(iv + IV.length(), tag)),
                base64(text.substring(tag + TAG.length(), type)),
                text.substring(type + TYPE.length(), end));
        if (value.tag.length != TAG_LENGTH) {
            throw new SopsException(
                    SopsFault.VALUE_TAMPERED,
                    "an encrypted value has a tag of %d bytes instead of %d".formatted(value.tag.length, TAG_LENGTH));
        }
        return Optional.of(value);
    }

    /** The text form. */
    String text() {
        Base64.Encoder base64 = Base64.getEncoder();
        return START + base64.encodeToString(data) + IV + base64.encodeToString(iv) + TAG + base64.encodeToString(tag)
                + TYPE + type + "]";
    }

    private static byte[] base64(String text) throws SopsException {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            throw new SopsException(SopsFault.VALUE_TAMPERED, "a part of an encrypted value is not Base64");
        }
    }
}
