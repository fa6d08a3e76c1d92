package io.bastide.sops.age;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Opens age files: an X25519 secret key. Overwritten when closed; never printed. */
public final class AgeIdentity implements AutoCloseable {
    /** Human-readable part of an X25519 identity. Source: age-encryption.org/v1, the X25519 recipient type. */
    static final String START = "AGE-SECRET-KEY-";

    /** Length of the secret scalar in bytes. */
    static final int SCALAR_LENGTH = 32;

    private final byte[] ascii;
    private final AgeRecipient recipient;

    /** Making a reader costs more than using it, and one reader is for one thread. */
    @SuppressWarnings("ThreadLocalUsage") // belongs to the identity and ends with it
    private final ThreadLocal<RecipientStanzaReader> readers = new ThreadLocal<>();

    private volatile boolean isClosed;

    private AgeIdentity(byte[] ascii, AgeRecipient recipient) {
        this.ascii = ascii;
        this.recipient = recipient;
    }

    /**
     * The identity of its text, {@code AGE-SECRET-KEY-1...}, without blanks around it.
     *
     * @param ascii the text; copied, so the caller clears it
     * @throws SopsException {@code MALFORMED_IDENTITY} when it is none; the text is not repeated
     */
    public static AgeIdentity of(byte[] ascii) throws SopsException {
        CharBuffer characters = Bech32Text.characters(ascii);
        try {
            byte[] scalar = Bech32Text.decode(characters, START).orElseThrow(() -> malformed(complaint(ascii)));
            Arrays.fill(scalar, (byte) 0);
            if (scalar.length != SCALAR_LENGTH) {
                throw malformed("a secret key of %d bytes is none: an X25519 key has %d"
                        .formatted(scalar.length, SCALAR_LENGTH));
            }
            return new AgeIdentity(ascii.clone(), recipientOf(ascii));
        } finally {
            Arrays.fill(characters.array(), '\0');
        }
    }

    /** Who files must be encrypted to for this identity to open them. */
    public AgeRecipient recipient() {
        return recipient;
    }

    /** Whether the key was overwritten, so that nothing can be opened any more. */
    public boolean isClosed() {
        return isClosed;
    }

    /** Overwrites the key. */
    @Override
    public void close() {
        isClosed = true;
        readers.remove();
        Arrays.fill(ascii, (byte) 0);
    }

    /** The identity by its public key. */
    @Override
    public String toString() {
        return "AgeIdentity[%s]".formatted(recipient);
    }

    /** What opens a file key with this identity. */
    RecipientStanzaReader reader() throws GeneralSecurityException {
        CharBuffer characters = Bech32Text.characters(text());
        try {
            RecipientStanzaReader reader = readers.get();
            if (reader == null) {
                reader = X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(characters);
                readers.set(reader);
            }
            return reader;
        } finally {
            Arrays.fill(characters.array(), '\0');
        }
    }

    /** The key itself, not a copy. */
    byte[] text() {
        if (isClosed) {
            throw new IllegalStateException("the identity of %s is closed".formatted(recipient));
        }
        return ascii;
    }

    private static AgeRecipient recipientOf(byte[] ascii) throws SopsException {
        try {
            Key publicKey = new X25519KeyFactory().translateKey(new SecretKeySpec(ascii, "X25519"));
            return AgeRecipient.of(publicKey.toString());
        } catch (GeneralSecurityException | IllegalArgumentException refused) {
            throw malformed("a secret key has no public key");
        }
    }

    private static String complaint(byte[] ascii) {
        String start = new String(ascii, 0, Math.min(ascii.length, START.length()), StandardCharsets.ISO_8859_1);
        if (start.startsWith(AgeRecipient.START + "1")) {
            return "what stands there is a recipient, not a secret key";
        }
        if (start.equals(START)) {
            return "a secret key is damaged: its checksum does not fit";
        }
        return start.toUpperCase(Locale.ROOT).equals(START)
                ? "a secret key is written in upper case"
                : "a text of %d characters is no age identity: those begin with `AGE-SECRET-KEY-1`"
                        .formatted(ascii.length);
    }

    private static SopsException malformed(String message) {
        return new SopsException(SopsFault.MALFORMED_IDENTITY, message);
    }
}
