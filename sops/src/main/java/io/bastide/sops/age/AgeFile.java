package io.bastide.sops.age;

import com.exceptionfactory.jagged.DecryptingChannelFactory;
import com.exceptionfactory.jagged.EncryptingChannelFactory;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.armor.ArmoredDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import io.bastide.sops.fault.SopsException;
import io.bastide.sops.fault.SopsFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Encrypts and decrypts whole age files of any length (age-encryption.org/v1), binary or armored. */
public final class AgeFile {
    private static final String ARMOR = "-----BEGIN AGE ENCRYPTED FILE-----";

    /** Room for the header, the nonce and the tags of a short file in bytes. */
    private static final int EXPECTED_OVERHEAD = 1024;

    /** Plaintext that is passed on at once in bytes: one chunk of the stream. */
    private static final int CHUNK_LENGTH = 64 * 1024;

    private AgeFile() {}

    /**
     * A binary age file.
     *
     * @param plain what is encrypted; stays with the caller
     * @throws SopsException {@code NO_RECIPIENT} when nobody is named, {@code NO_KEY_SERVICE} for a kind of recipient that
     *     cannot be encrypted to here
     */
    public static byte[] encrypt(byte[] plain, List<AgeRecipient> recipients) throws SopsException {
        return encrypt(new StandardEncryptingChannelFactory(), plain, recipients);
    }

    /**
     * An age file as text with a line break at its end (RFC 7468, as age restricts it).
     *
     * @throws SopsException as {@link #encrypt(byte[], List)}
     */
    public static byte[] encryptArmored(byte[] plain, List<AgeRecipient> recipients) throws SopsException {
        return encrypt(new ArmoredEncryptingChannelFactory(), plain, recipients);
    }

    /**
     * The plaintext of an age file, armored or not. The caller clears it.
     *
     * @throws SopsException {@code NO_KEY} when none of the identities opens it, {@code MALFORMED} when it is damaged or no
     *     age file
     */
    public static byte[] decrypt(byte[] file, List<AgeIdentity> identities) throws SopsException {
        if (identities.isEmpty()) {
            throw new SopsException(SopsFault.NO_KEY, "there is no identity to open the age file with");
        }
        byte[] content = isArmored(file) ? trimmed(file) : file;
        DecryptingChannelFactory form =
                content == file ? new StandardDecryptingChannelFactory() : new ArmoredDecryptingChannelFactory();
        ClearableSink sink = new ClearableSink(content.length);
        try (ReadableByteChannel source = Channels.newChannel(new ByteArrayInputStream(content))) {
            copy(form.newDecryptingChannel(source, readers(identities)), sink);
            return sink.toBytes();
        } catch (UnsupportedRecipientStanzaException notForThem) {
            throw new SopsException(
                    SopsFault.NO_KEY,
                    "the age file is not for any of the identities at hand: %s"
                            .formatted(identities.stream()
                                    .map(identity -> "`%s`".formatted(identity.recipient()))
                                    .collect(Collectors.joining(", "))),
                    notForThem);
        } catch (GeneralSecurityException | IOException | RuntimeException damaged) {
            throw new SopsException(SopsFault.MALFORMED, "the age file is damaged", damaged);
        } finally {
            sink.clear();
        }
    }

    private static byte[] encrypt(EncryptingChannelFactory form, byte[] plain, List<AgeRecipient> recipients)
            throws SopsException {
        if (recipients.isEmpty()) {
            throw new SopsException(SopsFault.NO_RECIPIENT, "there is nobody to encrypt the age file to");
        }
        List<RecipientStanzaWriter> writers = new ArrayList<>();
        for (AgeRecipient recipient : recipients) {
            writers.add(recipient.writer());
        }
        ClearableSink sink = new ClearableSink(plain.length + EXPECTED_OVERHEAD);
        try (WritableByteChannel channel = form.newEncryptingChannel(sink, writers)) {
            for (int start = 0; start < plain.length; start += CHUNK_LENGTH) {
                channel.write(ByteBuffer.wrap(plain, start, Math.min(CHUNK_LENGTH, plain.length - start)));
            }
        } catch (GeneralSecurityException | IOException failure) {
            throw new IllegalStateException("the age file cannot be encrypted", failure);
        }
        return sink.toBytes();
    }

    private static List<RecipientStanzaReader> readers(List<AgeIdentity> identities) throws GeneralSecurityException {
        List<RecipientStanzaReader> readers = new ArrayList<>();
        for (AgeIdentity identity : identities) {
            readers.add(identity.reader());
        }
        return readers;
    }

    private static void copy(ReadableByteChannel source, ClearableSink sink) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK_LENGTH);
        try {
            while (source.read(chunk) >= 0) {
                chunk.flip();
                sink.write(chunk);
                chunk.clear();
            }
        } finally {
            Arrays.fill(chunk.array(), (byte) 0);
        }
    }

    private static boolean isArmored(byte[] file) {
        int start = firstInk(file);
        int length = Math.min(ARMOR.length(), file.length - start);
        return ARMOR.equals(new String(file, start, length, StandardCharsets.ISO_8859_1));
    }

    /** An armored file without the blanks around it. */
    private static byte[] trimmed(byte[] file) {
        int end = file.length;
        while (isBlank(file[end - 1])) {
            end--;
        }
        return Arrays.copyOfRange(file, firstInk(file), end);
    }

    private static int firstInk(byte[] file) {
        int start = 0;
        while (start < file.length && isBlank(file[start])) {
            start++;
        }
        return start;
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}
